"""Planning a meeting, changing one, cancelling one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ambt.access.keys import Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.actions.cancel_meeting import cancel_meeting
from ambt.meetings.actions.change_meeting import change_meeting
from ambt.meetings.actions.plan_meeting import plan_meeting
from ambt.meetings.forms import ChangeMeetingForm, MeetingForm
from ambt.meetings.models import Meeting
from ambt.meetings.planning import FIRST_YEAR, LAST_YEAR, warnings_for
from ambt.meetings.views.finding import meeting_of
from ambt.ui.pages import refusals_on, show


@dataclass
class PlanPage:
    """Everything plan.html shows, and nothing else. `meeting` is the one that is changed."""

    council: Council
    form: MeetingForm
    warnings: list[str]
    asks_again: bool
    meeting: Meeting | None = None


@in_council
def plan(request: CouncilRequest) -> HttpResponse:
    request.actor.needs(Action.PLAN_MEETING, request.council.pk)
    if request.method != "POST":
        form = MeetingForm(initial=_proposed(request))
        return show(request, "meetings/plan.html", PlanPage(request.council, form, [], False))
    form = MeetingForm(request.POST)
    if form.is_valid():
        if not _has_read_warnings(request, form):
            return _warned(request, form, None)
        with refusals_on(form):
            meeting = plan_meeting(request.actor, request.council, **form.planned())
        if not form.errors:
            messages.success(request, _("%(title)s is gepland.") % {"title": meeting.title})
            return redirect(meeting)
    page = PlanPage(request.council, form, [], False)
    return show(request, "meetings/plan.html", page, status=422)


@in_council
def change(request: CouncilRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request, pk)
    request.actor.needs(Action.CHANGE_MEETING, request.council.pk)
    if request.method != "POST":
        form = ChangeMeetingForm(initial=_as_it_is(meeting))
        return show(request, "meetings/plan.html", PlanPage(request.council, form, [], False, meeting))
    form = ChangeMeetingForm(request.POST)
    if form.is_valid():
        moved = form.cleaned_data["on"] != meeting.held_on
        if moved and not _has_read_warnings(request, form):
            return _warned(request, form, meeting)
        with refusals_on(form):
            change_meeting(request.actor, meeting, sequence=form.cleaned_data["sequence"], **form.planned())
        if not form.errors:
            messages.success(request, _("De vergadering is gewijzigd."))
            return redirect(meeting)
        # Nothing is lost, and saving again is a choice: the form now knows the newest meeting.
        data = request.POST.copy()
        data["sequence"] = str(Meeting.objects.get(pk=meeting.pk).sequence)
        form.data = data
    page = PlanPage(request.council, form, [], False, meeting)
    return show(request, "meetings/plan.html", page, status=422)


@in_council
@require_POST
def cancel(request: CouncilRequest, pk: int) -> HttpResponse:
    meeting = cancel_meeting(request.actor, meeting_of(request, pk))
    messages.success(request, _("%(title)s is afgezegd. Laat het de deelnemers weten.") % {"title": meeting.title})
    return redirect(meeting)


@in_council
@require_GET
def warnings(request: CouncilRequest) -> HttpResponse:
    """What to know of a day before planning on it; asked while the form is filled in."""
    form = MeetingForm(initial={"on": request.GET.get("on")})
    day = _day_in(request.GET.get("on", ""))
    said = _said(request, request.GET.get("kind", ""), day) if day else []
    return show(request, "meetings/plan.html", PlanPage(request.council, form, said, False), part="warnings")


def _day_in(text: str) -> date | None:
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day and FIRST_YEAR <= day.year <= LAST_YEAR else None


def _said(request: CouncilRequest, kind: str, day: date) -> list[str]:
    return warnings_for(kind, day, request.council.rules.agenda_notice_days, timezone.localdate())


def _has_read_warnings(request: CouncilRequest, form: MeetingForm) -> bool:
    day = form.cleaned_data["on"]
    return form.cleaned_data["seen"] == day or not _said(request, form.cleaned_data["kind"], day)


def _warned(request: CouncilRequest, form: MeetingForm, meeting: Meeting | None) -> HttpResponse:
    """Say it once, with everything typed still there; the second click goes through."""
    day = form.cleaned_data["on"]
    data = request.POST.copy()
    data["seen"] = day.isoformat()
    form.data = data
    page = PlanPage(request.council, form, _said(request, form.cleaned_data["kind"], day), True, meeting)
    return show(request, "meetings/plan.html", page, status=422)


def _proposed(request: CouncilRequest) -> dict[str, Any]:
    """Place and times of the last meeting of this kind, for most meetings are where the last one was."""
    asked = request.GET.get("soort", "")
    kind = asked if asked in Meeting.Kind.values else Meeting.Kind.COUNCIL
    last = (
        Meeting.objects.visible_to(request.actor)
        .filter(council=request.council, kind=kind)
        .not_cancelled()
        .order_by("-starts_at")
        .first()
    )
    if last is None:
        return {"kind": kind, "audience": ""}
    return {"kind": kind, "audience": "", "place": last.place, **_times(last)}


def _as_it_is(meeting: Meeting) -> dict[str, Any]:
    return {
        "kind": meeting.kind,
        "on": meeting.held_on,
        "place": meeting.place,
        "title": meeting.title,
        "audience": meeting.audience.value,
        "sequence": meeting.sequence,
        **_times(meeting),
    }


def _times(meeting: Meeting) -> dict[str, Any]:
    return {
        "starts": timezone.localtime(meeting.starts_at).time(),
        "until": timezone.localtime(meeting.ends_at).time(),
    }
