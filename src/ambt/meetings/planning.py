"""What is proposed, pointed out and refused when a meeting is planned."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

import wor
from ambt.archive.models import Confidentiality
from ambt.councils.models import Council
from ambt.meetings.models import Meeting
from ambt.ui.days import clock, distance, short_day
from ambt.ui.refusal import Refusal
from wor.calendar import why_not_on
from wor.dates import without_weekday
from wor.rules import Rules

SHARED_KINDS = frozenset({Meeting.Kind.CONSULTATION, Meeting.Kind.GENERAL_AFFAIRS})
FIRST_YEAR, LAST_YEAR = 1979, 2150
LONGEST = timedelta(hours=24)


@dataclass(frozen=True)
class Notice:
    """The last day to make the agenda known, with the steps of the reckoning; a day to aim for when not `is_law`."""

    due: date
    steps: tuple[str, ...]
    basis: str
    is_law: bool


def proposed_title(kind: Meeting.Kind, day: date) -> str:
    """ "Overlegvergadering 4 december 2026"."""
    label = str(kind.label)
    return f"{label[:1].upper()}{label[1:]} {without_weekday(day)}"


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


def agenda_notice(kind: str, day: date, notice_days: int) -> Notice | None:
    """Counted back from the day of the meeting; a backward term is not moved by weekends or holidays.

    Art. 14 lid 2 onder g WOR is about meetings of the council. For a meeting with the director the Act names no day:
    then the council's own number is a day to aim for. An executive committee needs none.
    """
    if kind == Meeting.Kind.EXECUTIVE:
        return None
    term = wor.term("agenda.notice", day, rules=Rules(agenda_notice_days=notice_days))
    if kind not in SHARED_KINDS:
        return Notice(due=term.due, steps=term.steps, basis=_("art. 14 lid 2 onder g WOR"), is_law=True)
    steps = (
        _(
            "Voor het overleg met de bestuurder noemt de wet geen dag: "
            "raad en bestuurder spreken samen af wanneer de agenda bekend is (art. 23a lid 5 WOR)."
        ),
        _("Als richtdag geldt hier het aantal dagen uit uw eigen reglement: %(days)s.") % {"days": notice_days},
        *term.steps[:2],
    )
    return Notice(due=term.due, steps=steps, basis=_("open norm, art. 23a lid 5 WOR"), is_law=False)


def warnings_for(kind: str, day: date, notice_days: int, today: date) -> list[str]:
    """What a careful secretary would say before planning on this day; the day stays the planner's choice."""
    said = []
    if day < today:
        said.append(_("Deze dag is al geweest. U legt dan een vergadering vast die al gehouden is."))
    if reason := why_not_on(day):
        said.append(_("%(day)s %(reason)s.") % {"day": short_day(day, today).capitalize(), "reason": reason})
    notice = agenda_notice(kind, day, notice_days)
    if notice and notice.due < today <= day:
        values = {"days": notice_days, "due": short_day(notice.due, today), "ago": distance(notice.due, today)}
        sentence = _(
            "De agenda hoort %(days)s dagen vooraf bekend te zijn (art. 14 lid 2 onder g WOR en uw reglement). "
            "Dat was %(due)s (%(ago)s). Alleen in een spoedeisend geval mag het later."
        )
        if not notice.is_law:
            sentence = _(
                "Uw richtdag voor de agenda, %(days)s dagen vooraf, was %(due)s (%(ago)s). "
                "Spreek met de bestuurder af wanneer de agenda er is (art. 23a lid 5 WOR)."
            )
        said.append(sentence % values)
    elif notice and notice.due == today:
        said.append(_("De agenda moet dan vandaag nog worden verstuurd."))
    return said
