"""Decisions and action points over all meetings."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page
from django.db.models import F
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.actions.close_action_point import close_action_point
from ambt.meetings.models import ActionPoint, Resolution
from ambt.ui.pages import page_of, show


@dataclass
class DecisionsPage:
    """Everything decisions.html shows, and nothing else."""

    council: Council
    resolutions: Page[Resolution]


@dataclass
class ActionsPage:
    """Everything actions.html shows, and nothing else. `which` is "open", "mijn" or "gedaan"."""

    council: Council
    points: Page[ActionPoint]
    which: str
    today: date
    may_close: bool


@in_council
def decisions(request: CouncilRequest) -> HttpResponse:
    found = (
        Resolution.objects.visible_to(request.actor)
        .filter(council=request.council)
        .select_related("item__meeting", "item__dossier")
        .order_by("-item__meeting__starts_at", "-pk")
    )
    page = DecisionsPage(request.council, page_of(request, found))
    for one in page.resolutions:
        one.item.meeting.council = request.council
        if one.item.dossier:
            one.item.dossier.council = request.council
    return show(request, "meetings/decisions.html", page)


@in_council
def actions(request: CouncilRequest) -> HttpResponse:
    which = request.GET.get("toon", "open")
    which = which if which in ("open", "mijn", "gedaan") else "open"
    found = ActionPoint.objects.visible_to(request.actor).filter(council=request.council)
    if which == "gedaan":
        found = found.exclude(done_on=None).order_by("-done_on", "-pk")
    else:
        found = found.open().order_by(F("due_on").asc(nulls_last=True), "pk")
    if which == "mijn":
        found = found.filter(owner__in=[request.actor.person_id])
    page = ActionsPage(
        council=request.council,
        points=page_of(request, found.select_related("owner", "item__meeting")),
        which=which,
        today=timezone.localdate(),
        may_close=request.actor.may(Action.CLOSE_ACTION_POINT, request.council.pk),
    )
    for one in page.points:
        one.item.meeting.council = request.council
    return show(request, "meetings/actions.html", page)


@in_council
@require_POST
def close(request: CouncilRequest, point: int) -> HttpResponse:
    """`ongedaan` takes it back."""
    mine = ActionPoint.objects.visible_to(request.actor).filter(council=request.council)
    found = mine.select_related("item__meeting", "item__dossier").filter(pk=point).first()
    if found is None:
        raise Http404
    undone = "ongedaan" in request.POST
    close_action_point(request.actor, found, on=None if undone else timezone.localdate())
    response = redirect("meetings:actions", request.council.slug)
    response["Location"] += "?toon=gedaan" if not undone and request.POST.get("toon") == "gedaan" else ""
    return response
