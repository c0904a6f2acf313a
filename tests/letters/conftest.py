"""A dossier with a request for advice, and the people who write, approve and read letters."""

from datetime import date, datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from ambt.access.keys import Actor, Role
from ambt.archive.models import Confidentiality, Folder
from ambt.councils.models import Council, Person
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import open_dossier_for, set_fact
from ambt.letters.actions.approve_letter import approve_letter
from ambt.letters.actions.draft_letter import draft_letter
from ambt.letters.actions.offer_letter import offer_letter
from ambt.letters.models import Letter
from ambt.letters.steps import LetterText, text_of_letter
from ambt.meetings.models import AgendaItem, Meeting, Resolution
from tests import people

DIRECTORS_MAIL = "m.devries@waterland.example"


@pytest.fixture
def director(council: Council) -> Person:
    person = people.someone_as(Role.DIRECTOR, council, name="Marieke de Vries")
    Person.objects.filter(pk=person.pk).update(email=DIRECTORS_MAIL)
    return person


@pytest.fixture
def writer(council: Council) -> Actor:
    return people.actor(people.someone_as(Role.SECRETARY, council, name="Sanne Bakker"))


@pytest.fixture
def chair(council: Council) -> Person:
    return people.someone_as(Role.CHAIR, council, name="Joost Hendriks")


@pytest.fixture
def approver(chair: Person) -> Actor:
    return people.actor(chair)


@pytest.fixture
def dossier(council: Council, director: Person) -> Dossier:
    """A request for advice on a reorganisation, received thirty days ago and talked over ten days ago."""
    return an_advice_dossier(council)


@transaction.atomic
def an_advice_dossier(council: Council, *, confidentiality: str = Confidentiality.COUNCIL) -> Dossier:
    today = timezone.localdate()
    dossier = open_dossier_for(
        council,
        title="Reorganisatie klantenservice",
        kind="advice",
        article_ref="25.1.e",
        opened_on=today - timedelta(days=30),
        summary="Drie teams worden er twee.",
        confidentiality=confidentiality,
    )
    set_fact(dossier, "request_received", on=today - timedelta(days=30))
    set_fact(dossier, "consultation_held", on=today - timedelta(days=10))
    return dossier


@transaction.atomic
def a_consent_dossier(council: Council) -> Dossier:
    today = timezone.localdate()
    dossier = open_dossier_for(
        council, title="Regeling thuiswerken", kind="consent", article_ref="27.1.d", opened_on=today
    )
    set_fact(dossier, "request_received", on=today - timedelta(days=20))
    set_fact(dossier, "consultation_held", on=today - timedelta(days=5))
    return dossier


def decided_by_council(dossier: Dossier, text: str, *, on: date, folder: Folder | None = None) -> Resolution:
    """A council meeting that decided on the dossier, seven to one."""
    starts_at = datetime(on.year, on.month, on.day, 9, 30, tzinfo=timezone.get_current_timezone())
    meeting = Meeting.objects.create(
        council=dossier.council,
        folder=folder or Folder.objects.create(council=dossier.council, title="OR-vergadering"),
        kind=Meeting.Kind.COUNCIL,
        title="OR-vergadering",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
    )
    item = AgendaItem.objects.create(
        council=dossier.council,
        meeting=meeting,
        position=1,
        title="Advies",
        dossier=dossier,
        purpose=AgendaItem.Purpose.DECIDE,
    )
    return Resolution.objects.create(
        council=dossier.council, item=item, text=text, votes_for=7, votes_against=1, had_quorum=True
    )


def a_draft(writer: Actor, dossier: Dossier, kind: str = "advice", outcome: str = "negative") -> Letter:
    letter, _ = draft_letter(writer, dossier, kind=kind, outcome=outcome if kind == "advice" else "")
    return letter


def filled(letter: Letter, **changed: str) -> LetterText:
    """The text of the letter with its open places filled."""
    text = text_of_letter(letter)
    body = text.body
    while "[Vul aan" in body:
        start = body.index("[Vul aan")
        body = f"{body[:start]}de raad heeft dit afgewogen{body[body.index(']', start) + 1 :]}"
    return LetterText(**{**vars(text), "body": body, **changed})


def an_offered(writer: Actor, dossier: Dossier, kind: str = "advice", **changed: str) -> Letter:
    letter = a_draft(writer, dossier, kind)
    return offer_letter(writer, letter, filled(letter, **changed), revision=letter.revision)


def an_approved(writer: Actor, approver: Actor, dossier: Dossier, kind: str = "advice", **changed: str) -> Letter:
    letter = an_offered(writer, dossier, kind, **changed)
    return approve_letter(approver, letter, revision=letter.revision)
