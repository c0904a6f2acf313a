"""One meeting: its agenda, with papers, and afterwards what was said and decided."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from ambt.access.keys import Action, Actor
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.clock import Times, times_of
from ambt.meetings.models import AgendaItem, Meeting, MinutesPart, Pack
from ambt.meetings.planning import Notice, agenda_notice
from ambt.meetings.steps import notes_are_open_to
from ambt.meetings.views.agenda_rows import agenda_rows, papers_and_minutes, row_html
from ambt.meetings.views.finding import meeting_of
from ambt.ui.days import clock, short_day
from ambt.ui.pages import show
from ambt.ui.refusal import Refusal


@dataclass(frozen=True)
class TakenOff:
    title: str
    address: str


@dataclass
class MeetingPage:
    """Everything meeting.html shows, and nothing else."""

    council: Council
    meeting: Meeting
    when: str
    rows: list[SafeString]
    times: Times
    order: str
    notice: Notice | None
    taken_off: list[TakenOff]
    parts: list[MinutesPart]
    pack: Pack | None
    is_past: bool
    was_changed_after_sending: bool
    may_prepare: bool
    may_change: bool
    may_send: bool
    may_write: bool
    trouble: str = ""


@in_council
def meeting(request: CouncilRequest, pk: int) -> HttpResponse:
    return show(request, "meetings/meeting.html", meeting_page(request, meeting_of(request, pk)))


def agenda_part(request: CouncilRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    """The agenda alone, for htmx, with what could not be done."""
    page = meeting_page(request, meeting)
    page.trouble = refusal.sentence if refusal else ""
    return show(request, "meetings/meeting.html", page, part="agenda", status=409 if refusal else 200)


def meeting_page(request: CouncilRequest, meeting: Meeting) -> MeetingPage:
    actor, council, today = request.actor, request.council, timezone.localdate()
    within_sight = list(
        AgendaItem.objects.within(meeting, actor).select_related("owner", "dossier__folder", "adopts__record")
    )
    items = [item for item in within_sight if item.taken_off_at is None]
    for item in items:
        item.meeting = meeting
        if item.dossier:
            item.dossier.council = council
    papers, parts = papers_and_minutes(meeting, items, actor)
    now = timezone.now()
    is_past = meeting.starts_at <= now
    is_adopted = bool(parts) and parts[0].minutes.adopted_on is not None
    prepares = actor.may(Action.PUT_ON_AGENDA, council.pk) and meeting.cancelled_at is None and not is_adopted
    times = times_of(meeting.starts_at, meeting.ends_at, [item.minutes for item in items])
    rows = agenda_rows(
        items,
        times.starts,
        papers,
        today,
        shows_notes=notes_are_open_to(actor, meeting, made=bool(parts)),
        may_adopt=is_past and actor.may(Action.ADOPT_MINUTES, council.pk),
    )
    days = council.rules.agenda_notice_days
    sent, changed = meeting.agenda_sent_at, meeting.agenda_changed_at
    return MeetingPage(
        council=council,
        meeting=meeting,
        when=_when(meeting, today),
        rows=[row_html(row, prepares, get_language()) for row in rows],
        times=times,
        order=",".join(row.pk for row in rows),
        notice=None if is_past or sent else agenda_notice(meeting.kind, meeting.held_on, days),
        taken_off=_taken_off(within_sight, meeting) if prepares else [],
        parts=parts,
        pack=_own_pack(meeting, actor) if sent else None,
        is_past=is_past,
        was_changed_after_sending=bool(sent and changed and changed > sent and not is_past),
        may_prepare=prepares,
        may_change=actor.may(Action.CHANGE_MEETING, council.pk) and meeting.cancelled_at is None and not is_adopted,
        may_send=actor.may(Action.MAKE_PACK, council.pk) and meeting.cancelled_at is None,
        may_write=actor.may(Action.TAKE_NOTES, council.pk) and meeting.cancelled_at is None,
    )


def _when(meeting: Meeting, today: date) -> str:
    start, end = clock(meeting.starts_at).removesuffix(" uur"), clock(meeting.ends_at)
    until = timezone.localtime(meeting.ends_at).date()
    if until != meeting.held_on:
        end = f"{short_day(until, today)} {end}"
    return f"{short_day(meeting.held_on, today)}, {start}–{end}"


def _own_pack(meeting: Meeting, actor: Actor) -> Pack | None:
    """The newest pack that was sent to this reader; the meeting was found to be visible already."""
    mine = Pack.objects.filter(meeting=meeting, reader__in=[actor.person_id]).exclude(sent_at=None)
    return mine.order_by("-issue").first()


def _taken_off(items: list[AgendaItem], meeting: Meeting) -> list[TakenOff]:
    where = meeting.council.slug, meeting.pk
    return [
        TakenOff(item.title, reverse("meetings:put-back", args=[*where, item.pk]))
        for item in items
        if item.taken_off_at is not None
    ]
