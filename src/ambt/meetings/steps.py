"""What higher rooms may ask of the meetings, and what the gestures of this room share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access.keys import COUNCIL_SIDE, Actor
from ambt.archive import steps as archive
from ambt.archive.models import Confidentiality
from ambt.dossiers.models import Dossier
from ambt.meetings.models import AgendaItem, Meeting, Minutes, Resolution
from ambt.meetings.notes import plain_text
from ambt.meetings.ordering import place_for, rank_of
from ambt.ui.refusal import Refusal


@dataclass(frozen=True)
class RouteStop:
    """One time a dossier was on an agenda; `purpose` is its Dutch label, `resolutions` what the council decided."""

    meeting: Meeting
    item: AgendaItem
    held_on: date
    purpose: str
    resolutions: tuple[Resolution, ...]


def route_of(dossier: Dossier, actor: Actor, *, planned: bool = False) -> list[RouteStop]:
    """Where the dossier was treated, oldest first, as far as the actor may see; `planned` adds what is to come.

    A meeting counts as held from the moment it begins. Two queries.
    """
    items = (
        AgendaItem.objects.visible_to(actor)
        .filter(dossier=dossier, meeting__cancelled_at=None)
        .select_related("meeting__council", "meeting__folder")
        .prefetch_related("resolutions")
        .order_by("meeting__starts_at", "position")
    )
    if not planned:
        items = items.filter(meeting__starts_at__lte=timezone.now())
    return [
        RouteStop(
            meeting=item.meeting,
            item=item,
            held_on=item.meeting.held_on,
            purpose=item.get_purpose_display(),
            resolutions=tuple(item.resolutions.all()),
        )
        for item in items
    ]


def locked(meeting: Meeting) -> Meeting:
    """Take the meeting's row for this transaction, so that who changes its agenda does so one after the other."""
    return Meeting.objects.select_for_update(of=("self",)).select_related("folder", "council").get(pk=meeting.pk)


def put_in_place(meeting: Meeting, item: AgendaItem) -> AgendaItem:
    """Give a new item its place: before the closing items, or where its kind of fixed item belongs. Takes the lock."""
    locked(meeting)
    others = list(AgendaItem.objects.filter(meeting=meeting).only("pk", "position", "proposal"))
    place = place_for(rank_of(item.proposal), [rank_of(other.proposal) for other in others])
    item.council_id = meeting.council_id
    item.meeting = meeting
    item.position = place + 1
    item.save()
    renumber([*others[:place], item, *others[place:]])
    return item


def renumber(items: Sequence[AgendaItem]) -> None:
    """Number the items of a meeting in this order; only rows whose place changed are written."""
    moved = []
    for position, item in enumerate(items, 1):
        if item.position != position:
            item.position = position
            moved.append(item)
    AgendaItem.objects.bulk_update(moved, ["position"])


def agenda_changed(meeting: Meeting) -> None:
    """Remember that a pack made before now is no longer up to date."""
    Meeting.objects.filter(pk=meeting.pk).update(agenda_changed_at=timezone.now())


def notes_are_open_to(actor: Actor, meeting: Meeting, *, made: bool) -> bool:
    """The council side reads along while notes are written; the director's side once minutes are made of them."""
    return made or actor.has_role(meeting.council_id, COUNCIL_SIDE)


def index_item(item: AgendaItem) -> None:
    """Make an item and its notes findable for exactly those who may read them.

    Needs meeting and dossier with their folders loaded.
    """
    meeting = item.meeting
    level = item.confidentiality
    is_wide = not level and meeting.audience.width > Confidentiality.COUNCIL.width
    if is_wide and item.notes and not Minutes.objects.filter(meeting=meeting).exclude(made_at=None).exists():
        # Half-written notes are not found by the director's side, as on the page itself.
        level = Confidentiality.COUNCIL
    archive.index(
        meeting.folder,
        "agenda_item",
        item.pk,
        title=f"{item.title} ({meeting.title})",
        address=f"{meeting.get_absolute_url()}#punt-{item.pk}",
        text=f"{item.explanation}\n{plain_text(item.notes)}".strip(),
        confidentiality=level,
        also_in=item.dossier.folder if item.dossier else None,
    )


def log_folder(item: AgendaItem) -> int:
    """Whose readers may see a logbook line about this item: the dossier's, when it speaks of one."""
    return item.dossier.folder_id if item.dossier else item.meeting.folder_id


def must_not_be_adopted(meeting: Meeting) -> None:
    """Raises Refusal when the minutes of this meeting are adopted: then nothing in them changes any more."""
    adopted = Minutes.objects.filter(meeting=meeting).exclude(adopted_on=None).first()
    if adopted is not None and adopted.adopted_on is not None:
        sentence = _(
            "Het verslag van deze vergadering is op %(day)s vastgesteld en ligt vast. "
            "Zet een correctie op de agenda van een volgende vergadering."
        )
        raise Refusal(sentence % {"day": adopted.adopted_on.strftime("%d-%m-%Y")})


def must_be_on(meeting: Meeting) -> None:
    """Raises Refusal when the meeting was cancelled."""
    if meeting.cancelled_at is not None:
        raise Refusal(_("Deze vergadering is afgezegd. Plan een nieuwe vergadering."))
