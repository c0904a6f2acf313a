"""A small house to walk through: a council with something of every level in every room, and another council.

Each thing carries the word of its level, in its title, its text and its file's name; so a page that holds a word
shows a thing of that level. A module that walks through it says `from tests.house import house, in_the_house`.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import docx
import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import override_settings
from django.utils import timezone
from django.utils.timezone import localdate
from pytest_django import DjangoDbBlocker, Settings

from ambt.access.keys import COUNCIL_SIDE, DIRECTOR_SIDE, Actor, Role
from ambt.archive.actions.add_document import add_document
from ambt.archive.models import Confidentiality, Document
from ambt.archive.tasks import read_version
from ambt.councils.models import Committee, Council, Person
from ambt.desk.actions.preferences import renew_feed
from ambt.desk.models import CalendarFeed
from ambt.dossiers.actions.open_dossier import open_dossier
from ambt.dossiers.actions.record_fact import record_fact
from ambt.dossiers.actions.record_promise import record_promise
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import index_dossier
from ambt.letters.actions.approve_letter import approve_letter
from ambt.letters.actions.draft_letter import draft_letter
from ambt.letters.actions.edit_letter import edit_letter
from ambt.letters.actions.offer_letter import offer_letter
from ambt.letters.actions.send_letter import send_letter
from ambt.letters.models import Letter
from ambt.letters.steps import LetterText, text_of_letter
from ambt.mail.actions.receive_paper import receive_paper
from ambt.mail.models import Paper
from ambt.mail.models.paper import TRAY_READERS
from ambt.mail.reading import read_paper
from ambt.meetings.actions.add_action_point import add_action_point
from ambt.meetings.actions.make_minutes import make_minutes
from ambt.meetings.actions.make_pack import make_pack
from ambt.meetings.actions.plan_meeting import plan_meeting
from ambt.meetings.actions.put_on_agenda import put_on_agenda
from ambt.meetings.actions.record_attendance import record_attendance
from ambt.meetings.actions.record_resolution import record_resolution
from ambt.meetings.actions.send_pack import send_pack
from ambt.meetings.actions.take_notes import take_notes
from ambt.meetings.actions.take_off_agenda import take_off_agenda
from ambt.meetings.drafts import ItemDraft
from ambt.meetings.models import AgendaItem, Meeting
from ambt.meetings.tasks import make_pack as make_one_pack
from tests import people

STRANGER = "stranger"
OPEN, TABLE, OWN, NAMED, GROUP, ELSEWHERE, TRAY, UNFINISHED, POINT = (
    "woordvooriedereen",
    "woordvoortafel",
    "woordvoorraad",
    "woordvoorgenoemden",
    "woordvoorcommissie",
    "woordvananderen",
    "woordinpostvak",
    "woordinconcept",
    "woordbijpunt",
)
INSIDE = frozenset(role.value for role in Role)
_COUNCIL = frozenset(role.value for role in COUNCIL_SIDE)
_TABLE = _COUNCIL | {role.value for role in DIRECTOR_SIDE}
# Who is to see which word, and nobody else is.
SEEN_BY: dict[str, frozenset[str]] = {
    OPEN: INSIDE,
    TABLE: _TABLE,
    OWN: _COUNCIL,
    NAMED: frozenset({Role.SECRETARY, Role.CHAIR}),
    GROUP: frozenset({Role.SECRETARY, Role.COMMITTEE_MEMBER}),
    ELSEWHERE: frozenset({STRANGER}),
    TRAY: frozenset(role.value for role in TRAY_READERS),
    UNFINISHED: _COUNCIL,
    POINT: _COUNCIL,
}


@dataclass
class House:
    """People by role (and the stranger, who is secretary of the other council), dossiers by their word."""

    media: Path
    council: Council
    other: Council
    people: dict[str, Person] = field(default_factory=dict)
    dossiers: dict[str, Dossier] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    items: dict[str, AgendaItem] = field(default_factory=dict)
    papers: dict[str, Paper] = field(default_factory=dict)
    letters: dict[str, Letter] = field(default_factory=dict)

    def actor(self, role: str = Role.SECRETARY) -> Actor:
        return people.actor(self.people[role])

    def hidden_from(self, who: str) -> set[str]:
        return {word for word, seers in SEEN_BY.items() if who not in seers}

    def shown_to(self, who: str) -> set[str]:
        return {word for word, seers in SEEN_BY.items() if who in seers}


@pytest.fixture(scope="module")
def house(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    """Built once for all tests of a module, for building it takes seconds; gone after them."""
    papers = tmp_path_factory.mktemp("house")
    quick = {"MEDIA_ROOT": papers, "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}
    with django_db_blocker.unblock(), override_settings(**quick), transaction.atomic():
        yield build(papers)
        transaction.set_rollback(True)


@pytest.fixture
def in_the_house(house: House, db: None, _own_folder: None, settings: Settings) -> House:
    """The house for one test; what the test changes in it is undone, for `db` lies within the house's transaction."""
    settings.MEDIA_ROOT = house.media
    return house


def build(media: Path) -> House:
    council = people.a_council("waterland", "OR Waterland Energie", organisation="Waterland Energie")
    council.mail_address = "or@waterland.example"
    council.save()
    other = people.a_council(
        "zuiderveen", "OR Gemeente Zuiderveen", organisation="Gemeente Zuiderveen", government=True
    )
    house = House(media, council, other)
    for role in Role:
        house.people[role.value] = people.someone_as(role, council, name=f"Iemand als {role.value}")
    house.people[STRANGER] = people.someone_as(Role.SECRETARY, other, name=f"Iemand {ELSEWHERE}")
    committee = Committee.objects.create(council=council, name="VGWM")
    committee.people.add(house.people[Role.COMMITTEE_MEMBER])
    both = [house.people[Role.SECRETARY], house.people[Role.CHAIR]]

    _open_matter(house, OPEN, Confidentiality.PUBLIC)
    _open_matter(house, TABLE, Confidentiality.SHARED)
    _open_matter(house, OWN, Confidentiality.COUNCIL)
    _open_matter(house, NAMED, Confidentiality.NAMED, readers=both)
    _open_matter(house, GROUP, Confidentiality.NAMED, readers=both[:1], committee=committee)
    _open_matter(house, ELSEWHERE, Confidentiality.PUBLIC, of=other, by=STRANGER)
    _hold_meetings(house)
    _hold_meeting_elsewhere(house)
    _write_letters(house)
    house.papers[TRAY] = _lay_down(house, TRAY)
    house.papers[ELSEWHERE] = _lay_down(house, ELSEWHERE, of=other, by=STRANGER)
    for who in house.people:
        renew_feed(house.actor(who))
    return house


def feed_address(house: House, who: str) -> str:
    return f"/agenda/{CalendarFeed.objects.get(person=house.people[who]).token}.ics"


def _open_matter(
    house: House,
    word: str,
    level: Confidentiality,
    *,
    readers: list[Person] | None = None,
    committee: Committee | None = None,
    of: Council | None = None,
    by: str = Role.SECRETARY,
) -> None:
    """A request for advice that runs, with facts, three kinds of paper and a promise."""
    secretary, today = house.actor(by), localdate()
    dossier = open_dossier(
        secretary,
        of or house.council,
        title=f"Zaak {word}",
        kind="advice",
        article_ref="25.1.e",
        received_on=today - timedelta(days=40),
        summary=f"Het gaat over {word}.",
        owner=None,
        confidentiality=level,
        readers=readers or [],
    )
    if committee:
        dossier.folder.committees.add(committee)
        index_dossier(dossier)
    house.dossiers[word] = dossier
    paper = None
    for filename, content in (
        (f"{word}.txt", f"Adviesaanvraag over {word}.".encode()),
        (f"brief-{word}.docx", _word_file(word)),
    ):
        file = SimpleUploadedFile(filename, content)
        paper = add_document(
            secretary,
            dossier.folder,
            file=file,
            title=f"Stuk {filename}",
            written_on=today,
            confidentiality="",
            readers=[],
        )
        assert paper.current_id is not None
        read_version.func(paper.current_id)
    record_fact(secretary, dossier, "receipt_confirmed", on=today - timedelta(days=39), value="", source=paper)
    record_fact(secretary, dossier, "consultation_held", on=today - timedelta(days=20), value="", source=None)
    record_promise(
        secretary,
        dossier,
        text=f"Een gesprek over {word}",
        promised_by="de bestuurder",
        promised_on=today - timedelta(days=20),
        due_on=today - timedelta(days=1),
    )


def _word_file(word: str) -> bytes:
    paper = docx.Document()
    paper.add_paragraph(f"Geachte raad, dit gaat over {word}.")
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()


def _hold_meetings(house: House) -> None:
    """With the director: minuted, being written, and to come with packs. Of the council: minuted, and to come."""
    secretary = house.actor()
    for name, kind, days, words in (
        ("minuted with the director", Meeting.Kind.CONSULTATION, -20, (TABLE, OWN, NAMED, POINT)),
        ("being written with the director", Meeting.Kind.CONSULTATION, -2, (TABLE, POINT)),
        ("to come with the director", Meeting.Kind.CONSULTATION, 12, (TABLE, OWN, NAMED, GROUP, POINT)),
        ("minuted", Meeting.Kind.COUNCIL, -19, (OWN, NAMED, GROUP)),
        ("to come", Meeting.Kind.COUNCIL, 13, (OWN,)),
    ):
        starts_at = timezone.now() + timedelta(days=days)
        meeting = plan_meeting(
            secretary,
            house.council,
            kind=kind,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=2),
            title=f"Vergadering {TABLE if 'director' in name else OWN}",
        )
        house.meetings[name] = meeting
        if days < 0:
            record_attendance(secretary, meeting, present=[one.pk for one in house.people.values()])
        for word in words:
            _treat(house, name, word, has_been=days < 0)
    make_minutes(secretary, house.meetings["minuted with the director"])
    make_minutes(secretary, house.meetings["minuted"])
    adopting = put_on_agenda(secretary, house.meetings["to come"], ItemDraft("Verslag vorige vergadering"))
    AgendaItem.objects.filter(pk=adopting.pk).update(adopts=house.meetings["minuted"])
    house.items["adopting"] = adopting
    taken_off = put_on_agenda(secretary, house.meetings["to come with the director"], ItemDraft("Rondvraag"))
    house.items["taken off"] = take_off_agenda(secretary, taken_off)
    meeting = house.meetings["to come with the director"]
    for pack in make_pack(secretary, meeting):
        make_one_pack.func(pack.pk)
    send_pack(secretary, meeting, issue=1)


def _treat(house: House, name: str, word: str, *, has_been: bool) -> None:
    """One item about the dossier of this word (or for the council alone), with notes, a resolution and an action."""
    secretary, meeting = house.actor(), house.meetings[name]
    dossier = house.dossiers.get(word)
    draft = ItemDraft(
        f"Punt {word}",
        AgendaItem.Purpose.DECIDE,
        10,
        explanation=f"Toelichting over {word}.",
        confidentiality=Confidentiality.COUNCIL if word == POINT else "",
        dossier=dossier,
        documents=tuple(Document.objects.filter(folder=dossier.folder, current__kind="txt")) if dossier else (),
    )
    item = put_on_agenda(secretary, meeting, draft)
    house.items[f"{name}: {word}"] = item
    if not has_been:
        return
    # Notes at a table with the director are the council's own until minutes are made of them.
    unfinished = f" {UNFINISHED}" if name.startswith("being written") else ""
    take_notes(secretary, item, typed=f"De raad sprak over {word}{unfinished}.", revision=item.revision)
    record_resolution(secretary, item, text=f"De raad besluit over {word}.", votes_for=4, votes_against=0, abstained=0)
    add_action_point(secretary, item, text=f"Navraag doen over {word}", owner=house.people[Role.SECRETARY])


def _write_letters(house: House) -> None:
    """In the dossier the director sees too: one sent, one offered, one draft; and one offered in the council's own."""
    secretary, chair = house.actor(), house.actor(Role.CHAIR)
    sent = _offered(house, TABLE, Letter.Kind.ACKNOWLEDGEMENT, TABLE)
    approve_letter(chair, sent, revision=Letter.objects.get(pk=sent.pk).revision)
    send_letter(secretary, sent, revision=Letter.objects.get(pk=sent.pk).revision)
    house.letters["sent"] = sent
    house.letters["offered"] = _offered(house, TABLE, Letter.Kind.QUESTIONS, UNFINISHED)
    house.letters["of the council"] = _offered(house, OWN, Letter.Kind.QUESTIONS, OWN)
    house.letters["of the named"] = _offered(house, NAMED, Letter.Kind.QUESTIONS, NAMED)
    draft, _ = draft_letter(secretary, house.dossiers[TABLE], kind=Letter.Kind.ADVICE, outcome="negative")
    house.letters["draft"] = edit_letter(secretary, draft, _saying(draft, UNFINISHED), revision=draft.revision)
    elsewhere, _ = draft_letter(house.actor(STRANGER), house.dossiers[ELSEWHERE], kind=Letter.Kind.QUESTIONS)
    house.letters["elsewhere"] = elsewhere


def _offered(house: House, matter: str, kind: str, word: str) -> Letter:
    secretary = house.actor()
    letter, _ = draft_letter(secretary, house.dossiers[matter], kind=kind)
    return offer_letter(secretary, letter, _saying(letter, word), revision=letter.revision)


def _saying(letter: Letter, word: str) -> LetterText:
    text = text_of_letter(letter)
    return replace(text, subject=f"Brief {word}", body=f"<p>Geachte heer, mevrouw,</p><p>Dit gaat over {word}.</p>")


def _hold_meeting_elsewhere(house: House) -> None:
    stranger = house.actor(STRANGER)
    starts_at = timezone.now() - timedelta(days=3)
    meeting = plan_meeting(
        stranger,
        house.other,
        kind=Meeting.Kind.COUNCIL,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        title=f"Vergadering {ELSEWHERE}",
    )
    house.meetings["elsewhere"] = meeting
    record_attendance(stranger, meeting, present=[house.people[STRANGER].pk])
    item = put_on_agenda(stranger, meeting, ItemDraft(f"Punt {ELSEWHERE}", dossier=house.dossiers[ELSEWHERE]))
    house.items["elsewhere"] = item
    take_notes(stranger, item, typed=f"Er is gesproken over {ELSEWHERE}.", revision=item.revision)
    record_resolution(stranger, item, text=f"Besluit over {ELSEWHERE}.")
    add_action_point(stranger, item, text=f"Navraag over {ELSEWHERE}")
    make_minutes(stranger, meeting)


def _lay_down(house: House, word: str, *, of: Council | None = None, by: str = Role.SECRETARY) -> Paper:
    text = f"Adviesaanvraag {word}\n\nDe ondernemer vraagt advies over een belangrijke inkrimping: {word}."
    received = receive_paper(
        house.actor(by), of or house.council, ContentFile(text.encode(), name=f"{word}.txt"), filename=f"{word}.txt"
    )
    read_paper(received.paper.pk)
    return Paper.objects.get(pk=received.paper.pk)
