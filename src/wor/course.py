"""What every procedure needs to follow its course: facts up to a day, deadlines from terms, and shared cautions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from wor.article import Article
from wor.calendar import days_after, is_in_reach
from wor.dates import in_words
from wor.deadline import Deadline, Duty, Firmness, Party
from wor.facts import FactKind, Facts
from wor.procedure import Caution
from wor.rules import Rules
from wor.term import Term, amount, term
from wor.term_rules import DutyKind

NO_REASONS: tuple[str, ...] = ()
TERM_NEAR_DAYS = 7


def happened(facts: Facts, kinds: Iterable[FactKind], today: date) -> Facts:
    """The facts a procedure knows that had happened by this day; an agreed day may lie ahead.

    A fact in a year we do not reckon with counts as not told: `check` says so.
    """
    known = {kind.name: kind for kind in kinds}
    return {
        fact.name: fact
        for fact in facts.values()
        if fact.name in known and is_in_reach(fact.on) and (fact.on <= today or known[fact.name].may_be_future)
    }


def day_of(facts: Facts, *names: str) -> date | None:
    """The earliest day of these facts, None when none of them happened."""
    return min((facts[name].on for name in names if name in facts), default=None)


def open_norm(
    rule: str, label: str, party: Party, basis: Article, because: str, *, since: date | None, met_on: date | None
) -> Deadline:
    """A duty for which the Act names no day: shown, never given a number."""
    return Deadline(rule, label, party, Duty.ACT, None, basis, Firmness.OPEN, (because,), since=since, met_on=met_on)


def from_term(worked_out: Term, rule: str, *, label: str = "", because: tuple[str, ...] = NO_REASONS) -> Deadline:
    """A deadline with the safe day, the other reading and the reasons of a worked-out term."""
    return Deadline(
        rule=rule,
        label=label or worked_out.label,
        party=worked_out.party,
        duty=Duty.WAIT if worked_out.duty_kind is DutyKind.WAIT else Duty.ACT,
        due=worked_out.due,
        basis=worked_out.basis,
        firmness=worked_out.firmness,
        because=worked_out.steps + because,
        since=days_after(worked_out.start, 1),
        other_reading=worked_out.other_reading,
        contested=worked_out.contested,
    )


def fallen_away(deadlines: Iterable[Deadline], ended: date | None) -> tuple[Deadline, ...]:
    """The same deadlines; those still open on the day the plan was withdrawn or dropped ended with it."""
    if ended is None:
        return tuple(deadlines)
    because = f"Het voornemen ging op {in_words(ended)} van tafel; daarmee verviel dit."
    return tuple(
        replace(each, met_on=ended, because=(*each.because, because))
        if not each.is_met and (each.due is None or each.due >= ended)
        else each
        for each in deadlines
    )


@dataclass(frozen=True)
class OwnTerm:
    """The council's own term to advise or decide: agreed per case, set by house rule, or left open by the Act."""

    rule: str
    label: str
    basis: Article
    weeks: int | None
    agreed: str
    open_reason: str

    def deadline(self, facts: Facts, rules: Rules, met_on: date | None) -> Deadline:
        """The agreed day if there is one, else the house rule from a complete request, else no day at all."""
        since = day_of(facts, "request_completed")
        reasons: tuple[str, ...] = (self.open_reason,)
        if agreed := facts.get(self.agreed):
            firmness, due = Firmness.AGREED, agreed.on
            since = since or day_of(facts, "request_received")
            reasons += (f"De raad en de bestuurder spraken {in_words(agreed.on)} af.",)
        elif self.weeks is None:
            firmness, due = Firmness.OPEN, None
        elif since is None:
            firmness, due = (Firmness.AGREED if rules.weeks_are_agreed else Firmness.HOUSE_RULE), None
            reasons += (
                f"De eigen termijn is {amount(self.weeks, 'week')} vanaf een volledige aanvraag. "
                "Leg vast op welke dag de aanvraag volledig was; dan begint hij te lopen.",
            )
        else:
            own = term(self.rule, since, rules=rules)
            firmness, due, since, reasons = own.firmness, own.due, days_after(since, 1), own.steps
        return Deadline(
            self.rule,
            self.label,
            Party.COUNCIL,
            Duty.ACT,
            due,
            self.basis,
            firmness,
            reasons,
            since=since,
            met_on=met_on,
        )


def withdrawal_cautions(facts: Facts, basis: Article) -> Iterator[Caution]:
    """A request that was withdrawn although a decision was told: the decision still counts."""
    withdrawn, decision = facts.get("request_withdrawn"), facts.get("decision_received")
    if withdrawn and decision and decision.value != "dropped":
        yield Caution(
            "request.withdrawn_beside_decision",
            f"Het verzoek is op {in_words(withdrawn.on)} ingetrokken, maar er is ook een besluit. Dat telt nog mee.",
            basis,
            grave=False,
            remedy="Ging het besluit niet door, kies dat dan bij het besluit.",
        )


def term_cautions(own: Deadline, what: str, facts: Facts, today: date) -> Iterator[Caution]:
    """What threatens or went wrong with the term that the council set or agreed itself; none once it decided."""
    if own.due is None or own.is_met or "decision_received" in facts:
        return
    left = (own.due - today).days
    if left < 0:
        yield Caution(
            "term.passed",
            f"De termijn voor {what} liep tot en met {in_words(own.due)}; er is nog niets uitgebracht.",
            own.basis,
            grave=own.firmness is Firmness.AGREED,
            remedy="Spreek meteen schriftelijk een nieuwe dag af, of breng de brief vandaag uit.",
        )
    elif left <= TERM_NEAR_DAYS:
        yield Caution(
            "term.near",
            f"De termijn voor {what} loopt tot en met {in_words(own.due)}.",
            own.basis,
            grave=False,
            remedy="Maak de brief af, of spreek op tijd een latere dag af.",
        )


def by_when(own: Deadline) -> str:
    """The end of a sentence: ", zoals afgesproken uiterlijk donderdag 1 januari 2026", or that there is no day."""
    if own.due is not None:
        source = "zoals afgesproken" if own.firmness is Firmness.AGREED else "volgens het eigen reglement"
        return f", {source} uiterlijk {in_words(own.due)}"
    if own.firmness is Firmness.OPEN:
        return "; de wet noemt daarvoor geen dag"
    return "; de eigen termijn begint zodra vastligt dat de aanvraag volledig is"


def turn_sentence(party: Party, basis: Article | None, what: str) -> str:
    """ "De bestuurder is aan zet: deel het besluit mee (art. 25 lid 5 WOR)." or, at an end, only what happened."""
    if party is Party.NOBODY:
        return f"Niemand is aan zet: {what}."
    return f"{upper_first(party.label)} is aan zet: {what} ({basis})."


def upper_first(text: str) -> str:
    """The same text with a capital."""
    return text[:1].upper() + text[1:]


def unfulfilled(facts: Facts, kinds: Iterable[FactKind], today: date) -> tuple[Caution, ...]:
    """Cautions about facts that do not count yet because their day is still to come."""
    return tuple(
        Caution(
            "fact.ahead",
            f"“{kind.label}” staat op {in_words(facts[kind.name].on)}, en die dag moet nog komen. "
            "Het telt nog niet mee.",
            kind.basis,
            grave=False,
            remedy="Kijk de datum na.",
        )
        for kind in kinds
        if kind.name in facts and facts[kind.name].on > today and not kind.may_be_future
    )
