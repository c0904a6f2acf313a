"""Agenda-adres en dagbericht: what a person sets for themselves."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from ambt.councils.actors import actor_of
from ambt.councils.pages import SignedInRequest, signed_in
from ambt.desk.actions import preferences as actions
from ambt.desk.digest_mail import is_wanted
from ambt.desk.feed import feed_of
from ambt.desk.models import CalendarFeed, Digest
from ambt.ui.pages import show


@dataclass
class PreferencesPage:
    """Everything preferences.html shows, and nothing else."""

    feed_address: str
    gets_digest: bool
    email: str
    has_seat: bool


@signed_in
def preferences(request: SignedInRequest) -> HttpResponse:
    feed = CalendarFeed.objects.filter(person=request.actor.person_id).first()
    address = settings.PUBLIC_ADDRESS + reverse("desk:feed", args=[feed.token]) if feed else ""
    digest = Digest.objects.filter(person=request.actor.person_id).first()
    page = PreferencesPage(
        feed_address=address,
        gets_digest=is_wanted(request.actor, digest),
        email=getattr(request.user, "email", ""),
        has_seat=bool(request.presence.councils),
    )
    return show(request, "desk/preferences.html", page)


@signed_in
@require_POST
def renew_feed(request: SignedInRequest) -> HttpResponse:
    actions.renew_feed(request.actor)
    messages.success(request, _("Uw agenda heeft een nieuw adres. Een oud adres werkt niet meer."))
    return redirect("desk:preferences")


@signed_in
@require_POST
def change_digest(request: SignedInRequest) -> HttpResponse:
    digest = actions.change_digest(request.actor, is_wanted=request.POST.get("is_wanted") == "1")
    messages.success(
        request, _("U krijgt het dagbericht.") if digest.is_wanted else _("U krijgt het dagbericht niet meer.")
    )
    return redirect("desk:preferences")


@require_GET
@never_cache
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The address itself is the key: a calendar program cannot sign in. An unknown one does not exist."""
    found = CalendarFeed.objects.filter(token=token, person__account__is_active=True).select_related("person").first()
    if found is None:
        raise Http404
    now = timezone.now()
    text = feed_of(actor_of(found.person, timezone.localtime(now).date()), now)
    return HttpResponse(text, content_type="text/calendar; charset=utf-8")
