"""What is proposed, pointed out and refused when a meeting is planned."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

import wor
from ambt.archive.models import Confidentiality
from ambt.councils.models import Council
from ambt.meetings.models import Meeting
from ambt.printing.dates import day_in_words
from ambt.ui.days import clock, day_and_distance, short_day
from ambt.ui.refusal import Refusal
from wor.calendar import why_not_on
from wor.rules import Rules

SHARED_KINDS = frozenset({Meeting.Kind.CONSULTATION, Meeting.Kind.GENERAL_AFFAIRS})
FIRST_YEAR, LAST_YEAR = 1979, 2150
LONGEST = timedelta(hours=24)


@dataclass(frozen=True)
class Notice:
    """The last day to make the agenda known (art. 14 lid 2 onder g WOR), with the steps of the reckoning."""

    due: date
    steps: tuple[str, ...]


def proposed_title(kind: Meeting.Kind, day: date) -> str:
    """ "Overlegvergadering 4 december 2026"."""
    label = str(kind.label)
    return f"{label[:1].upper()}{label[1:]} {day_in_words(day)}"


def usual_audience(kind: Meeting.Kind) -> Confidentiality:
    """What is discussed with the director is shared with the director; the rest is the council's own."""
    return Confidentiality.SHARED if kind in SHARED_KINDS else Confidentiality.COUNCIL


def must_be_possible(starts_at: datetime, ends_at: datetime) -> None:
    """Raises Refusal for an end before the start, a meeting longer than a day, or a year out of this world."""
    if not FIRST_YEAR <= starts_at.year <= LAST_YEAR:
        sentence = _("Kies een dag tussen %(first)s en %(last)s.") % {"first": FIRST_YEAR, "last": LAST_YEAR}
        raise Refusal(sentence, field="on")
    if ends_at <= starts_at:
        raise Refusal(_("De vergadering eindigt voordat zij begint. Kloppen de tijden?"), field="until")
    if ends_at - starts_at > LONGEST:
        raise Refusal(
            _("Een vergadering duurt ten hoogste een dag. Plan voor de volgende dag een nieuwe."), field="until"
        )


def must_be_free(council: Council, kind: Meeting.Kind, starts_at: datetime, besides: Meeting | None = None) -> None:
    """Raises Refusal when the same kind of meeting begins at the same moment: that is a form sent twice."""
    # Whoever plans at the same time waits here.
    Council.objects.select_for_update().get(pk=council.pk)
    same = Meeting.objects.filter(council=council, kind=kind, starts_at=starts_at).not_cancelled()
    if any(meeting != besides for meeting in same):
        sentence = _("Er staat al een vergadering van deze soort om %(time)s op deze dag. U vindt haar in de lijst.")
        raise Refusal(sentence % {"time": clock(starts_at)}, field="starts")


def agenda_notice(day: date, notice_days: int) -> Notice:
    """Counted back from the day of the meeting; a backward term is not moved by weekends or holidays."""
    term = wor.term("agenda.notice", day, rules=Rules(agenda_notice_days=notice_days))
    return Notice(due=term.due, steps=term.steps)


def warnings_for(day: date, notice_days: int, today: date) -> list[str]:
    """What a careful secretary would say before planning on this day; the day stays the planner's choice."""
    said = []
    if day < today:
        said.append(_("Deze dag is al geweest. U legt dan een vergadering vast die al gehouden is."))
    if reason := why_not_on(day):
        said.append(_("%(day)s %(reason)s.") % {"day": short_day(day, today).capitalize(), "reason": reason})
    due = agenda_notice(day, notice_days).due
    if due < today <= day:
        sentence = _(
            "De agenda hoort %(days)s dagen vooraf bekend te zijn (art. 14 lid 2 onder g WOR en uw reglement). "
            "Dat was %(due)s. Alleen in een spoedeisend geval mag het later."
        )
        said.append(sentence % {"days": notice_days, "due": day_and_distance(due, today)})
    elif due == today:
        said.append(_("De agenda moet dan vandaag nog worden verstuurd (art. 14 lid 2 onder g WOR)."))
    return said
