"""What people can tell about a request for consent (art. 27), and the states it can be in."""

from wor.article import wor_article
from wor.deadline import Party
from wor.facts import FactKind
from wor.procedure import State

FACT_KINDS = (
    FactKind(
        "request_received",
        "Instemmingsverzoek ontvangen",
        "Op welke dag ontving de raad het schriftelijke instemmingsverzoek?",
        wor_article("27.2"),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "receipt_confirmed",
        "Ontvangst bevestigd",
        "Op welke dag bevestigde de raad de ontvangst?",
        wor_article("27.2"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "request_completed",
        "Verzoek volledig",
        "Op welke dag had de raad de beweegredenen en de gevolgen voor het personeel compleet?",
        wor_article("27.2"),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "consent_term_agreed",
        "Beslistermijn afgesproken",
        "Tot en met welke dag mag de raad volgens de afspraak beslissen?",
        wor_article("27.2"),
        may_be_future=True,
        by=Party.COUNCIL,
    ),
    FactKind(
        "questions_sent",
        "Vragen gesteld",
        "Op welke dag stelde de raad zijn vragen aan de bestuurder?",
        wor_article("31.1"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "answers_received",
        "Antwoorden ontvangen",
        "Op welke dag ontving de raad de antwoorden?",
        wor_article("31.1"),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "consultation_held",
        "Overlegvergadering gehouden",
        "Op welke dag is het voorstel in een overlegvergadering besproken?",
        wor_article("27.2"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "consent_decided",
        "Raad heeft beslist",
        "Op welke dag deelde de raad zijn beslissing schriftelijk mee?",
        wor_article("27.2"),
        values=(("given", "instemming gegeven"), ("refused", "instemming geweigerd")),
        by=Party.COUNCIL,
    ),
    FactKind(
        "court_permission_asked",
        "Toestemming aan de kantonrechter gevraagd",
        "Op welke dag vroeg de bestuurder de kantonrechter om toestemming?",
        wor_article("27.4"),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "court_permission_decided",
        "Kantonrechter heeft beslist over de toestemming",
        "Op welke dag besliste de kantonrechter?",
        wor_article("27.4"),
        values=(("granted", "toestemming gegeven"), ("denied", "toestemming geweigerd")),
        by=Party.COURT,
    ),
    FactKind(
        "decision_received",
        "Besluit meegedeeld",
        "Op welke dag deelde de bestuurder schriftelijk mee welk besluit is genomen en wanneer het ingaat?",
        wor_article("27.2"),
        values=(
            ("taken", "genomen zoals voorgelegd"),
            ("changed", "anders dan voorgelegd"),
            ("dropped", "het voorgenomen besluit gaat niet door"),
        ),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "decision_taken_without_consent",
        "Uitvoering zonder instemming gebleken",
        "Op welke dag is de raad gebleken dat de bestuurder het besluit uitvoert of toepast?",
        wor_article("27.5"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "execution_started",
        "Uitvoering begonnen",
        "Op welke dag begon de bestuurder met de uitvoering?",
        wor_article("27.2"),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "nullity_invoked",
        "Nietigheid ingeroepen",
        "Op welke dag ontving de bestuurder het schriftelijke beroep op de nietigheid?",
        wor_article("27.5"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "nullity_case_started",
        "Nietigheid voorgelegd aan de kantonrechter",
        "Op welke dag is een verzoek over de nietigheid bij de kantonrechter ingediend?",
        wor_article("27.6"),
        by=Party.NOBODY,
    ),
    FactKind(
        "nullity_case_ended",
        "Kantonrechter heeft beslist over de nietigheid",
        "Op welke dag besliste de kantonrechter over de nietigheid?",
        wor_article("27.6"),
        values=(("void", "het besluit is nietig"), ("stands", "de raad riep de nietigheid ten onrechte in")),
        by=Party.COURT,
    ),
    FactKind(
        "request_withdrawn",
        "Verzoek ingetrokken",
        "Op welke dag trok de bestuurder het instemmingsverzoek in?",
        wor_article("27.1"),
        by=Party.ENTREPRENEUR,
    ),
)

NOT_ASKED = State("not_asked", "nog geen instemmingsverzoek")
INCOMPLETE = State("incomplete", "wachten op aanvulling of antwoorden")
REQUESTED = State("requested", "verzoek in behandeling")
CONSULTED = State("consulted", "overleg gevoerd, beslissing volgt")
CONSENTED = State("consented", "instemming gegeven")
REFUSED = State("refused", "instemming geweigerd")
COURT_ASKED = State("court_asked", "toestemming gevraagd aan de kantonrechter")
PERMITTED = State("permitted", "kantonrechter gaf toestemming")
DENIED = State("denied", "kantonrechter weigerde toestemming")
UNCONSENTED = State("unconsented", "besluit zonder instemming")
NULLITY_INVOKED = State("nullity_invoked", "nietigheid ingeroepen")
NULLITY_IN_COURT = State("nullity_in_court", "nietigheid bij de kantonrechter")
DECIDED = State("decided", "besluit genomen met instemming of toestemming", is_end=True)
STANDS = State("stands", "besluit niet meer op deze grond aan te tasten", is_end=True)
VOID = State("void", "besluit is nietig", is_end=True)
DROPPED = State("dropped", "voornemen gaat niet door", is_end=True)
WITHDRAWN = State("withdrawn", "verzoek ingetrokken", is_end=True)

STATES = (
    NOT_ASKED,
    INCOMPLETE,
    REQUESTED,
    CONSULTED,
    CONSENTED,
    REFUSED,
    COURT_ASKED,
    PERMITTED,
    DENIED,
    UNCONSENTED,
    NULLITY_INVOKED,
    NULLITY_IN_COURT,
    DECIDED,
    STANDS,
    VOID,
    DROPPED,
    WITHDRAWN,
)
