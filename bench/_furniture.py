"""The rows of the full house, laid in by the thousand."""

import random
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from ambt.access.keys import Role
from ambt.access.models import Account
from ambt.archive.indexing import place_of
from ambt.archive.models import Confidentiality, Document, Folder, SearchEntry, Version
from ambt.councils.models import Council, Organisation, Person, RulesOfProcedure, Seat
from ambt.dossiers.models import Dossier, Fact, Promise
from ambt.dossiers.reckoning import reckon
from ambt.language.stemming import stems
from ambt.meetings.models import AgendaItem, Meeting
from bench._full_house import COUNCILS, DOSSIERS, ITEMS, PAPERS, nine_o_clock, sentence, text

SECRETARY, INTERIM = "secretaris@bench.example", "interim@bench.example"


@transaction.atomic
def furnish(today: date) -> dict[str, str]:
    """One secretary per council, an interim who serves ten of them, and everything they could have on their desk."""
    chance = random.Random(1979)
    texts = [text(chance, 40) for _ in range(200)]
    stemmed = [stems(one) for one in texts]
    interim = _person(INTERIM)
    secretary = _person(SECRETARY)
    councils = [_council(number) for number in range(COUNCILS)]
    for number, council in enumerate(councils):
        if number < 10:
            _seat(council, interim, Role.SECRETARY)
        _seat(council, secretary if number == 0 else _person(f"s{number}@bench.example"), Role.SECRETARY)
        for member in range(8):
            _seat(council, _person(f"lid{number}-{member}@bench.example"), Role.MEMBER)
        _lay_dossiers(council, chance, texts, stemmed, today)
        _lay_meetings(council, today)
    meeting = _full_agenda(councils[0], chance, today)
    dossier = Dossier.objects.filter(council=councils[0], kind=Dossier.Kind.ADVICE, closed_on=None).first()
    assert dossier is not None
    return {
        "Vandaag, one council": "/",
        "dossier list": f"/r/{councils[0].slug}/dossiers/",
        "dossier": dossier.get_absolute_url(),
        "agenda of 40 items": meeting.get_absolute_url(),
        "search": f"/r/{councils[0].slug}/archief/zoeken/?q=reorganisatie+rooster",
    }


def _council(number: int) -> Council:
    owner = Organisation.objects.create(name=f"Organisatie {number}")
    council = Council.objects.create(slug=f"raad-{number}", name=f"OR Organisatie {number}", organisation=owner)
    RulesOfProcedure.objects.create(council=council, seats=9)
    return council


def _person(email: str) -> Person:
    account = Account.objects.create(email=email, name=email.partition("@")[0], password="!")
    return Person.objects.create(account=account, name=account.name, email=email)


def _seat(council: Council, person: Person, role: Role) -> None:
    Seat.objects.create(council=council, person=person, role=role, since=date(2024, 1, 1))


def _many(model: Any, rows: Iterable[Any]) -> list[Any]:
    return list(model.objects.bulk_create(rows, batch_size=500))


def _lay_dossiers(council: Council, chance: random.Random, texts: list[str], stemmed: list[str], today: date) -> None:
    titles = [sentence(chance, 4).rstrip(".") for _ in range(DOSSIERS)]
    levels = chance.choices([Confidentiality.COUNCIL, Confidentiality.SHARED], weights=[2, 1], k=DOSSIERS)
    folders = _many(
        Folder,
        (Folder(council=council, title=t, confidentiality=level) for t, level in zip(titles, levels, strict=True)),
    )
    rows = []
    for number, (title, folder) in enumerate(zip(titles, folders, strict=True), start=1):
        opened = today - timedelta(days=chance.randrange(5, 700))
        is_old = opened < today - timedelta(days=200)
        rows.append(
            Dossier(
                council=council,
                folder=folder,
                number=number,
                slug=f"dossier-{number}",
                title=title,
                kind=chance.choice([Dossier.Kind.ADVICE, Dossier.Kind.CONSENT]),
                article_ref="25.1.e",
                opened_on=opened,
                closed_on=opened + timedelta(days=150) if is_old else None,
            )
        )
    dossiers = _many(Dossier, rows)
    facts = []
    for dossier in dossiers:
        facts.append(Fact(council=council, dossier=dossier, name="request_received", on=dossier.opened_on))
        held = dossier.opened_on + timedelta(days=20)
        if held <= today:
            facts.append(Fact(council=council, dossier=dossier, name="consultation_held", on=held))
    _many(Fact, facts)
    _many(Promise, (_promise(council, dossier, today) for dossier in dossiers[::10]))
    loaded = Dossier.objects.filter(council=council).select_related("council__rules")
    reckon(list(loaded.prefetch_related("facts", "deadlines")), today)
    _lay_papers(council, dossiers, chance, texts, stemmed)


def _promise(council: Council, dossier: Dossier, today: date) -> Promise:
    return Promise(
        council=council,
        folder=dossier.folder,
        dossier=dossier,
        text="De berekening komt naar de raad",
        promised_by="bestuurder",
        promised_on=dossier.opened_on,
        due_on=today + timedelta(days=10),
    )


def _lay_papers(
    council: Council, dossiers: list[Dossier], chance: random.Random, texts: list[str], stemmed: list[str]
) -> None:
    documents = _many(
        Document,
        (
            Document(council=council, folder=dossier.folder, title=sentence(chance, 3).rstrip("."))
            for dossier in dossiers
            for _ in range(PAPERS)
        ),
    )
    picks = [chance.randrange(len(texts)) for _ in documents]
    versions = _many(
        Version,
        (
            Version(
                council=council,
                document=document,
                number=1,
                filename="stuk.pdf",
                kind="pdf",
                size=120_000,
                sha256="0" * 64,
                content="0/00/0",
                text=texts[pick],
                pages=[0],
                text_state=Version.TextState.READ,
            )
            for document, pick in zip(documents, picks, strict=True)
        ),
    )
    for document, version in zip(documents, versions, strict=True):
        document.current = version
    Document.objects.bulk_update(documents, ["current"], batch_size=500)
    _many(
        SearchEntry,
        (
            SearchEntry(
                council=council,
                folder=document.folder,
                document=document,
                kind="document",
                key=document.pk,
                title=document.title,
                address=f"/r/{council.slug}/archief/stuk/{document.pk}/",
                place=place_of(council.pk),
                title_stems=stems(document.title),
                stems=stemmed[pick],
                text=texts[pick],
            )
            for document, pick in zip(documents, picks, strict=True)
        ),
    )


def _lay_meetings(council: Council, today: date) -> None:
    for back in range(-1, 12):
        _meeting(council, today - timedelta(days=28 * back - 3), f"OR-vergadering {back}")


def _meeting(council: Council, day: date, title: str) -> Meeting:
    folder = Folder.objects.create(council=council, title=title, confidentiality=Confidentiality.COUNCIL)
    begin = nine_o_clock(day)
    return Meeting.objects.create(
        council=council,
        folder=folder,
        kind=Meeting.Kind.COUNCIL,
        title=title,
        starts_at=begin,
        ends_at=begin + timedelta(hours=3),
        place="Zaal 1",
        agenda_sent_at=timezone.now() if begin < timezone.now() else None,
    )


def _full_agenda(council: Council, chance: random.Random, today: date) -> Meeting:
    meeting = _meeting(council, today + timedelta(days=9), "OR-vergadering met veertig punten")
    documents = list(Document.objects.filter(council=council)[: ITEMS * 3])
    owner = Person.objects.filter(seats__council=council).first()
    for position in range(ITEMS):
        item = AgendaItem.objects.create(
            council=council,
            meeting=meeting,
            position=position,
            title=sentence(chance, 5).rstrip("."),
            purpose=AgendaItem.Purpose.JUDGE,
            minutes=10,
            owner=owner,
            explanation=text(chance, 2),
            notes=f"<p>{text(chance, 6)}</p>",
            dossier=Dossier.objects.get(folder=documents[position * 3].folder_id),
        )
        item.documents.set(documents[position * 3 : position * 3 + 3])
    return meeting
