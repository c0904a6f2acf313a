"""The days and open norms of a request for consent (art. 27)."""

from dataclasses import replace
from datetime import date

from wor.article import wor_article
from wor.course import OwnTerm, day_of, fallen_away, from_term, open_norm
from wor.dates import in_words
from wor.deadline import Deadline, Duty, Firmness, Party
from wor.facts import Facts
from wor.rules import Rules
from wor.term import term

NO_NUMBER = (
    "De WOR noemt geen aantal dagen: de raad deelt zijn beslissing na het overleg “zo spoedig mogelijk” mee. "
    "Zwijgen is geen instemming."
)


def consented_by(facts: Facts, day: date) -> bool:
    """Whether the council had consented, or the court had given permission, on this day."""
    decided, ruled = facts.get("consent_decided"), facts.get("court_permission_decided")
    consented = decided is not None and decided.value == "given" and decided.on <= day
    permitted = ruled is not None and ruled.value == "granted" and ruled.on <= day
    return consented or permitted


def is_dropped(facts: Facts) -> bool:
    """Whether the entrepreneur told the council that the plan is off."""
    return "decision_received" in facts and facts["decision_received"].value == "dropped"


def known_without_consent_on(facts: Facts) -> date | None:
    """The earliest day on which the council knew of a decision taken without consent, which starts the month.

    Art. 27 lid 5: told in writing, or, failing that, when its execution appeared. Where both happened the earlier
    counts, since who must act in time is safe on the earlier day. A decision that differs from what was put
    before the council was not consented to.
    """
    decision, seen = facts.get("decision_received"), facts.get("decision_taken_without_consent")
    changed = decision is not None and decision.value == "changed"
    days = []
    if decision and not is_dropped(facts) and (changed or not consented_by(facts, decision.on)):
        days.append(decision.on)
    if seen and (changed or not consented_by(facts, seen.on)):
        days.append(seen.on)
    return min(days, default=None)


def ended_on(facts: Facts) -> date | None:
    """The day the plan was withdrawn or dropped; None when a decision without consent appeared all the same."""
    known = known_without_consent_on(facts)
    if is_dropped(facts):
        dropped = facts["decision_received"].on
        return None if known is not None and known >= dropped else dropped
    return None if known is not None or "decision_received" in facts else day_of(facts, "request_withdrawn")


def is_ended(facts: Facts) -> bool:
    """Whether the plan was withdrawn or dropped and no decision appeared since."""
    return ended_on(facts) is not None


def deadlines(facts: Facts, rules: Rules) -> tuple[Deadline, ...]:
    """All of them in the order of the road; a withdrawn request ends what was still open."""
    found: list[Deadline] = []
    if "request_received" in facts:
        found += _before_the_decision(facts, rules)
    found += _nullity(facts)
    return fallen_away(found, ended_on(facts))


def _before_the_decision(facts: Facts, rules: Rules) -> list[Deadline]:
    received, decided = facts["request_received"].on, day_of(facts, "consent_decided")
    own = OwnTerm(
        "consent.decide",
        "Beslissen over instemming",
        wor_article("27.2"),
        rules.consent_weeks,
        "consent_term_agreed",
        NO_NUMBER,
    )
    found = [
        open_norm(
            "consent.consultation",
            "Overlegvergadering over het voorstel",
            Party.COUNCIL,
            wor_article("27.2"),
            "De raad beslist pas na ten minste één bespreking in een overlegvergadering; de wet noemt geen dag.",
            since=received,
            met_on=day_of(facts, "consultation_held"),
        )
    ]
    if sent := day_of(facts, "questions_sent"):
        found.append(
            open_norm(
                "consent.answers",
                "Vragen van de raad beantwoorden",
                Party.ENTREPRENEUR,
                wor_article("31.1"),
                "De bestuurder geeft de gevraagde inlichtingen “tijdig”; de wet noemt geen dag.",
                since=sent,
                met_on=day_of(facts, "answers_received"),
            )
        )
    found.append(own.deadline(facts, rules, decided))
    if decided:
        found.append(
            open_norm(
                "consent.notice",
                "Besluit en ingangsdatum schriftelijk meedelen",
                Party.ENTREPRENEUR,
                wor_article("27.2"),
                "De bestuurder deelt “zo spoedig mogelijk” schriftelijk mee welk besluit hij nam en wanneer het "
                "ingaat; de wet noemt geen dag.",
                since=decided,
                met_on=day_of(facts, "decision_received"),
            )
        )
    return found


def _nullity(facts: Facts) -> list[Deadline]:
    known = known_without_consent_on(facts)
    if known is None:
        return _unknown_start(facts)
    met_on = day_of(facts, "nullity_invoked") or _consented_after(facts, known)
    nullity = replace(from_term(term("27.5", known), "consent.nullity", label="Nietigheid inroepen"), met_on=met_on)
    told, seen = facts.get("decision_received"), facts.get("decision_taken_without_consent")
    if told and seen and seen.on < told.on:
        later = term("27.5", told.on)
        contested = (
            f"De uitvoering bleek op {in_words(seen.on)}, de schriftelijke mededeling kwam op {in_words(told.on)}. "
            "De veilige dag telt vanaf de eerste van die twee dagen."
        )
        nullity = replace(nullity, other_reading=later.extended, contested=contested)
    return [nullity]


def _consented_after(facts: Facts, known: date) -> date | None:
    """The day the council consented after all: then there is nothing left to invoke."""
    decided = facts.get("consent_decided")
    return decided.on if decided and decided.value == "given" and decided.on > known else None


def _unknown_start(facts: Facts) -> list[Deadline]:
    """Execution without consent is recorded, but not when it appeared to the council: no day can be counted yet."""
    started = day_of(facts, "execution_started")
    if started is None or "decision_received" in facts or consented_by(facts, started):
        return []
    because = (
        "Er wordt uitgevoerd zonder instemming en zonder schriftelijke mededeling. De maand begint op de dag waarop "
        "dat de raad is gebleken: leg die dag vast.",
    )
    return [
        Deadline(
            "consent.nullity",
            "Nietigheid inroepen",
            Party.COUNCIL,
            Duty.ACT,
            None,
            wor_article("27.5"),
            Firmness.STATUTE,
            because,
            since=started,
            met_on=day_of(facts, "nullity_invoked"),
        )
    ]
