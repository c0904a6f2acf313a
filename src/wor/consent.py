"""The procedure of a request for consent: art. 27 WOR."""

from datetime import date

from wor import consent_facts as c
from wor.article import Article, wor_article
from wor.consent_cautions import cautions
from wor.consent_deadlines import deadlines, is_ended, known_without_consent_on
from wor.consent_steps import next_steps
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
        ("request_received", "consent_term_agreed"),
        ("questions_sent", "answers_received"),
        ("request_received", "consent_decided"),
        ("court_permission_asked", "court_permission_decided"),
        ("nullity_invoked", "nullity_case_started"),
        ("nullity_case_started", "nullity_case_ended"),
        ("request_received", "request_withdrawn"),
    ),
    either=(),
    words={
        "request_received": ("het instemmingsverzoek", "ontvangen"),
        "receipt_confirmed": ("de ontvangst", "bevestigd"),
        "request_completed": ("de aanvulling", "ontvangen"),
        "consent_term_agreed": ("de afgesproken termijn", "verstreken"),
        "questions_sent": ("de vragenlijst", "verstuurd"),
        "answers_received": ("het antwoord op de vragen", "ontvangen"),
        "consent_decided": ("de beslissing van de raad", "meegedeeld"),
        "court_permission_asked": ("het verzoek aan de kantonrechter", "gedaan"),
        "court_permission_decided": ("de beslissing van de kantonrechter", "gegeven"),
        "nullity_invoked": ("de nietigheid", "ingeroepen"),
        "nullity_case_started": ("de zaak bij de kantonrechter", "begonnen"),
        "nullity_case_ended": ("de beslissing over de nietigheid", "gegeven"),
        "request_withdrawn": ("het verzoek", "ingetrokken"),
    },
    kinds=c.FACT_KINDS,
)


def check(facts: Facts) -> tuple[str, ...]:
    """One Dutch sentence for each thing about these facts that cannot be; empty when all can.

    A decision before the council decided is possible (and void, lid 5); a nullity before any decision is not.
    """
    sentences = ORDER.check(facts)
    invoked, known = facts.get("nullity_invoked"), known_without_consent_on(facts)
    if invoked and known and invoked.on < known:
        sentences += (
            f"De nietigheid kan niet op {in_words(invoked.on)} ingeroepen zijn: het besluit is de raad pas op "
            f"{in_words(known)} gebleken. Klopt de datum van het besluit?",
        )
    return sentences


def follow(facts: Facts, rules: Rules, today: date) -> Progress:
    """Where a request for consent stands on a day, whose turn it is, what is due, and what to look out for.

    Facts dated after `today` do not count yet, except agreed days. Source: art. 27 lid 1, 2, 4, 5 and 6 WOR.
    """
    so_far = happened(facts, c.FACT_KINDS, today)
    due = deadlines(so_far, rules)
    state = _state(so_far, due, today)
    party, basis, what = _turn(state, due, today)
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
    if is_ended(facts):
        return c.DROPPED if "decision_received" in facts else c.WITHDRAWN
    nullity = _of("consent.nullity", due)
    if nullity is not None:
        return _state_of_nullity(facts, nullity, today)
    if "decision_received" in facts:
        return c.DECIDED
    if (state := _state_of_court(facts)) is not None:
        return state
    if decided := facts.get("consent_decided"):
        return c.CONSENTED if decided.value == "given" else c.REFUSED
    if "request_received" not in facts:
        return c.NOT_ASKED
    asked, held = facts.get("questions_sent"), facts.get("consultation_held")
    if asked and "answers_received" not in facts and (held is None or held.on < asked.on):
        return c.INCOMPLETE
    return c.CONSULTED if held else c.REQUESTED


def _state_of_court(facts: Facts) -> State | None:
    """Where the road to the court stands; consent given after all ends it."""
    ruled = facts.get("court_permission_decided")
    decided = facts.get("consent_decided")
    if decided and decided.value == "given":
        return None
    if ruled:
        return c.PERMITTED if ruled.value == "granted" else c.DENIED
    return c.COURT_ASKED if "court_permission_asked" in facts else None


def _state_of_nullity(facts: Facts, nullity: Deadline, today: date) -> State:
    ended = facts.get("nullity_case_ended")
    if ended:
        return c.STANDS if ended.value == "stands" else c.VOID
    if "nullity_case_started" in facts:
        return c.NULLITY_IN_COURT
    if "nullity_invoked" in facts:
        return c.NULLITY_INVOKED
    if nullity.is_met:
        return c.DECIDED if "decision_received" in facts else c.CONSENTED
    latest = max((day for day in (nullity.due, nullity.other_reading) if day), default=None)
    return c.STANDS if latest is not None and today > latest else c.UNCONSENTED


def _of(rule: str, due: tuple[Deadline, ...]) -> Deadline | None:
    return next((deadline for deadline in due if deadline.rule == rule), None)


def _turn(state: State, due: tuple[Deadline, ...], today: date) -> tuple[Party, Article | None, str]:
    """Whose turn it is, on which article, and the rest of the sentence."""
    own, nullity = _of("consent.decide", due), _of("consent.nullity", due)
    if own and state in (c.REQUESTED, c.CONSULTED):
        first = (
            "eerst overleg in een overlegvergadering, dan de beslissing" if state is c.REQUESTED else "de beslissing"
        )
        return Party.COUNCIL, wor_article("27.2"), f"{first} over instemming{by_when(own)}"
    if state is c.UNCONSENTED:
        return Party.COUNCIL, wor_article("27.5"), _nullity_in_words(nullity.due if nullity else None, today)
    return TURNS[state]


def _nullity_in_words(safe_day: date | None, today: date) -> str:
    if safe_day is None:
        return "de nietigheid kan worden ingeroepen binnen een maand nadat de uitvoering de raad is gebleken"
    if today <= safe_day:
        return f"de nietigheid kan veilig worden ingeroepen tot en met {in_words(safe_day)}"
    return f"de veilige dag om de nietigheid in te roepen was {in_words(safe_day)}; doe het vandaag nog"


TURNS: dict[State, tuple[Party, Article | None, str]] = {
    c.NOT_ASKED: (
        Party.ENTREPRENEUR,
        wor_article("27.2"),
        "het voorgenomen besluit moet schriftelijk ter instemming worden voorgelegd",
    ),
    c.INCOMPLETE: (
        Party.ENTREPRENEUR,
        wor_article("31.1"),
        "de vragen van de raad moeten tijdig worden beantwoord; de wet noemt daarvoor geen dag",
    ),
    c.CONSENTED: (
        Party.ENTREPRENEUR,
        wor_article("27.2"),
        "het besluit en de ingangsdatum moeten zo spoedig mogelijk schriftelijk worden meegedeeld",
    ),
    c.REFUSED: (
        Party.ENTREPRENEUR,
        wor_article("27.4"),
        "zonder instemming mag het besluit niet worden genomen; toestemming vragen aan de kantonrechter kan",
    ),
    c.COURT_ASKED: (Party.COURT, wor_article("27.4"), "de kantonrechter beslist over toestemming"),
    c.PERMITTED: (
        Party.ENTREPRENEUR,
        wor_article("27.2"),
        "het besluit mag met toestemming van de kantonrechter worden genomen en moet worden meegedeeld",
    ),
    c.DENIED: (
        Party.ENTREPRENEUR,
        wor_article("27.4"),
        "het besluit mag niet worden genomen; een ander voorstel moet opnieuw worden voorgelegd",
    ),
    c.NULLITY_INVOKED: (
        Party.ENTREPRENEUR,
        wor_article("27.6"),
        "het besluit is nietig, tenzij de kantonrechter verklaart dat de nietigheid ten onrechte is ingeroepen",
    ),
    c.NULLITY_IN_COURT: (Party.COURT, wor_article("27.6"), "de kantonrechter beslist over de nietigheid"),
    c.DECIDED: (Party.NOBODY, None, "het besluit is genomen met instemming of toestemming"),
    c.STANDS: (Party.NOBODY, None, "de nietigheid van het besluit kan niet meer worden ingeroepen"),
    c.VOID: (Party.NOBODY, None, "het besluit is nietig"),
    c.DROPPED: (Party.NOBODY, None, "het voorgenomen besluit gaat niet door"),
    c.WITHDRAWN: (Party.NOBODY, None, "het instemmingsverzoek is ingetrokken"),
}

CONSENT = Procedure(
    name="consent",
    label="instemmingsverzoek",
    basis=wor_article("27.1"),
    fact_kinds=c.FACT_KINDS,
    states=c.STATES,
    follow=follow,
    check=check,
)
