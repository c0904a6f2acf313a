"""What goes wrong, or threatens to, in a request for advice (art. 25 and 26)."""

from collections.abc import Iterator
from datetime import date

from wor.advice_deadlines import ended_on, follows_advice, fully_told_on, has_advice, is_dropped
from wor.advice_facts import FACT_KINDS
from wor.article import wor_article
from wor.course import day_of, term_cautions, unfulfilled, withdrawal_cautions
from wor.dates import in_words
from wor.deadline import Deadline
from wor.facts import Facts
from wor.procedure import Caution
from wor.term import term

APPEAL_NEAR_DAYS = 14


def cautions(facts: Facts, all_facts: Facts, deadlines: tuple[Deadline, ...], today: date) -> tuple[Caution, ...]:
    """The grave ones first. `all_facts` also holds those whose day is still to come."""
    by_rule = {deadline.rule: deadline for deadline in deadlines}
    found = [
        *_request(facts),
        *_consultation(facts, by_rule, today),
        *_decision(facts),
        *_execution(facts),
        *_appeal(facts, by_rule, today),
        *withdrawal_cautions(facts, wor_article("25.5")),
        *unfulfilled(all_facts, FACT_KINDS, today),
    ]
    if own := by_rule.get("advice.give"):
        found += term_cautions(own, "een advies", facts, today)
    return tuple(sorted(found, key=lambda caution: not caution.grave))


def _request(facts: Facts) -> Iterator[Caution]:
    advised = day_of(facts, "advice_given", "advice_waived", "decision_received")
    if "request_received" in facts and "request_completed" not in facts and advised is None:
        yield Caution(
            "request.incomplete",
            "Er is niet vastgelegd dat de aanvraag volledig is: beweegredenen, gevolgen voor het personeel en de "
            "maatregelen die daarom worden genomen.",
            wor_article("25.3"),
            grave=False,
            remedy="Lees de aanvraag op deze drie punten na en vraag om wat ontbreekt.",
        )
    if "request_received" not in facts and day_of(facts, "advice_given", "consultation_held") is not None:
        yield Caution(
            "request.missing",
            "Er is geen schriftelijke adviesaanvraag vastgelegd.",
            wor_article("25.2"),
            grave=False,
            remedy="Leg vast op welke dag de raad de aanvraag ontving, of vraag er een.",
        )


def _consultation(facts: Facts, by_rule: dict[str, Deadline], today: date) -> Iterator[Caution]:
    held, advised = day_of(facts, "consultation_held"), day_of(facts, "advice_given")
    if advised is not None and (held is None or held > advised):
        yield Caution(
            "consultation.missing",
            f"De raad adviseerde op {in_words(advised)} zonder dat er daarvoor overleg in een overlegvergadering was.",
            wor_article("25.4"),
            grave=True,
            remedy="Leg de dag van het overleg vast. Was er geen overleg, vraag het dan alsnog en vul het advies aan.",
        )
    own = by_rule.get("advice.give")
    if held is None and advised is None and own and own.due and 0 <= (own.due - today).days <= APPEAL_NEAR_DAYS:
        yield Caution(
            "consultation.needed",
            f"De adviestermijn loopt tot en met {in_words(own.due)} en er is nog geen overlegvergadering geweest.",
            wor_article("25.4"),
            grave=False,
            remedy="Zet het voornemen op de agenda van een overlegvergadering, of spreek een latere dag af.",
        )


def _decision(facts: Facts) -> Iterator[Caution]:
    decision = facts.get("decision_received")
    if decision is None or is_dropped(facts):
        return
    received = day_of(facts, "request_received")
    if received is not None and decision.on <= received:
        yield Caution(
            "request.too_late",
            f"Het besluit kwam niet later dan de aanvraag van {in_words(received)}.",
            wor_article("25.2"),
            grave=True,
            remedy="Wijs de bestuurder erop dat het advies van wezenlijke invloed moet kunnen zijn, "
            "en vraag het besluit in te trekken.",
        )
    if not has_advice(facts) and "advice_waived" not in facts:
        asked = "request_received" in facts
        yield Caution(
            "decision.before_advice" if asked else "decision.without_request",
            f"Het besluit van {in_words(decision.on)} is genomen "
            + ("voordat de raad adviseerde." if asked else "zonder dat de raad om advies is gevraagd."),
            wor_article("25.1"),
            grave=True,
            remedy="Vraag de bestuurder schriftelijk het besluit in te trekken en de raad (alsnog) te laten adviseren; "
            "overweeg beroep bij de Ondernemingskamer (art. 26 WOR).",
        )
    if not has_advice(facts) and "advice_waived" in facts:
        yield Caution(
            "appeal.no_advice",
            "De raad zag af van advies. Zonder advies is beroep bij de Ondernemingskamer in de regel niet mogelijk.",
            wor_article("26.1"),
            grave=False,
            remedy="Vraag een advocaat als de raad toch tegen het besluit op wil komen.",
        )
    if fully_told_on(facts) is None:
        yield Caution(
            "decision.unexplained",
            "Het besluit wijkt af van het advies, maar de redenen ontbreken.",
            wor_article("25.5"),
            grave=True,
            remedy="Vraag de bestuurder schriftelijk om de redenen. Tot dan begint de maand van opschorting niet.",
        )


def _execution(facts: Facts) -> Iterator[Caution]:
    started, decided = day_of(facts, "execution_started"), day_of(facts, "decision_received")
    if started is None:
        return
    ended = ended_on(facts)
    if ended is not None and started > ended:
        yield Caution(
            "execution.after_end",
            f"De uitvoering begon op {in_words(started)}, terwijl het voornemen op {in_words(ended)} van tafel ging.",
            wor_article("25.1"),
            grave=True,
            remedy="Vraag de bestuurder wat er wordt uitgevoerd en vraag zo nodig om een nieuwe adviesaanvraag.",
        )
        return
    if decided is None or started < decided:
        yield Caution(
            "execution.before_decision",
            f"De uitvoering begon op {in_words(started)}, terwijl de raad "
            + (
                "nog geen besluit heeft ontvangen."
                if decided is None
                else f"het besluit pas op {in_words(decided)} kreeg."
            ),
            wor_article("25.2"),
            grave=True,
            remedy="Vraag de bestuurder schriftelijk de uitvoering te staken tot na advies en besluit; "
            "zo nodig kan de kantonrechter of de Ondernemingskamer worden gevraagd dat te bepalen.",
        )
        return
    yield from _execution_while_suspended(facts, started)


def _execution_while_suspended(facts: Facts, started: date) -> Iterator[Caution]:
    waived = day_of(facts, "suspension_waived")
    if follows_advice(facts) or is_dropped(facts):
        return
    if waived is not None and started >= waived:
        return
    told = fully_told_on(facts)
    month = term("25.6", told) if told else None
    if month is None or started <= month.unextended:
        until = f"tot en met {in_words(month.due)}" if month else "tot een maand nadat de raad de redenen heeft"
        yield Caution(
            "execution.suspended",
            f"De uitvoering begon op {in_words(started)}, terwijl zij {until} is opgeschort.",
            wor_article("25.6"),
            grave=True,
            remedy="Wijs de bestuurder schriftelijk op de opschorting en vraag de uitvoering te staken; "
            "zo nodig kan de rechter om een voorziening worden gevraagd (art. 26 lid 8 of art. 36 lid 2 WOR).",
        )
    elif started <= month.extended:
        yield Caution(
            "execution.perhaps_suspended",
            f"De uitvoering begon op {in_words(started)}, misschien te vroeg. {month.contested}",
            wor_article("25.6"),
            grave=False,
            remedy="Vraag de bestuurder waarom niet is gewacht.",
        )


def _appeal(facts: Facts, by_rule: dict[str, Deadline], today: date) -> Iterator[Caution]:
    appeal = by_rule.get("advice.appeal")
    if "appeal_lodged" in facts and "decision_received" not in facts:
        yield Caution(
            "appeal.no_decision",
            "Er is beroep ingesteld, maar er is geen besluit vastgelegd.",
            wor_article("26.1"),
            grave=False,
            remedy="Leg vast op welke dag de raad van het besluit in kennis is gesteld.",
        )
    if appeal is None or appeal.due is None or follows_advice(facts):
        return
    if appeal.met_on is not None:
        if appeal.met_on > appeal.due:
            yield Caution(
                "appeal.late",
                f"Het beroep is op {in_words(appeal.met_on)} ingesteld, na de laatste dag {in_words(appeal.due)}.",
                wor_article("26.2"),
                grave=True,
                remedy="Bespreek met de advocaat of de raad nog ontvankelijk is.",
            )
        return
    left = (appeal.due - today).days
    if 0 <= left <= APPEAL_NEAR_DAYS:
        prudent = term("26.2", fully_told_on(facts) or appeal.due).unextended
        careful = f" Houd voor de zekerheid {in_words(prudent)} aan." if prudent < appeal.due else ""
        yield Caution(
            "appeal.near",
            f"Beroep bij de Ondernemingskamer kan tot en met {in_words(appeal.due)}.{careful}",
            wor_article("26.2"),
            grave=True,
            remedy="Besluit op tijd over beroep en meld de kosten vooraf aan de bestuurder (art. 22 lid 2 WOR).",
        )
    elif left < 0:
        yield Caution(
            "appeal.past",
            f"De laatste dag voor beroep was {in_words(appeal.due)}; er is geen beroep vastgelegd.",
            wor_article("26.2"),
            grave=False,
            remedy="Is er wel beroep ingesteld, leg dan de dag vast.",
        )
