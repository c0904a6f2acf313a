"""How a term of the law is said on a page: its mark, its day in words, and what is safe for whom."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

import wor
from ambt.ui.days import day_and_distance, short_day

NEAR_DAYS = 7
# The shapes beside the colours, as in the marks of every page.
SIGNS = {"running": "●", "near": "◆", "missed": "▲", "done": "✓", "open": "○", "over": "–"}


@dataclass(frozen=True)
class TermLine:
    """A term as people read it. `mark` is one of running, near, missed, done, open and over."""

    law: wor.Deadline
    mark: str
    when: str
    safe: tuple[str, ...]
    # The fact that agrees a day, where the Act names none and this reader may record it.
    agreed_by: str = ""

    @property
    def is_over(self) -> bool:
        return self.mark in ("done", "over")


def term_line(deadline: wor.Deadline, today: date, *, has_ended: bool) -> TermLine:
    """`has_ended`: the procedure is at its end, so that an unused day is over and not missed."""
    mark = mark_of(deadline, today, has_ended=has_ended)
    return TermLine(deadline, mark, when(deadline, today), safe(deadline, today))


def mark_of(deadline: wor.Deadline, today: date, *, has_ended: bool) -> str:
    """Which of the meanings of colour and shape a term has on this day."""
    if deadline.is_met:
        return "done"
    if deadline.due is None:
        return "over" if has_ended else "open"
    left = (deadline.due - today).days
    if left < 0:
        return "over" if has_ended or deadline.duty is wor.Duty.WAIT else "missed"
    return "near" if left <= NEAR_DAYS else "running"


def when(deadline: wor.Deadline, today: date) -> str:
    """ "uiterlijk wo 20 mei · over 29 dagen", "gedaan op vr 3 apr", "de wet noemt geen dag"."""
    waits = deadline.duty is wor.Duty.WAIT
    if deadline.met_on is not None:
        return _met(deadline.met_on, deadline.due, today, waits=waits)
    if deadline.due is None:
        no_day = _("de wet noemt geen dag")
        return no_day if deadline.firmness is wor.Firmness.OPEN else _("de termijn loopt nog niet")
    if today <= deadline.due:
        ahead = day_and_distance(deadline.due, today)
        return (_("tot en met %s") if waits else _("uiterlijk %s")) % ahead
    if waits:
        return _("voorbij sinds %s") % short_day(deadline.due + timedelta(days=1), today)
    return _("was uiterlijk %s") % day_and_distance(deadline.due, today)


def _met(met_on: date, due: date | None, today: date, *, waits: bool) -> str:
    if waits:
        return _("vervallen op %s") % short_day(met_on, today)
    done = _("gedaan op %s") % short_day(met_on, today)
    if due is None or met_on <= due:
        return done
    late = (met_on - due).days
    return f"{done}, {_('één dag te laat') if late == 1 else _('%d dagen te laat') % late}"


def safe(deadline: wor.Deadline, today: date) -> tuple[str, ...]:
    """For a contested day: both readings, and which one is safe for whom."""
    if deadline.due is None or deadline.other_reading is None:
        return ()
    safe_day, other = short_day(deadline.due, today), short_day(deadline.other_reading, today)
    words = {"party": deadline.party.label, "safe": safe_day, "other": other}
    if deadline.duty is wor.Duty.WAIT:
        return (
            _("Veilig voor %(party)s: wachten tot en met %(safe)s.") % words,
            _("Volgens de andere lezing eindigt het wachten op %(other)s. Wie daar bezwaar op bouwt, loopt risico.")
            % words,
        )
    return (
        _("Veilig voor %(party)s: handelen uiterlijk op %(safe)s.") % words,
        _("Volgens de andere lezing kan het tot en met %(other)s. Wie er zeker van wil zijn dat het te laat is, ")
        % words
        + _("wacht die dag af."),
    )
