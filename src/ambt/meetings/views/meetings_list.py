"""All meetings: what is coming, and what was, per year."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page
from django.db.models import Count
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access.keys import Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.models import AgendaItem, Meeting, Minutes
from ambt.meetings.planning import agenda_notice
from ambt.ui.days import distance, short_day
from ambt.ui.pages import page_of, show

MOST_COMING = 60


@dataclass(frozen=True)
class MeetingRow:
    """`items`, `agenda` and `minutes` are in words, as this reader sees them; the marks are shapes ("near", "done")."""

    meeting: Meeting
    items: str
    agenda: str
    agenda_mark: str
    minutes: str
    minutes_mark: str


@dataclass
class MeetingsPage:
    """Everything list.html shows, and nothing else."""

    council: Council
    coming: list[MeetingRow]
    past: list[MeetingRow]
    past_page: Page[Meeting]
    years: list[int]
    year: int
    may_plan: bool


@in_council
def meetings(request: CouncilRequest) -> HttpResponse:
    now = timezone.now()
    mine = Meeting.objects.visible_to(request.actor).filter(council=request.council).select_related("folder")
    years = sorted({when.year for when in mine.datetimes("starts_at", "year")} | {now.year}, reverse=True)
    year = _year_asked(request, years)
    coming = list(mine.filter(ends_at__gte=now)[:MOST_COMING])
    been = mine.filter(ends_at__lt=now, **_within(year)).order_by("-starts_at")
    past = page_of(request, been)
    shown = [*coming, *past.object_list]
    for meeting in shown:
        meeting.council = request.council
    rows = _rows(request, shown, timezone.localdate())
    page = MeetingsPage(
        council=request.council,
        coming=rows[: len(coming)],
        past=rows[len(coming) :],
        past_page=past,
        years=years,
        year=year,
        may_plan=request.actor.may(Action.PLAN_MEETING, request.council.pk),
    )
    return show(request, "meetings/list.html", page)


def _year_asked(request: CouncilRequest, years: list[int]) -> int:
    asked = request.GET.get("jaar", "")
    return int(asked) if asked.isdecimal() and len(asked) == 4 and int(asked) in years else timezone.localdate().year


def _within(year: int) -> dict[str, datetime]:
    zone = timezone.get_current_timezone()
    return {
        "starts_at__gte": datetime(year, 1, 1, tzinfo=zone),
        "starts_at__lt": datetime(year + 1, 1, 1, tzinfo=zone),
    }


def _rows(request: CouncilRequest, meetings: list[Meeting], today: date) -> list[MeetingRow]:
    """Counts of items are counts of what this reader sees."""
    items = AgendaItem.objects.visible_to(request.actor).filter(meeting__in=meetings).order_by()
    counts = Counter(dict(items.values_list("meeting").annotate(Count("pk"))))
    records = {one.meeting_id: one for one in Minutes.objects.filter(meeting__in=meetings)}
    return [
        MeetingRow(
            meeting,
            _points(counts[meeting.pk]) if counts[meeting.pk] else _("nog geen agendapunten"),
            *_agenda_state(meeting, counts[meeting.pk], request.council.rules.agenda_notice_days, today),
            *_minutes_state(meeting, records.get(meeting.pk), today),
        )
        for meeting in meetings
    ]


def _agenda_state(meeting: Meeting, items: int, notice_days: int, today: date) -> tuple[str, str]:
    if meeting.cancelled_at:
        return _("afgezegd"), "cancelled"
    if meeting.agenda_sent_at:
        day = short_day(timezone.localtime(meeting.agenda_sent_at).date(), today)
        return _("agenda verstuurd %(day)s") % {"day": day}, "done"
    if meeting.starts_at < timezone.now():
        return (_points(items) if items else _("geen agenda")), "past"
    notice = agenda_notice(meeting.kind, meeting.held_on, notice_days)
    if notice is None:
        return _points(items), "past"
    left = (notice.due - today).days
    mark = "open" if not notice.is_law else "missed" if left < 0 else "near" if left <= 7 else "running"
    words = {"due": short_day(notice.due, today), "distance": distance(notice.due, today)}
    if not notice.is_law:
        return _("agenda: richtdag %(due)s (%(distance)s)") % words, mark
    if left < 0:
        return _("agenda had %(due)s bekend moeten zijn") % words, mark
    return _("agenda uiterlijk %(due)s (%(distance)s)") % words, mark


def _points(items: int) -> str:
    return _("%(count)s agendapunten") % {"count": items} if items != 1 else _("1 agendapunt")


def _minutes_state(meeting: Meeting, record: Minutes | None, today: date) -> tuple[str, str]:
    if meeting.cancelled_at or meeting.starts_at > timezone.now():
        return "", ""
    if record is None or record.made_at is None:
        return _("nog geen verslag"), "running"
    if record.adopted_on:
        return _("verslag vastgesteld %(day)s") % {"day": short_day(record.adopted_on, today)}, "done"
    return _("conceptverslag"), "running"
