"""The dossiers of the demo: half-way, decided, closed and secret, with their papers, facts and promises."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from email.utils import format_datetime

from django.core.files.base import ContentFile
from django.utils import timezone

from ambt.archive.models import Confidentiality, Document
from ambt.archive.steps import keep
from ambt.desk.demo import papers
from ambt.desk.demo.cast import Stage
from ambt.dossiers.actions.close_dossier import close_dossier
from ambt.dossiers.actions.open_dossier import open_dossier
from ambt.dossiers.actions.record_fact import record_fact
from ambt.dossiers.actions.record_promise import record_promise
from ambt.dossiers.models import Dossier
from ambt.mail.actions.receive_paper import receive_paper
from ambt.mail.reading import read_paper
from ambt.printing.conversion import as_pdf


@dataclass(frozen=True)
class Said:
    """A fact `days` ago (negative: still to come), with its choice and the title of the paper it rests on."""

    name: str
    days: int
    value: str = ""
    paper: str = ""


@dataclass(frozen=True)
class Matter:
    """A dossier as the demo tells it; `papers` by title, `promises` as (text, made days ago, due in days)."""

    title: str
    kind: str
    article: str
    summary: str
    facts: tuple[Said, ...]
    papers: dict[str, str] = field(default_factory=dict)
    promises: tuple[tuple[str, int, int], ...] = ()
    confidentiality: Confidentiality = Confidentiality.SHARED
    readers: tuple[str, ...] = ()
    owner: str = ""
    closed_days_ago: int | None = None


CREWS, HYBRID_WORK, HEAT = "Samenvoegen storingsdiensten", "Hybride werken en verzuim", "Verkoop warmtenet Oost"
TAXES, MOVING, COMPLAINT_RULES = "Gezamenlijke belastingdienst", "Verhuizing Stadhuiskwartier", "Klachtenregeling"

WATERLAND = (
    Matter(
        CREWS,
        "advice",
        "25.1.e",
        "De storingsdiensten Noord en Zuid worden één dienst met één meldkamer. Het raakt 58 medewerkers; "
        "twee functies teamleider vervallen.",
        (
            Said("request_received", 32, paper="Adviesaanvraag samenvoegen storingsdiensten"),
            Said("receipt_confirmed", 31),
            Said("questions_sent", 20),
            Said("answers_received", 9, paper="Antwoorden van de bestuurder"),
            Said("advice_term_agreed", -16),
        ),
        {
            "Adviesaanvraag samenvoegen storingsdiensten": papers.MERGING_CREWS,
            "Antwoorden van de bestuurder": papers.ANSWERS,
        },
        (
            ("De rekenbladen van de simulatie komen naar de raad", 20, -2),
            ("Antwoord op vraag 3 over de teamleiders", 9, 6),
        ),
        owner="Mo Yilmaz",
    ),
    Matter(
        HYBRID_WORK,
        "consent",
        "27.1.d",
        "Een regeling voor thuiswerken, de werkplek thuis en ziekmelden, voor ongeveer 190 kantoormedewerkers.",
        (Said("request_received", 13, paper="Instemmingsverzoek hybride werken"), Said("receipt_confirmed", 12)),
        {"Instemmingsverzoek hybride werken": papers.HYBRID},
        owner="Joke Hendriks",
    ),
    Matter(
        HEAT,
        "advice",
        "25.1.a",
        "Het warmtenet Oost gaat naar Regiowarmte. De raad adviseerde positief onder vier voorwaarden; "
        "de directie neemt er drie over.",
        (
            Said("request_received", 124, paper="Adviesaanvraag verkoop warmtenet Oost"),
            Said("receipt_confirmed", 123),
            Said("consultation_held", 96),
            Said("advice_given", 74, "conditional"),
            Said("decision_received", 12, "departs", paper="Besluit verkoop warmtenet Oost"),
        ),
        {
            "Adviesaanvraag verkoop warmtenet Oost": papers.HEAT_SALE,
            "Besluit verkoop warmtenet Oost": papers.HEAT_DECISION,
        },
        (("Een gesprek per medewerker over de overgang, vóór de overdracht", 96, 20),),
        owner="Ruud Dekker",
    ),
    Matter(
        "Project Merel",
        "advice",
        "25.1.b",
        "Onder geheimhouding (art. 20 WOR): een mogelijke overname. Alleen de genoemden weten hiervan.",
        (Said("request_received", 6),),
        confidentiality=Confidentiality.NAMED,
        readers=("Hanneke Bos", "Fatima el Amrani", "Ruud Dekker"),
    ),
    Matter(
        "Nieuw roosterprogramma monteurs",
        "consent",
        "27.1.b",
        "Het rooster wordt voortaan drie maanden vooruit gemaakt, met ruilen via de telefoon.",
        (
            Said("request_received", 330),
            Said("consultation_held", 310),
            Said("consent_decided", 296, "given"),
            Said("decision_received", 288, "taken"),
        ),
        closed_days_ago=280,
    ),
    Matter(
        "Werkdruk binnendienst",
        "other",
        "",
        "Signalen uit de achterban over de werkdruk sinds het vertrek van vier planners.",
        (),
        confidentiality=Confidentiality.COUNCIL,
        owner="Sanne Willems",
    ),
)
ZUIDERVEEN = (
    Matter(
        TAXES,
        "advice",
        "25.1.b",
        "Heffing en invordering gaan met de gemeente Noorderhage naar één uitvoeringsdienst. "
        "Negen medewerkers gaan over.",
        (
            Said("request_received", 25, paper="Adviesaanvraag gezamenlijke belastingdienst"),
            Said("receipt_confirmed", 24),
        ),
        {"Adviesaanvraag gezamenlijke belastingdienst": papers.MERGER},
        (("Het bedrijfsplan van de dienst, met de begroting", 24, -3),),
        owner="Lotte Brouwer",
    ),
    Matter(
        MOVING,
        "advice",
        "25.1.f",
        "Het Sociaal Domein verhuist van de Havenkade naar het Stadhuiskwartier.",
        (
            Said("request_received", 210, paper="Adviesaanvraag verhuizing Stadhuiskwartier"),
            Said("consultation_held", 190),
            Said("advice_given", 170, "positive"),
            Said("decision_received", 160, "follows"),
        ),
        {"Adviesaanvraag verhuizing Stadhuiskwartier": papers.MOVE},
        closed_days_ago=120,
    ),
    Matter(
        COMPLAINT_RULES,
        "consent",
        "27.1.j",
        "Een nieuwe klachtenregeling met een externe vertrouwenspersoon en een onafhankelijke commissie.",
        (
            Said("request_received", 60, paper="Instemmingsverzoek klachtenregeling"),
            Said("consultation_held", 45),
            Said("consent_decided", 31, "given"),
        ),
        {"Instemmingsverzoek klachtenregeling": papers.COMPLAINTS},
        owner="Greet van der Meulen",
    ),
)


def open_matters(stage: Stage, matters: tuple[Matter, ...], today: date) -> dict[str, Dossier]:
    """Open every dossier of one council by the hands of its secretary."""
    return {matter.title: _open(stage, matter, today) for matter in matters}


def fill_tray(stage: Stage, today: date) -> None:
    """A paper that came in yesterday and waits to be sorted."""
    yesterday = timezone.make_aware(datetime.combine(today - timedelta(days=1), time(16, 42)))
    text = papers.NEW_MAIL.format(day=format_datetime(yesterday))
    paper = ContentFile(text.encode())
    received = receive_paper(stage.actor(), stage.council, paper, filename="Nieuw beoordelingssysteem.eml")
    read_paper(received.paper.pk)


def _open(stage: Stage, matter: Matter, today: date) -> Dossier:
    secretary = stage.actor()
    received = max((fact.days for fact in matter.facts), default=40)
    dossier = open_dossier(
        secretary,
        stage.council,
        title=matter.title,
        kind=matter.kind,
        article_ref=matter.article,
        received_on=today - timedelta(days=received),
        summary=matter.summary,
        owner=stage.people.get(matter.owner),
        confidentiality=matter.confidentiality,
        readers=[stage.people[name] for name in matter.readers],
    )
    kept = {title: _keep(dossier, title, text, stage) for title, text in matter.papers.items()}
    for fact in matter.facts:
        if fact.name == "request_received":
            dossier.facts.filter(name=fact.name).update(source=kept.get(fact.paper))
            continue
        day = today - timedelta(days=fact.days)
        record_fact(secretary, dossier, fact.name, on=day, value=fact.value, source=kept.get(fact.paper))
    for text, made, due in matter.promises:
        record_promise(
            secretary,
            dossier,
            text=text,
            promised_by=stage.director,
            promised_on=today - timedelta(days=made),
            due_on=today + timedelta(days=due),
        )
    if matter.closed_days_ago is not None:
        close_dossier(secretary, dossier, on=today - timedelta(days=matter.closed_days_ago))
    return dossier


def _keep(dossier: Dossier, title: str, text: str, stage: Stage) -> Document:
    return keep(
        dossier.folder,
        title=title,
        filename=f"{title}.pdf",
        content=as_pdf(text.encode(), "md", title),
        added_by=stage.people["Hanneke Bos"],
        kind="pdf",
        text=text,
        pages=[0],
    )
