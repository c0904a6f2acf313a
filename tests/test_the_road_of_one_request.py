"""One request, from the tray to what must be done after the letter, as the people of the council see it.

Real HTTP, the jobs as a worker does them, a real mail server. Only time is helped on: a meeting is made to have been.
"""

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from ambt.access.keys import Role
from ambt.councils.models import Council
from ambt.meetings.models import AgendaItem, Meeting
from tests import people
from tests.mail.smtp import MailServer
from tests.reader import Reader, work_off

SAMPLES = Path(__file__).parent.parent / "samples"


@dataclass(frozen=True)
class Request:
    """A paper of samples/, what a person sees Ambt propose for it, and how the council answers."""

    filename: str
    is_government: bool
    proposal: str
    article: str
    title: str
    letter: str
    outcome: str
    after: str
    decision: tuple[str, str]
    in_the_end: str


REQUESTS = [
    Request(
        "adviesaanvraag-reorganisatie-klantenservice.pdf",
        False,
        "adviesaanvraag",
        "25.1.e",
        "Reorganisatie klantenservice",
        "advice",
        "negative",
        "De bestuurder is aan zet: het besluit moet zo spoedig mogelijk schriftelijk worden meegedeeld",
        ("decision_received", "departs"),
        # Art. 26 lid 2 WOR: it departs from the advice, so one may appeal within a month.
        "De ondernemingsraad is aan zet: beroep bij de Ondernemingskamer kan tot en met",
    ),
    Request(
        "instemmingsverzoek-thuiswerken.docx",
        False,
        "instemmingsverzoek",
        "27.1.d",
        "Hybride werken",
        "refusal",
        "",
        "toestemming vragen aan de kantonrechter kan (art. 27 lid 4 WOR)",
        # Art. 27 lid 5 WOR: a decision taken without consent can be called null within a month.
        ("decision_received", "taken"),
        "De ondernemingsraad is aan zet: de nietigheid kan veilig worden ingeroepen tot en met",
    ),
    Request(
        "adviesaanvraag-fusie.eml",
        True,
        "adviesaanvraag",
        "25.1.b",
        "Ambtelijke fusie",
        "advice",
        "conditional",
        "De bestuurder is aan zet: het besluit moet zo spoedig mogelijk schriftelijk worden meegedeeld",
        ("decision_received", "follows"),
        "het besluit volgt het advies en kan worden uitgevoerd (art. 25 lid 5 WOR)",
    ),
]


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    mail_server = MailServer()
    settings.SMTP_HOST = settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = mail_server.port
    settings.EMAIL_TIMEOUT = 5
    mail_server.up()
    yield mail_server
    mail_server.down()


@dataclass
class Cast:
    council: Council
    secretary: Reader
    chair: Reader
    director: Reader
    directors_mail: str


@pytest.fixture
def cast(db: None, request: pytest.FixtureRequest, committed: Callable[..., AbstractContextManager[Any]]) -> Cast:
    asked: Request = request.getfixturevalue("asked")
    council = people.a_council("raad", "OR Voorbeeld", organisation="Voorbeeld", government=asked.is_government)
    by_role = {role: people.someone_as(role, council) for role in (Role.SECRETARY, Role.CHAIR, Role.DIRECTOR)}
    for number in range(3):
        people.someone_as(Role.MEMBER, council, name=f"Lid {number}")
    readers = {role: Reader(people.signed_in(Client(), person), committed) for role, person in by_role.items()}
    mail = by_role[Role.DIRECTOR].email
    return Cast(council, readers[Role.SECRETARY], readers[Role.CHAIR], readers[Role.DIRECTOR], mail)


@pytest.fixture
def committed(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> Callable[..., AbstractContextManager[Any]]:
    return django_capture_on_commit_callbacks


def day(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


@pytest.mark.parametrize("asked", REQUESTS, ids=lambda asked: asked.filename)
def test_the_road_of_one_request(cast: Cast, server: MailServer, asked: Request) -> None:
    dossier = from_the_tray_into_a_dossier(cast, asked)
    meeting = on_the_agenda_and_to_its_readers(cast, server, asked)
    decided_and_minuted(cast, meeting, asked)
    a_letter_written_approved_and_sent(cast, server, dossier, asked)
    what_follows(cast, dossier, asked)


def from_the_tray_into_a_dossier(cast: Cast, asked: Request) -> str:
    """The paper is laid down and read; the secretary takes over the proposal with one click. Answers the address."""
    reader = cast.secretary.goes_to("/r/raad/post/")
    paper = SimpleUploadedFile(asked.filename, (SAMPLES / asked.filename).read_bytes())
    reader.presses("In het postvak leggen", papers=[paper]).sees("ligt in het postvak")
    work_off()
    reader.goes_to("/r/raad/post/").sees("1", asked.proposal)
    # The first row of the tray leads to the paper, the proposal and its evidence.
    link = reader.page.xpath("//section[@id='tray']//li//a")[0]
    reader.goes_to(str(link.get("href"))).sees("Opbergen als nieuw dossier")
    assert reader.page.xpath("//mark"), "the words that made Ambt say so are marked"
    assert asked.article in reader.page.xpath("//input[@name='article_ref']/@value")
    reader.presses(
        "Opbergen als nieuw dossier",
        article_ref=asked.article,
        title=asked.title,
        received_on=day(-30),
        confidentiality="shared",
    )
    reader.sees("Dossier 1 is geopend", asked.title, "De ondernemingsraad is aan zet", "De weg tot nu toe")
    return "/r/raad/dossiers/1/"


def on_the_agenda_and_to_its_readers(cast: Cast, server: MailServer, asked: Request) -> Meeting:
    """The agenda proposes the dossier itself; the packs are made and mailed."""
    reader = cast.secretary.goes_to("/r/raad/vergaderingen/nieuw/")
    planned = {"kind": "council", "on": day(10), "starts": "09:00", "until": "11:30", "place": "Zaal 2"}
    reader.presses("lannen", **planned)
    if "is gepland" not in reader.text:
        # Ambt pointed out a weekend or a holiday; the choice stays the planner's.
        reader.presses("lannen")
    reader.sees("is gepland")
    meeting = Meeting.objects.get()
    reader.goes_to(f"{meeting.get_absolute_url()}voorstellen/").sees(asked.title)
    reader.presses("overnemen").sees(asked.title)
    item = AgendaItem.objects.get(meeting=meeting, dossier__title=asked.title)
    reader.goes_to(f"{meeting.get_absolute_url()}punten/{item.pk}/").presses("Bewaren", purpose="decide").sees(
        "is gewijzigd"
    )
    reader.goes_to(f"{meeting.get_absolute_url()}stukken/").presses("maken")
    work_off()
    reader.goes_to(f"{meeting.get_absolute_url()}stukken/").presses("ersturen").sees("De stukken gaan naar")
    work_off()
    assert len(server.receiver.taken) == 5
    reader.goes_to(meeting.get_absolute_url()).sees("Agenda en stukken zijn verstuurd")
    return meeting


def decided_and_minuted(cast: Cast, meeting: Meeting, asked: Request) -> None:
    """The meeting has been; the secretary writes, records what was decided, and makes the minutes."""
    an_hour_ago = timezone.now() - timedelta(hours=3)
    Meeting.objects.filter(pk=meeting.pk).update(starts_at=an_hour_ago, ends_at=an_hour_ago + timedelta(hours=2))
    reader = cast.secretary.goes_to(f"{meeting.get_absolute_url()}schrijven/").sees(asked.title)
    everyone = reader.page.xpath("//input[@name='aanwezig']/@value")
    reader.presses("anwezigheid", aanwezig=everyone).sees("De aanwezigheid is vastgelegd")
    sheet = next(
        one for one in reader.page.xpath("//section[contains(@class,'writing')]") if asked.title in one.text_content()
    )
    number = str(sheet.get("id")).removeprefix("punt-")
    writing = f"{meeting.get_absolute_url()}schrijven/"
    notes = "De raad weegt de gevolgen voor de collega's."
    reader.writes(f"//section[@id='punt-{number}']/form", typed=notes).sees("is bewaard")
    reader.goes_to(f"{writing}{number}/besluit/").presses(
        "Besluit vastleggen", text="De raad geeft zijn oordeel in een brief."
    )
    reader.sees("Het besluit is vastgelegd")
    reader.presses("Conceptverslag maken").sees("Het conceptverslag is gemaakt")
    [pdf, *_] = [link.get("href") for link in reader.page.xpath("//section[@id='verslag']//a[text()='PDF']")]
    assert "weegt de gevolgen" in words_of(reader.goes_to(str(pdf)).content)


def a_letter_written_approved_and_sent(cast: Cast, server: MailServer, dossier: str, asked: Request) -> None:
    """Drafted from the dossier, the blanks filled, offered, approved by the chair, sent, delivered with its PDF."""
    # Art. 25 lid 4 and 27 lid 2 WOR: there was a meeting with the director first.
    reader = cast.secretary.goes_to(f"{dossier}feiten/consultation_held/")
    reader.presses("astleggen", on=day(-5)).sees("Vastgelegd")
    reader.goes_to("/r/raad/brieven/nieuw/1/").sees(asked.title)
    reader.presses("Concept maken", kind=asked.letter, **({"outcome": asked.outcome} if asked.outcome else {}))
    reader.sees("Het concept staat klaar", "open plek", "De raad geeft zijn oordeel in een brief")
    reader.presses("Ter goedkeuring aanbieden").sees("open plek")
    body = filled(reader.field("body"))
    reader.presses("Ter goedkeuring aanbieden", body=body).sees("De brief ligt ter goedkeuring")
    letter = reader.address
    cast.director.goes_to("/r/raad/brieven/")
    assert asked.title not in cast.director.text
    cast.chair.goes_to("/").sees(asked.title)
    cast.chair.goes_to(letter).presses("Goedkeuren").sees("De brief is goedgekeurd")
    reader.goes_to(letter).sees("Bij versturen gebeurt dit", cast.directors_mail)
    before = len(server.receiver.taken)
    reader.presses("Versturen").sees("De brief is verstuurd aan", f"{date.today().year}-001")
    work_off()
    [envelope] = server.receiver.taken[before:]
    assert envelope.rcpt_tos == [cast.directors_mail]
    assert isinstance(envelope.content, bytes)
    parts = message_from_bytes(envelope.content).walk()
    [pdf] = [part.get_payload(decode=True) for part in parts if part.get_content_type() == "application/pdf"]
    assert isinstance(pdf, bytes)
    assert f"{date.today().year}-001" in words_of(pdf)
    assert "[Vul aan" not in words_of(pdf)
    reader.goes_to(letter).sees("aangenomen")
    cast.director.goes_to("/r/raad/brieven/").sees(asked.title)


def filled(body: str) -> str:
    """Each open place of a draft with words of a person."""
    while "[Vul aan" in body:
        start = body.index("[Vul aan")
        body = f"{body[:start]}de raad heeft dit gewogen{body[body.index(']', start) + 1 :]}"
    return body


def what_follows(cast: Cast, dossier: str, asked: Request) -> None:
    """The letter stands as a fact, the turn is the director's; the decision comes in and Vandaag says what is next."""
    reader = cast.secretary.goes_to(dossier)
    assert asked.after in sentence_on(reader)
    fact, value = asked.decision
    reader.goes_to(f"{dossier}feiten/{fact}/").presses("astleggen", on=day(0), value=value).sees("Vastgelegd")
    assert asked.in_the_end in sentence_on(reader)
    cast.secretary.goes_to("/").sees(asked.title)


def sentence_on(reader: Reader) -> str:
    """The one sentence on top of a page."""
    return " ".join(reader.page.xpath("//p[@class='lead']")[0].text_content().split())


def words_of(content: bytes) -> str:
    assert content.startswith(b"%PDF")
    with io.BytesIO(content) as file:
        pages = pypdfium2.PdfDocument(file)
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
