"""What stands around every page: the council, the rooms the reader has keys for, and who they are."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from ambt.access.keys import COUNCIL_SIDE, EVERYONE, Action, Role
from ambt.councils.models import Council
from ambt.mail.models.paper import TRAY_READERS


@dataclass(frozen=True)
class NavItem:
    label: str
    icon: str
    address: str
    is_here: bool


@dataclass(frozen=True)
class CouncilLink:
    """Another council of the reader, at the room where they are now."""

    name: str
    organisation: str
    address: str


@dataclass(frozen=True)
class Shell:
    name: str
    others: tuple[CouncilLink, ...]
    council: Council | None
    nav: tuple[NavItem, ...]
    has_mail_server: bool
    may_read_log: bool


def shell(request: HttpRequest) -> dict[str, Any]:
    """Lazily, so that a page without a frame (a feed, an error) costs nothing."""
    return {"shell": SimpleLazyObject(lambda: _shell(request)), "is_demo": settings.DEMO}


# (room, label, icon, who finds it in the menu)
_ROOMS: tuple[tuple[str, str, str, frozenset[Role]], ...] = (
    ("mail", "Post", "inbox", TRAY_READERS),
    ("dossiers", "Dossiers", "folder", EVERYONE),
    ("meetings", "Vergaderingen", "calendar-event", EVERYONE),
    ("letters", "Brieven", "mail", COUNCIL_SIDE),
    ("archive", "Archief", "archive", EVERYONE),
    ("councils", "Raad", "users", EVERYONE),
)


def _shell(request: HttpRequest) -> Shell:
    presence = getattr(request, "presence", None)
    councils: tuple[Council, ...] = presence.councils if presence else ()
    match = request.resolver_match
    slug = match.kwargs.get("slug") if match else None
    council = next((one for one in councils if one.slug == slug), None)
    in_question = council or (councils[0] if councils else None)
    here = match.app_name if match else ""
    nav = [NavItem(_("Vandaag"), "sun", reverse("desk:today"), here == "desk")]
    if in_question and presence:
        for room, label, icon, roles in _ROOMS:
            if presence.actor.has_role(in_question.pk, roles) and (address := _address(room, in_question)):
                nav.append(NavItem(_(label), icon, address, here == room))
    return Shell(
        name=presence.actor.name if presence else "",
        others=tuple(
            CouncilLink(one.name, one.organisation.name, _address(here, one) or one.get_absolute_url())
            for one in councils
            if one != in_question
        ),
        council=in_question,
        nav=tuple(nav),
        has_mail_server=bool(settings.SMTP_HOST),
        may_read_log=bool(in_question and presence and presence.actor.may(Action.READ_LOGBOOK, in_question.pk)),
    )


def _address(room: str, council: Council) -> str:
    """Where a room begins; nothing for a room that this installation leaves out."""
    try:
        return reverse(f"{room}:list", args=[council.slug])
    except NoReverseMatch:
        return ""
