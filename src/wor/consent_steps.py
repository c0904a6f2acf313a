"""What can be done next in a request for consent, per state."""

from wor import consent_facts as c
from wor.article import wor_article
from wor.deadline import Party
from wor.facts import Facts
from wor.procedure import State, Step

COUNCIL, ENTREPRENEUR, COURT = Party.COUNCIL, Party.ENTREPRENEUR, Party.COURT

ASK_CONSENT = Step(
    "ask_consent",
    "Vraag de bestuurder het voorgenomen besluit schriftelijk ter instemming voor te leggen.",
    COUNCIL,
    wor_article("27.2"),
    fact="request_received",
)
CONFIRM = Step(
    "confirm_receipt",
    "Bevestig de ontvangst van het verzoek.",
    COUNCIL,
    wor_article("27.2"),
    letter="acknowledgement",
    fact="receipt_confirmed",
)
CHECK_COMPLETE = Step(
    "check_complete",
    "Ga na of de beweegredenen en de gevolgen voor het personeel in het verzoek staan.",
    COUNCIL,
    wor_article("27.2"),
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
    "Spreek met de bestuurder af tot en met welke dag de raad kan beslissen.",
    COUNCIL,
    wor_article("27.2"),
    fact="consent_term_agreed",
)
CONSULT = Step(
    "hold_consultation",
    "Bespreek het voorstel in een overlegvergadering.",
    COUNCIL,
    wor_article("27.2"),
    fact="consultation_held",
)
CONSENT = Step(
    "give_consent",
    "Deel schriftelijk en met redenen mee dat de raad instemt.",
    COUNCIL,
    wor_article("27.2"),
    letter="consent",
    fact="consent_decided",
)
REFUSE = Step(
    "refuse_consent",
    "Of deel schriftelijk en met redenen mee dat de raad niet instemt.",
    COUNCIL,
    wor_article("27.2"),
    letter="refusal",
    fact="consent_decided",
)
TELL_DECISION = Step(
    "tell_decision",
    "Deel schriftelijk mee welk besluit is genomen en op welke dag het ingaat.",
    ENTREPRENEUR,
    wor_article("27.2"),
    fact="decision_received",
)
ASK_COURT = Step(
    "ask_permission",
    "Pas het voorstel aan, zie ervan af, of vraag de kantonrechter om toestemming.",
    ENTREPRENEUR,
    wor_article("27.4"),
    fact="court_permission_asked",
)
AWAIT_PERMISSION = Step(
    "await_permission",
    "Leg vast wat de kantonrechter over de toestemming besliste.",
    COURT,
    wor_article("27.4"),
    fact="court_permission_decided",
)
PROPOSE_ANEW = Step(
    "propose_anew",
    "Zie van het besluit af of leg een ander voorstel voor.",
    ENTREPRENEUR,
    wor_article("27.1"),
    fact="decision_received",
)
INVOKE = Step(
    "invoke_nullity",
    "Roep schriftelijk de nietigheid in bij de bestuurder.",
    COUNCIL,
    wor_article("27.5"),
    letter="nullity",
    fact="nullity_invoked",
)
RECORD_WHEN_SEEN = Step(
    "record_when_seen",
    "Leg vast op welke dag de raad is gebleken dat het besluit wordt uitgevoerd.",
    COUNCIL,
    wor_article("27.5"),
    fact="decision_taken_without_consent",
)
ASK_BAN = Step(
    "ask_ban",
    "Vraag zo nodig de kantonrechter de uitvoering te verbieden; meld de kosten vooraf (art. 22 lid 2 WOR).",
    COUNCIL,
    wor_article("27.6"),
    fact="nullity_case_started",
)
STOP = Step(
    "undo_decision",
    "Voer het besluit niet uit, of vraag de kantonrechter te verklaren dat de nietigheid ten onrechte is ingeroepen.",
    ENTREPRENEUR,
    wor_article("27.6"),
    fact="nullity_case_started",
)
AWAIT_NULLITY = Step(
    "await_nullity_ruling",
    "Leg vast wat de kantonrechter over de nietigheid besliste.",
    COURT,
    wor_article("27.6"),
    fact="nullity_case_ended",
)

STEPS: dict[State, tuple[Step, ...]] = {
    c.NOT_ASKED: (ASK_CONSENT,),
    c.INCOMPLETE: (ANSWER, CONFIRM, AGREE_TERM, CONSULT),
    c.REQUESTED: (CONFIRM, CHECK_COMPLETE, AGREE_TERM, ASK_QUESTIONS, CONSULT),
    c.CONSULTED: (CHECK_COMPLETE, AGREE_TERM, CONSENT, REFUSE),
    c.CONSENTED: (TELL_DECISION,),
    c.REFUSED: (ASK_COURT,),
    c.COURT_ASKED: (AWAIT_PERMISSION,),
    c.PERMITTED: (TELL_DECISION,),
    c.DENIED: (PROPOSE_ANEW,),
    c.UNCONSENTED: (RECORD_WHEN_SEEN, INVOKE),
    c.NULLITY_INVOKED: (STOP, ASK_BAN),
    c.NULLITY_IN_COURT: (AWAIT_NULLITY,),
}


def next_steps(state: State, facts: Facts) -> tuple[Step, ...]:
    """The steps of the state that no fact has recorded yet; an end state has none."""
    steps = STEPS.get(state, ())
    return tuple(step for step in steps if step.fact not in facts and _fits(step, facts)) or steps[-1:]


def _fits(step: Step, facts: Facts) -> bool:
    """When the council saw the execution only matters while it was not told of the decision in writing."""
    return step is not RECORD_WHEN_SEEN or "decision_received" not in facts
