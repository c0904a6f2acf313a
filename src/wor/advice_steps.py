"""What can be done next in a request for advice, per state."""

from wor import advice_facts as a
from wor.article import wor_article
from wor.deadline import Party
from wor.facts import Facts
from wor.procedure import State, Step

COUNCIL, ENTREPRENEUR, COURT = Party.COUNCIL, Party.ENTREPRENEUR, Party.COURT

ASK_ADVICE = Step(
    "ask_advice",
    "Vraag de bestuurder het voorgenomen besluit schriftelijk ter advisering voor te leggen.",
    COUNCIL,
    wor_article("25.2"),
    fact="request_received",
)
CONFIRM = Step(
    "confirm_receipt",
    "Bevestig de ontvangst van de aanvraag.",
    COUNCIL,
    wor_article("25.2"),
    letter="acknowledgement",
    fact="receipt_confirmed",
)
CHECK_COMPLETE = Step(
    "check_complete",
    "Ga na of de beweegredenen, de gevolgen voor het personeel en de maatregelen in de aanvraag staan.",
    COUNCIL,
    wor_article("25.3"),
    fact="request_completed",
)
ASK_QUESTIONS = Step(
    "ask_questions",
    "Stuur de bestuurder een vragenlijst.",
    COUNCIL,
    wor_article("31.1"),
    letter="questions",
    fact="questions_sent",
)
ANSWER = Step(
    "answer_questions",
    "Beantwoord de vragen van de raad.",
    ENTREPRENEUR,
    wor_article("31.1"),
    fact="answers_received",
)
AGREE_TERM = Step(
    "agree_term",
    "Spreek met de bestuurder af tot en met welke dag de raad kan adviseren.",
    COUNCIL,
    wor_article("25.2"),
    fact="advice_term_agreed",
)
CONSULT = Step(
    "hold_consultation",
    "Bespreek het voornemen in een overlegvergadering.",
    COUNCIL,
    wor_article("25.4"),
    fact="consultation_held",
)
ADVISE = Step(
    "give_advice",
    "Breng het advies schriftelijk uit.",
    COUNCIL,
    wor_article("25.4"),
    letter="advice",
    fact="advice_given",
)
DECIDE = Step(
    "tell_decision",
    "Deel het besluit schriftelijk mee, met de redenen als het van het advies afwijkt.",
    ENTREPRENEUR,
    wor_article("25.5"),
    fact="decision_received",
)
REMIND_OF_DECISION = Step(
    "remind_of_decision",
    "Vraag de bestuurder of al een besluit is genomen.",
    COUNCIL,
    wor_article("25.5"),
    letter="reminder",
)
EXPLAIN = Step(
    "explain_decision",
    "Deel schriftelijk mee waarom van het advies is afgeweken.",
    ENTREPRENEUR,
    wor_article("25.5"),
    fact="decision_explained",
)
ASK_REASONS = Step(
    "ask_reasons",
    "Vraag de bestuurder schriftelijk om de redenen van de afwijking.",
    COUNCIL,
    wor_article("25.5"),
    letter="reminder",
)
DEMAND_ADVICE = Step(
    "demand_advice",
    "Vraag de bestuurder schriftelijk het besluit in te trekken en de raad eerst te laten adviseren.",
    COUNCIL,
    wor_article("25.1"),
    letter="reminder",
)
APPEAL = Step(
    "lodge_appeal",
    "Besluit of de raad beroep instelt bij de Ondernemingskamer, met een advocaat.",
    COUNCIL,
    wor_article("26.2"),
    fact="appeal_lodged",
)
TELL_COSTS = Step(
    "announce_costs",
    "Meld de kosten van een procedure vooraf aan de bestuurder.",
    COUNCIL,
    wor_article("22.2"),
)
WAIVE_SUSPENSION = Step(
    "waive_suspension",
    "Laat de bestuurder weten dat hij niet hoeft te wachten, als de raad zich bij het besluit neerlegt.",
    COUNCIL,
    wor_article("25.6"),
    fact="suspension_waived",
)
ADVISE_ON_EXECUTION = Step(
    "give_execution_advice",
    "Breng advies uit over de uitvoering.",
    COUNCIL,
    wor_article("25.5"),
    letter="advice",
    fact="execution_advice_given",
)
FOLLOW_UP = Step(
    "follow_execution",
    "Volg de uitvoering: komt de bestuurder na wat in het advies stond en is toegezegd? "
    "Vraag na of over de uitvoering nog advies wordt gevraagd.",
    COUNCIL,
    wor_article("25.5"),
    fact="execution_advice_requested",
)
ASK_PROVISION = Step(
    "ask_provision",
    "Laat de advocaat zo nodig om een voorlopige voorziening vragen: het beroep zelf houdt de uitvoering niet tegen.",
    COUNCIL,
    wor_article("26.8"),
)
RULE = Step(
    "await_ruling",
    "Leg vast hoe het beroep afliep.",
    COURT,
    wor_article("26.5"),
    fact="appeal_ended",
)

STEPS: dict[State, tuple[Step, ...]] = {
    a.NOT_ASKED: (ASK_ADVICE,),
    a.INCOMPLETE: (ANSWER, CONFIRM, AGREE_TERM, CONSULT),
    a.REQUESTED: (CONFIRM, CHECK_COMPLETE, AGREE_TERM, ASK_QUESTIONS, CONSULT),
    a.CONSULTED: (CHECK_COMPLETE, AGREE_TERM, ADVISE),
    a.ADVISED: (DECIDE, REMIND_OF_DECISION),
    a.WAIVED: (DECIDE,),
    a.UNEXPLAINED: (EXPLAIN, ASK_REASONS, APPEAL, TELL_COSTS),
    a.DEPARTED: (ADVISE_ON_EXECUTION, APPEAL, TELL_COSTS, WAIVE_SUSPENSION, FOLLOW_UP),
    a.UNADVISED: (DEMAND_ADVICE, APPEAL, TELL_COSTS, WAIVE_SUSPENSION),
    a.FOLLOWED: (ADVISE_ON_EXECUTION, FOLLOW_UP),
    a.IN_APPEAL: (RULE, ASK_PROVISION),
}


def next_steps(state: State, facts: Facts) -> tuple[Step, ...]:
    """The steps of the state that no fact has recorded yet; an end state has none."""
    asked = "execution_advice_requested" in facts
    return (
        tuple(
            step
            for step in STEPS.get(state, ())
            if step.fact not in facts and (step is not ADVISE_ON_EXECUTION or asked)
        )
        or STEPS.get(state, ())[-1:]
    )
