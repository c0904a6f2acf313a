"""The road of a dossier: what happened, what is due, and where today stands. The two drawings say how it looks."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

import wor
from ambt.dossiers.terms import mark_of, when
from ambt.ui.days import short_day

NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Event:
    """A fact: a filled dot. `value` is the outcome where there is one, as "negatief"."""

    on: date
    label: str
    day: str
    value: str

    @property
    def notes(self) -> list[str]:
        return [self.day, self.value] if self.value else [self.day]


@dataclass(frozen=True)
class Span:
    """A term: a bar from `since` to `until`. Without a day (`until` is None) it stays open at its end.

    `mark` as in `terms.TermLine`; `is_wait`: people wait until it is over, so it is drawn hatched.
    """

    since: date
    until: date | None
    label: str
    basis: str
    when: str
    mark: str
    is_wait: bool
    met_on: date | None
    other_reading: date | None

    def stops_on(self, today: date) -> date:
        """Where the bar stops: its day; today when it has none; never before it begins."""
        return max(self.until or self.met_on or today, self.since)


@dataclass(frozen=True)
class Stop:
    """One day on the road. `kind`: fact, due (the end of a term), today, or open (a duty for which there is no day)."""

    on: date
    kind: str
    label: str
    notes: list[str]
    span: Span | None = None

    def __str__(self) -> str:
        return f"{self.label}: {' · '.join(self.notes)}" if self.notes else self.label


@dataclass(frozen=True)
class Road:
    """Everything on the line, in the order of the days."""

    events: tuple[Event, ...]
    spans: tuple[Span, ...]
    today: date

    @property
    def days(self) -> list[date]:
        """Every day that must fit in the drawing."""
        ends = [span.stops_on(self.today) for span in self.spans]
        others = [span.other_reading for span in self.spans if span.other_reading]
        return [self.today, *(event.on for event in self.events), *(span.since for span in self.spans), *ends, *others]

    @property
    def stops(self) -> list[Stop]:
        """Everything in the order of the days; what has no day comes last."""
        stops = [Stop(event.on, "fact", event.label, event.notes) for event in self.events]
        stops += [_end_of(span, self.today) for span in self.spans]
        stops.append(Stop(self.today, "today", _("vandaag, %s") % short_day(self.today, self.today), []))
        order = ("fact", "due", "today", "open")
        return sorted(stops, key=lambda stop: (stop.kind == "open", stop.on, order.index(stop.kind)))


def _end_of(span: Span, today: date) -> Stop:
    kind = "open" if span.until is None else "due"
    return Stop(span.until or today, kind, span.label, [span.when, span.basis], span)


def road_of(procedure: wor.Procedure, facts: wor.Facts, progress: wor.Progress, today: date) -> Road | None:
    """The road as these facts and terms make it; None when nothing happened yet.

    An agreed day is no event: it stands on the line as the end of the term it sets. A duty without a day is shown for
    as long as nobody met it; once met, the fact that met it says enough.
    """
    kinds = {kind.name: kind for kind in procedure.fact_kinds}
    events = [
        Event(fact.on, kinds[fact.name].label, short_day(fact.on, today), kinds[fact.name].label_of(fact.value))
        for fact in facts.values()
        if fact.name in kinds and not kinds[fact.name].may_be_future
    ]
    if not events:
        return None
    first = min(event.on for event in events)
    spans = [
        _span(deadline, first, today, has_ended=progress.state.is_end)
        for deadline in progress.deadlines
        if deadline.due is not None or (not deadline.is_met and not progress.state.is_end)
    ]
    return Road(
        tuple(sorted(events, key=lambda event: event.on)),
        tuple(sorted(spans, key=lambda span: (span.until is None, span.stops_on(today), span.since))),
        today,
    )


def _span(deadline: wor.Deadline, first: date, today: date, *, has_ended: bool) -> Span:
    since = deadline.since or min(first, deadline.due or first)
    return Span(
        since=min(since, deadline.due or since),
        until=deadline.due,
        label=deadline.label,
        basis=str(deadline.basis).replace(" ", NO_BREAK),
        when=when(deadline, today),
        mark=mark_of(deadline, today, has_ended=has_ended),
        is_wait=deadline.duty is wor.Duty.WAIT,
        met_on=deadline.met_on,
        other_reading=deadline.other_reading,
    )
