"""What goes wrong, or threatens to, in a request for consent (art. 27)."""

from collections.abc import Iterator
from datetime import date

from wor.article import wor_article
from wor.consent_deadlines import consented_by, is_dropped, known_without_consent_on
from wor.consent_facts import FACT_KINDS
from wor.course import day_of, term_cautions, unfulfilled, withdrawal_cautions
from wor.dates import in_words
from wor.deadline import Deadline
from wor.facts import Facts
from wor.procedure import Caution

NEAR_DAYS = 14


def cautions(facts: Facts, all_facts: Facts, deadlines: tuple[Deadline, ...], today: date) -> tuple[Caution, ...]:
    """The grave ones first. `all_facts` also holds those whose day is still to come."""
    by_rule = {deadline.rule: deadline for deadline in deadlines}
    found = [
        *_request(facts),
        *_consultation(facts, by_rule, today),
        *_refusal(facts),
        *_decision(facts, by_rule, today),
        *_nullity(facts, by_rule, today),
        *withdrawal_cautions(facts, wor_article("27.2")),
        *unfulfilled(all_facts, FACT_KINDS, today),
    ]
    if own := by_rule.get("consent.decide"):
        found += term_cautions(own, "de beslissing over instemming", facts, today)
    return tuple(sorted(found, key=lambda caution: not caution.grave))


def _request(facts: Facts) -> Iterator[Caution]:
    decided = day_of(facts, "consent_decided", "decision_received")
    if "request_received" in facts and "request_completed" not in facts and decided is None:
        yield Caution(
            "request.incomplete",
            "Er is niet vastgelegd dat het verzoek volledig is: beweegredenen en gevolgen voor het personeel.",
            wor_article("27.2"),
            grave=False,
            remedy="Lees het verzoek op deze twee punten na en vraag om wat ontbreekt.",
        )
    if "request_received" not in facts and day_of(facts, "consent_decided", "consultation_held") is not None:
        yield Caution(
            "request.missing",
            "Er is geen schriftelijk instemmingsverzoek vastgelegd.",
            wor_article("27.2"),
            grave=False,
            remedy="Leg vast op welke dag de raad het verzoek ontving, of vraag er een.",
        )


def _consultation(facts: Facts, by_rule: dict[str, Deadline], today: date) -> Iterator[Caution]:
    held, decided = day_of(facts, "consultation_held"), day_of(facts, "consent_decided")
    if decided is not None and (held is None or held > decided):
        yield Caution(
            "consultation.missing",
            f"De raad besliste op {in_words(decided)} zonder dat er daarvoor overleg in een overlegvergadering was.",
            wor_article("27.2"),
            grave=True,
            remedy="Leg de dag van het overleg vast. Was er geen overleg, houd het alsnog en bevestig de beslissing.",
        )
    own = by_rule.get("consent.decide")
    if held is None and decided is None and own and own.due and 0 <= (own.due - today).days <= NEAR_DAYS:
        yield Caution(
            "consultation.needed",
            f"De beslistermijn loopt tot en met {in_words(own.due)} en er is nog geen overlegvergadering geweest.",
            wor_article("27.2"),
            grave=False,
            remedy="Zet het voorstel op de agenda van een overlegvergadering, of spreek een latere dag af.",
        )


def _refusal(facts: Facts) -> Iterator[Caution]:
    decided = facts.get("consent_decided")
    if decided is None or decided.value != "refused" or "decision_received" in facts:
        return
    if "court_permission_asked" not in facts and "court_permission_decided" not in facts:
        yield Caution(
            "consent.refused",
            "De raad weigerde. De bestuurder kan het voorstel aanpassen, ervan afzien, of de kantonrechter om "
            "toestemming vragen; zonder instemming of toestemming mag hij het besluit niet nemen.",
            wor_article("27.4"),
            grave=False,
            remedy="Volg welke weg hij kiest; voor een verzoek aan de kantonrechter noemt de wet geen termijn.",
        )


def _decision(facts: Facts, by_rule: dict[str, Deadline], today: date) -> Iterator[Caution]:
    known, started = known_without_consent_on(facts), day_of(facts, "execution_started")
    decision, given = facts.get("decision_received"), day_of(facts, "consent_decided")
    healed = given is not None and known is not None and consented_by(facts, given) and given > known
    is_over = "nullity_case_ended" in facts or ("nullity_invoked" not in facts and today > _latest(by_rule, today))
    if known is not None and not is_over and not healed:
        changed = decision is not None and decision.value == "changed"
        yield Caution(
            "decision.without_consent",
            f"Op {in_words(known)} bleek een besluit "
            + ("dat anders is dan waarover de raad besliste." if changed else "zonder instemming of toestemming."),
            wor_article("27.5"),
            grave="nullity_invoked" not in facts,
            remedy="Roep de nietigheid schriftelijk in bij de bestuurder, zo dat hij het stuk op tijd heeft.",
        )
    if known is not None and decision and given is not None and decision.on < given and not is_dropped(facts):
        yield Caution(
            "decision.before_consent",
            f"Het besluit van {in_words(decision.on)} ging aan de beslissing van de raad vooraf.",
            wor_article("27.1"),
            grave=False,
            remedy="Stemde de raad later alsnog in, bespreek dan met de bestuurder of dat voor dit besluit geldt.",
        )
    if started is not None and not consented_by(facts, started):
        yield Caution(
            "execution.without_consent",
            f"De uitvoering begon op {in_words(started)} zonder instemming of toestemming.",
            wor_article("27.5"),
            grave=True,
            remedy="Leg vast op welke dag dit de raad is gebleken en roep de nietigheid in; daarna kan de "
            "kantonrechter de uitvoering verbieden (art. 27 lid 6 WOR).",
        )


def _latest(by_rule: dict[str, Deadline], today: date) -> date:
    """The last day to invoke nullity under any reading; today when no day is known yet."""
    nullity = by_rule.get("consent.nullity")
    return max((day for day in (nullity.due, nullity.other_reading) if day), default=today) if nullity else today


def _nullity(facts: Facts, by_rule: dict[str, Deadline], today: date) -> Iterator[Caution]:
    nullity = by_rule.get("consent.nullity")
    if nullity is None and "nullity_invoked" in facts:
        yield Caution(
            "nullity.no_decision",
            "De nietigheid is ingeroepen, maar er is geen besluit zonder instemming vastgelegd.",
            wor_article("27.5"),
            grave=False,
            remedy="Leg vast op welke dag het besluit is meegedeeld of is gebleken.",
        )
    if nullity is None or nullity.due is None:
        return
    latest = _latest(by_rule, today)
    if nullity.met_on is not None:
        if "nullity_invoked" in facts and nullity.met_on > nullity.due:
            perhaps = nullity.met_on <= latest
            yield Caution(
                "nullity.perhaps_late" if perhaps else "nullity.late",
                f"De nietigheid is op {in_words(nullity.met_on)} ingeroepen, na de veilige dag "
                f"{in_words(nullity.due)}. " + (nullity.contested if perhaps else "De maand was toen voorbij."),
                wor_article("27.5"),
                grave=not perhaps,
                remedy="Vraag een jurist of het beroep op de nietigheid nog telt.",
            )
        return
    left = (nullity.due - today).days
    if 0 <= left <= NEAR_DAYS:
        yield Caution(
            "nullity.near",
            f"De nietigheid inroepen kan veilig tot en met {in_words(nullity.due)}.",
            wor_article("27.5"),
            grave=True,
            remedy="Besluit in de raad en stuur de brief zo dat de bestuurder hem op tijd heeft.",
        )
    elif left < 0:
        still = f" Met een andere lezing kan het nog tot en met {in_words(latest)}." if today <= latest else ""
        yield Caution(
            "nullity.past",
            f"De veilige dag om de nietigheid in te roepen was {in_words(nullity.due)}.{still}",
            wor_article("27.5"),
            grave=True,
            remedy="Stuur de brief vandaag nog." if still else "Is de nietigheid wel ingeroepen, leg dan de dag vast.",
        )
