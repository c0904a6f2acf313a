"""The days and open norms of a request for advice (art. 25 and 26)."""

from dataclasses import replace
from datetime import date

from wor.article import wor_article
from wor.course import NO_REASONS, OwnTerm, day_of, fallen_away, from_term, open_norm
from wor.dates import in_words
from wor.deadline import Deadline, Duty, Firmness, Party
from wor.facts import Facts
from wor.rules import Rules
from wor.term import term

NO_NUMBER = "De WOR noemt geen aantal dagen voor het advies; het moet wel van wezenlijke invloed kunnen zijn (lid 2)."
NOT_STARTED = (
    "De maand begint volgens de rechtspraak pas als de raad ook de redenen van de afwijking heeft "
    "(HR 7 oktober 1987, NJ 1988/854)."
)
UNSETTLED = "Er is geen advies waarmee het besluit kan overeenstemmen; of de opschorting dan geldt, is niet uitgemaakt."


def follows_advice(facts: Facts) -> bool:
    """Whether a decision was told that follows an advice given before it."""
    decision = facts.get("decision_received")
    return decision is not None and decision.value == "follows" and has_advice(facts)


def has_advice(facts: Facts) -> bool:
    """Whether there is an advice that a decision, if any, came after."""
    advice, decision = facts.get("advice_given"), facts.get("decision_received")
    return advice is not None and (decision is None or advice.on <= decision.on)


def is_dropped(facts: Facts) -> bool:
    """Whether the entrepreneur told the council that the plan is off."""
    return "decision_received" in facts and facts["decision_received"].value == "dropped"


def ended_on(facts: Facts) -> date | None:
    """The day the plan was withdrawn or dropped. A request withdrawn beside a decision ends nothing."""
    if is_dropped(facts):
        return facts["decision_received"].on
    return None if "decision_received" in facts else day_of(facts, "request_withdrawn")


def fully_told_on(facts: Facts) -> date | None:
    """The day the council was told of the decision, with the reasons where it departs from the advice.

    Source: art. 25 lid 5; HR 7-10-1987, NJ 1988/854, and OK 15-8-2017: without reasons the notice is not complete.
    """
    decision = facts.get("decision_received")
    if decision is None or is_dropped(facts):
        return None
    if decision.value != "departs_unexplained":
        return decision.on
    explained = facts.get("decision_explained")
    return max(decision.on, explained.on) if explained else None


def deadlines(facts: Facts, rules: Rules) -> tuple[Deadline, ...]:
    """All of them in the order of the road; a withdrawn request ends what was still open."""
    found: list[Deadline] = []
    if "request_received" in facts:
        found += _before_the_decision(facts, rules)
    if "decision_received" in facts and not is_dropped(facts):
        found += _after_the_decision(facts)
    return fallen_away(found, ended_on(facts))


def _before_the_decision(facts: Facts, rules: Rules) -> list[Deadline]:
    received = facts["request_received"].on
    advised_on = day_of(facts, "advice_given", "advice_waived")
    own = OwnTerm(
        "advice.give",
        "Advies uitbrengen",
        wor_article("25.2"),
        rules.advice_weeks,
        "advice_term_agreed",
        NO_NUMBER,
    )
    found = [
        open_norm(
            "advice.consultation",
            "Overlegvergadering over het voornemen",
            Party.COUNCIL,
            wor_article("25.4"),
            "De raad adviseert pas na ten minste één bespreking in een overlegvergadering; de wet noemt geen dag.",
            since=received,
            met_on=day_of(facts, "consultation_held"),
        )
    ]
    if sent := day_of(facts, "questions_sent"):
        found.append(
            open_norm(
                "advice.answers",
                "Vragen van de raad beantwoorden",
                Party.ENTREPRENEUR,
                wor_article("31.1"),
                "De bestuurder geeft de gevraagde inlichtingen “tijdig”; de wet noemt geen dag.",
                since=sent,
                met_on=day_of(facts, "answers_received"),
            )
        )
    found.append(own.deadline(facts, rules, advised_on))
    if advised_on:
        found.append(
            open_norm(
                "advice.notice",
                "Besluit schriftelijk meedelen",
                Party.ENTREPRENEUR,
                wor_article("25.5"),
                "De bestuurder deelt zijn besluit “zo spoedig mogelijk” schriftelijk mee; de wet noemt geen dag.",
                since=advised_on,
                met_on=day_of(facts, "decision_received"),
            )
        )
    return found


def _after_the_decision(facts: Facts) -> list[Deadline]:
    decision = facts["decision_received"]
    found: list[Deadline] = []
    if decision.value == "departs_unexplained":
        found.append(
            open_norm(
                "advice.reasons",
                "Redenen van de afwijking meedelen",
                Party.ENTREPRENEUR,
                wor_article("25.5"),
                "Wie van het advies afwijkt, deelt mee waarom; de wet noemt geen dag.",
                since=decision.on,
                met_on=day_of(facts, "decision_explained"),
            )
        )
    if asked := day_of(facts, "execution_advice_requested"):
        found.append(
            open_norm(
                "advice.execution_advice",
                "Advies over de uitvoering uitbrengen",
                Party.COUNCIL,
                wor_article("25.5"),
                "De bestuurder vroeg advies over de uitvoering; de wet noemt geen dag.",
                since=asked,
                met_on=day_of(facts, "execution_advice_given"),
            )
        )
    found += _appeal(facts)
    if not follows_advice(facts):
        found.append(_suspension(facts))
    return found


def _suspension(facts: Facts) -> Deadline:
    told = fully_told_on(facts)
    waived = day_of(facts, "suspension_waived")
    if told is None:
        suspension = Deadline(
            "advice.suspension",
            "Laatste dag waarop de uitvoering is opgeschort",
            Party.ENTREPRENEUR,
            Duty.WAIT,
            None,
            wor_article("25.6"),
            Firmness.CASE_LAW,
            (NOT_STARTED, "Zolang dat niet zo is, blijft de uitvoering opgeschort."),
            since=facts["decision_received"].on,
        )
    else:
        suspension = from_term(term("25.6", told), "advice.suspension")
    if not has_advice(facts) and "advice_waived" in facts:
        because = (*suspension.because, UNSETTLED)
        suspension = replace(suspension, because=because, contested=suspension.contested or UNSETTLED)
    if waived is not None:
        freed = f"De raad liet op {in_words(waived)} weten dat wachten niet nodig is: de opschorting verviel die dag."
        suspension = replace(suspension, met_on=waived, because=(*suspension.because, freed))
    return suspension


def _appeal(facts: Facts) -> list[Deadline]:
    """The month for appeal; where the reasons came later, also the prudent day counted from the first notice."""
    decision = facts["decision_received"]
    told = fully_told_on(facts)
    lodged = day_of(facts, "appeal_lodged")
    label = "Beroep bij de Ondernemingskamer"
    found: list[Deadline] = []
    if decision.value == "departs_unexplained":
        first = from_term(
            term("26.2", decision.on),
            "advice.appeal_from_first_notice",
            label=f"{label}, voorzichtig gerekend",
            because=(
                "Dit is de maand vanaf de eerste mededeling, zonder redenen: wie zeker wil zijn, houdt deze aan.",
            ),
        )
        found.append(replace(first, firmness=Firmness.PRACTICE, contested=NOT_STARTED, met_on=lodged))
    if told is None:
        waiting = Deadline(
            "advice.appeal",
            label,
            Party.COUNCIL,
            Duty.ACT,
            None,
            wor_article("26.2"),
            Firmness.CASE_LAW,
            (NOT_STARTED,),
            met_on=lodged,
        )
        return [*found, waiting]
    because = NO_REASONS
    if follows_advice(facts):
        label = f"{label} (alleen bij nieuwe feiten)"
        because = (
            "Het besluit volgt het advies: beroep kan dan alleen als nieuwe feiten bekend zijn geworden (lid 1).",
        )
    appeal = from_term(term("26.2", told), "advice.appeal", label=label, because=because)
    if decision.value == "departs_unexplained":
        appeal = replace(appeal, firmness=Firmness.CASE_LAW)
    found.append(replace(appeal, met_on=lodged))
    ended = facts.get("appeal_ended")
    if ended and ended.value in ("granted", "rejected"):
        found.append(from_term(term("26.9", ended.on), "advice.cassation"))
    return found
