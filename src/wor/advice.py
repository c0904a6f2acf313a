"""The procedure of a request for advice: art. 25 and 26 WOR."""

from datetime import date

from wor import advice_facts as a
from wor.advice_cautions import cautions
from wor.advice_deadlines import deadlines, ended_on, follows_advice, fully_told_on, has_advice
from wor.advice_steps import next_steps
from wor.article import Article, wor_article
from wor.course import by_when, happened, turn_sentence
from wor.dates import in_words
from wor.deadline import Deadline, Party
from wor.facts import Facts
from wor.order import Order
from wor.procedure import Procedure, Progress, State
from wor.rules import Rules

ORDER = Order(
    pairs=(
        ("request_received", "receipt_confirmed"),
        ("request_received", "request_completed"),
        ("request_received", "advice_term_agreed"),
        ("questions_sent", "answers_received"),
        ("request_received", "advice_given"),
        ("request_received", "advice_waived"),
        ("request_received", "decision_received"),
        ("advice_given", "decision_received"),
        ("advice_waived", "decision_received"),
        ("decision_received", "decision_explained"),
        ("decision_received", "suspension_waived"),
        ("execution_advice_requested", "execution_advice_given"),
        ("decision_received", "appeal_lodged"),
        ("appeal_lodged", "appeal_ended"),
        ("request_received", "request_withdrawn"),
    ),
    either=(("advice_given", "advice_waived"),),
    words={
        "request_received": ("de adviesaanvraag", "ontvangen"),
        "receipt_confirmed": ("de ontvangst", "bevestigd"),
        "request_completed": ("de aanvulling", "ontvangen"),
        "advice_term_agreed": ("de afgesproken termijn", "verstreken"),
        "questions_sent": ("de vragenlijst", "verstuurd"),
        "answers_received": ("het antwoord op de vragen", "ontvangen"),
        "advice_given": ("het advies", "gegeven"),
        "advice_waived": ("het afzien van advies", "meegedeeld"),
        "decision_received": ("het besluit", "ontvangen"),
        "decision_explained": ("de motivering", "ontvangen"),
        "suspension_waived": ("het afzien van opschorting", "meegedeeld"),
        "execution_advice_requested": ("het verzoek om advies over de uitvoering", "ontvangen"),
        "execution_advice_given": ("het advies over de uitvoering", "gegeven"),
        "appeal_lodged": ("het beroep", "ingesteld"),
        "appeal_ended": ("de uitspraak op het beroep", "gedaan"),
        "request_withdrawn": ("de aanvraag", "ingetrokken"),
    },
    kinds=a.FACT_KINDS,
)


def follow(facts: Facts, rules: Rules, today: date) -> Progress:
    """Where a request for advice stands on a day, whose turn it is, what is due, and what to look out for.

    Facts dated after `today` do not count yet, except agreed days. Source: art. 25 lid 2 to 6 and 26 lid 1, 2, 8 WOR.
    """
    so_far = happened(facts, a.FACT_KINDS, today)
    due = deadlines(so_far, rules)
    state = _state(so_far, due, today)
    party, basis, what = _turn(state, so_far, due)
    return Progress(
        state=state,
        whose_turn=party,
        basis=basis,
        sentence=turn_sentence(party, basis, what),
        deadlines=due,
        next_steps=next_steps(state, so_far),
        cautions=cautions(so_far, facts, due, today),
    )


def _state(facts: Facts, due: tuple[Deadline, ...], today: date) -> State:
    if ended_on(facts) is not None:
        return a.DROPPED if "decision_received" in facts else a.WITHDRAWN
    if "decision_received" in facts:
        return _state_after_decision(facts, due, today)
    if "advice_given" in facts:
        return a.ADVISED
    if "advice_waived" in facts:
        return a.WAIVED
    if "request_received" not in facts:
        return a.NOT_ASKED
    asked, held = facts.get("questions_sent"), facts.get("consultation_held")
    if asked and "answers_received" not in facts and (held is None or held.on < asked.on):
        return a.INCOMPLETE
    return a.CONSULTED if held else a.REQUESTED


def _state_after_decision(facts: Facts, due: tuple[Deadline, ...], today: date) -> State:
    if "appeal_ended" in facts:
        return a.APPEAL_ENDED
    if "appeal_lodged" in facts:
        return a.IN_APPEAL
    if fully_told_on(facts) is None:
        return a.UNEXPLAINED
    last_day = _of("advice.appeal", due).due
    advising = "execution_advice_requested" in facts and "execution_advice_given" not in facts
    if last_day is not None and today > last_day and not advising:
        return a.CLOSED
    if not has_advice(facts) and "advice_waived" not in facts:
        return a.UNADVISED
    return a.FOLLOWED if follows_advice(facts) else a.DEPARTED


def _of(rule: str, due: tuple[Deadline, ...]) -> Deadline:
    return next(deadline for deadline in due if deadline.rule == rule)


def _turn(state: State, facts: Facts, due: tuple[Deadline, ...]) -> tuple[Party, Article | None, str]:
    """Whose turn it is, on which article, and the rest of the sentence."""
    if state in (a.DEPARTED, a.UNADVISED, a.FOLLOWED):
        return _turn_after_decision(state, facts, _of("advice.appeal", due))
    if state in (a.REQUESTED, a.CONSULTED):
        first = "eerst overleg in een overlegvergadering, dan het advies" if state is a.REQUESTED else "het advies"
        return Party.COUNCIL, wor_article("25.4"), f"{first}{by_when(_of('advice.give', due))}"
    return TURNS[state]


def _turn_after_decision(state: State, facts: Facts, appeal: Deadline) -> tuple[Party, Article | None, str]:
    if "execution_advice_requested" in facts and "execution_advice_given" not in facts:
        return Party.COUNCIL, wor_article("25.5"), "advies over de uitvoering; de wet noemt daarvoor geen dag"
    if state is a.FOLLOWED:
        return Party.ENTREPRENEUR, wor_article("25.5"), "het besluit volgt het advies en kan worden uitgevoerd"
    assert appeal.due is not None
    last_day = in_words(appeal.due)
    return Party.COUNCIL, wor_article("26.2"), f"beroep bij de Ondernemingskamer kan tot en met {last_day}"


TURNS: dict[State, tuple[Party, Article | None, str]] = {
    a.NOT_ASKED: (
        Party.ENTREPRENEUR,
        wor_article("25.2"),
        "het voorgenomen besluit moet schriftelijk worden voorgelegd",
    ),
    a.INCOMPLETE: (
        Party.ENTREPRENEUR,
        wor_article("31.1"),
        "de vragen van de raad moeten tijdig worden beantwoord; de wet noemt daarvoor geen dag",
    ),
    a.ADVISED: (
        Party.ENTREPRENEUR,
        wor_article("25.5"),
        "het besluit moet zo spoedig mogelijk schriftelijk worden meegedeeld; de wet noemt daarvoor geen dag",
    ),
    a.WAIVED: (
        Party.ENTREPRENEUR,
        wor_article("25.5"),
        "het besluit moet zo spoedig mogelijk schriftelijk worden meegedeeld; de wet noemt daarvoor geen dag",
    ),
    a.UNEXPLAINED: (
        Party.ENTREPRENEUR,
        wor_article("25.5"),
        "de redenen van de afwijking ontbreken nog; tot dan begint de maand voor beroep niet",
    ),
    a.IN_APPEAL: (Party.COURT, wor_article("26.5"), "de Ondernemingskamer beslist op het beroep"),
    a.CLOSED: (Party.NOBODY, None, "het besluit is genomen en de termijn voor beroep is voorbij"),
    a.APPEAL_ENDED: (Party.NOBODY, None, "het beroep is geëindigd"),
    a.DROPPED: (Party.NOBODY, None, "het voorgenomen besluit gaat niet door"),
    a.WITHDRAWN: (Party.NOBODY, None, "de adviesaanvraag is ingetrokken"),
}

ADVICE = Procedure(
    name="advice",
    label="adviesaanvraag",
    basis=wor_article("25.1"),
    fact_kinds=a.FACT_KINDS,
    states=a.STATES,
    follow=follow,
    check=ORDER.check,
)
