"""What people can tell about a request for advice (art. 25 and 26), and the states it can be in."""

from wor.article import wor_article
from wor.deadline import Party
from wor.facts import FactKind
from wor.procedure import State

FACT_KINDS = (
    FactKind(
        "request_received",
        "Adviesaanvraag ontvangen",
        "Op welke dag ontving de raad de schriftelijke adviesaanvraag?",
        wor_article("25.2"),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "receipt_confirmed",
        "Ontvangst bevestigd",
        "Op welke dag bevestigde de raad de ontvangst?",
        wor_article("25.2"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "request_completed",
        "Aanvraag volledig",
        "Op welke dag had de raad de beweegredenen, de gevolgen voor het personeel en de maatregelen compleet?",
        wor_article("25.3"),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "advice_term_agreed",
        "Adviestermijn afgesproken",
        "Tot en met welke dag mag de raad volgens de afspraak adviseren?",
        wor_article("25.2"),
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
        "Op welke dag is het voornemen in een overlegvergadering besproken?",
        wor_article("25.4"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "advice_given",
        "Advies uitgebracht",
        "Op welke dag bracht de raad zijn advies uit?",
        wor_article("25.4"),
        values=(
            ("positive", "positief"),
            ("conditional", "positief onder voorwaarden"),
            ("negative", "negatief"),
        ),
        by=Party.COUNCIL,
    ),
    FactKind(
        "advice_waived",
        "Van advies afgezien",
        "Op welke dag liet de raad weten geen advies uit te brengen?",
        wor_article("25.1"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "decision_received",
        "Besluit ontvangen",
        "Op welke dag is de raad schriftelijk in kennis gesteld van het besluit?",
        wor_article("25.5"),
        values=(
            ("follows", "volgt het advies helemaal"),
            ("departs", "wijkt (deels) af van het advies, met redenen"),
            ("departs_unexplained", "wijkt (deels) af van het advies, zonder redenen"),
            ("dropped", "het voorgenomen besluit gaat niet door"),
        ),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "decision_explained",
        "Redenen van de afwijking ontvangen",
        "Op welke dag ontving de raad de redenen waarom van het advies is afgeweken?",
        wor_article("25.5"),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "execution_advice_requested",
        "Advies over de uitvoering gevraagd",
        "Op welke dag vroeg de bestuurder advies over de uitvoering?",
        wor_article("25.5"),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "execution_advice_given",
        "Advies over de uitvoering uitgebracht",
        "Op welke dag adviseerde de raad over de uitvoering?",
        wor_article("25.5"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "suspension_waived",
        "Van opschorting afgezien",
        "Op welke dag liet de raad weten dat de bestuurder niet hoeft te wachten?",
        wor_article("25.6"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "execution_started",
        "Uitvoering begonnen",
        "Op welke dag begon de bestuurder met de uitvoering?",
        wor_article("25.6"),
        by=Party.ENTREPRENEUR,
    ),
    FactKind(
        "appeal_lodged",
        "Beroep ingesteld",
        "Op welke dag is het verzoek bij de Ondernemingskamer ingediend?",
        wor_article("26.2"),
        by=Party.COUNCIL,
    ),
    FactKind(
        "appeal_ended",
        "Beroep geëindigd",
        "Op welke dag kwam er een einde aan het beroep?",
        wor_article("26.5"),
        values=(
            ("granted", "gegrond"),
            ("rejected", "afgewezen of niet-ontvankelijk"),
            ("withdrawn", "ingetrokken"),
        ),
        by=Party.COURT,
    ),
    FactKind(
        "request_withdrawn",
        "Aanvraag ingetrokken",
        "Op welke dag trok de bestuurder de adviesaanvraag in?",
        wor_article("25.1"),
        by=Party.ENTREPRENEUR,
    ),
)

NOT_ASKED = State("not_asked", "nog geen adviesaanvraag")
INCOMPLETE = State("incomplete", "wachten op aanvulling of antwoorden")
REQUESTED = State("requested", "aanvraag in behandeling")
CONSULTED = State("consulted", "overleg gevoerd, advies volgt")
ADVISED = State("advised", "advies uitgebracht")
WAIVED = State("waived", "van advies afgezien")
UNEXPLAINED = State("unexplained", "besluit zonder de redenen van de afwijking")
DEPARTED = State("departed", "besluit wijkt af van het advies")
UNADVISED = State("unadvised", "besluit zonder advies van de raad")
FOLLOWED = State("followed", "besluit volgt het advies")
IN_APPEAL = State("in_appeal", "beroep bij de Ondernemingskamer")
CLOSED = State("closed", "afgerond", is_end=True)
APPEAL_ENDED = State("appeal_ended", "beroep geëindigd", is_end=True)
DROPPED = State("dropped", "voornemen gaat niet door", is_end=True)
WITHDRAWN = State("withdrawn", "aanvraag ingetrokken", is_end=True)

STATES = (
    NOT_ASKED,
    INCOMPLETE,
    REQUESTED,
    CONSULTED,
    ADVISED,
    WAIVED,
    UNEXPLAINED,
    DEPARTED,
    UNADVISED,
    FOLLOWED,
    IN_APPEAL,
    CLOSED,
    APPEAL_ENDED,
    DROPPED,
    WITHDRAWN,
)
