"""Adding papers and versions, and changing who sees them: who may, what is refused, what the logbook says."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from ambt.access.keys import Role
from ambt.access.models import LogEntry
from ambt.archive.models import Confidentiality, Document, Folder
from ambt.archive.steps import keep, open_folder
from ambt.councils.models import Committee, Council
from tests.people import actor, signed_in, someone_as

TEXT = b"Beste leden, hierbij de stukken."
PDF = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n"


@pytest.fixture
def folder(council: Council) -> Folder:
    return open_folder(council, "Verhuizing", confidentiality=Confidentiality.SHARED)


@pytest.fixture
def paper(folder: Folder) -> Document:
    return keep(folder, title="Plan", filename="plan.txt", content=TEXT, added_by=None, text="plan")


def address(name: str, council: Council, key: int) -> str:
    return reverse(f"archive:{name}", args=[council.slug, key])


def upload(browser: Client, folder: Folder, name: str, content: bytes, **typed: str) -> tuple[int, str]:
    file = SimpleUploadedFile(name, content)
    answer = browser.post(address("add-document", folder.council, folder.pk), {"file": file, **typed}, follow=True)
    return answer.status_code, answer.content.decode()


ROLES = [(role, role in {Role.SECRETARY, Role.CHAIR, Role.DEPUTY_CHAIR, Role.ELECTED_SECRETARY}) for role in Role]


@pytest.mark.parametrize(("role", "may"), ROLES)
def test_who_may_add_a_paper(client: Client, council: Council, role: Role, may: bool) -> None:
    folder = open_folder(council, "Map", confidentiality=Confidentiality.PUBLIC)
    upload(signed_in(client, someone_as(role, council)), folder, "a.txt", TEXT)
    assert folder.documents.exists() is may
    assert LogEntry.objects.filter(action="add_document").exists() is may


def test_a_paper_that_is_added_is_kept_and_shown(secretary: Client, folder: Folder) -> None:
    status, page = upload(secretary, folder, "advies_aanvraag.txt", TEXT, written_on="2026-03-02")
    added = folder.documents.get()
    assert (status, added.title, added.written_on) == (200, "Advies aanvraag", date(2026, 3, 2))
    assert added.current is not None
    assert added.current.content.open().read() == TEXT
    assert "“Advies aanvraag” is toegevoegd." in page


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("leeg.pdf", b"", "is leeg"),
        ("brief.pdf", b"PK\x03\x04 word/document.xml", "zegt een pdf te zijn"),
        ("brief.pdf", b"<html><script>alert(1)</script></html>", "zegt een pdf te zijn"),
        ("virus.exe", b"MZ\x00\x90\x00\x03\x00\x00" * 99, "is een programma"),
        ("foto.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "is een afbeelding"),
        ("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "oude soort"),
        ("geheim.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence_that_helps(
    secretary: Client, folder: Folder, name: str, content: bytes, sentence: str
) -> None:
    status, page = upload(secretary, folder, name, content, title="Mijn titel")
    assert (status, folder.documents.count()) == (422, 0)
    assert sentence in page
    assert "origineel blijft bewaard" not in page
    assert 'value="Mijn titel"' in page


def test_a_file_that_is_far_too_large_is_refused_by_its_size(
    secretary: Client, folder: Folder, settings: Settings
) -> None:
    settings.PAPER_MAX_BYTES = 1000
    status, page = upload(secretary, folder, "groot.pdf", PDF * 100)
    assert (status, folder.documents.count()) == (422, 0)
    assert "Ambt neemt stukken aan tot" in page


def test_a_form_without_a_file_asks_for_it(secretary: Client, folder: Folder, council: Council) -> None:
    answer = secretary.post(address("add-document", council, folder.pk), {"written_on": "31-02-2026"})
    assert answer.status_code == 422
    assert folder.documents.count() == 0


def test_a_form_sent_twice_adds_one_paper(secretary: Client, folder: Folder) -> None:
    upload(secretary, folder, "a.txt", TEXT)
    status, page = upload(secretary, folder, "kopie.txt", TEXT)
    assert (status, folder.documents.count()) == (422, 1)
    assert "ligt al in deze map, als “A”" in page


def test_a_hidden_paper_with_the_same_bytes_is_not_given_away(client: Client, council: Council, folder: Folder) -> None:
    chair, secretary = someone_as(Role.CHAIR, council), someone_as(Role.SECRETARY, council)
    keep(
        folder, title="Geheim", filename="a.txt", content=TEXT, added_by=chair, text="", confidentiality="named",
        readers=[chair],
    )  # fmt: skip
    status, page = upload(signed_in(client, secretary), folder, "a.txt", TEXT)
    assert status == 200
    assert "Geheim" not in page


def test_a_paper_can_be_added_narrower_than_its_folder_and_never_looser(secretary: Client, folder: Folder) -> None:
    assert upload(secretary, folder, "a.txt", TEXT, confidentiality="council")[0] == 200
    assert folder.documents.get().audience == Confidentiality.COUNCIL
    assert upload(secretary, folder, "b.txt", TEXT + b"!", confidentiality="public")[0] == 422


def add_version(browser: Client, paper: Document, content: bytes, based_on: object = 1) -> tuple[int, str]:
    typed = {"file": SimpleUploadedFile("plan2.txt", content), "based_on": str(based_on)}
    answer = browser.post(address("add-version", paper.council, paper.pk), typed, follow=True)
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize(("role", "may"), ROLES)
def test_who_may_add_a_version(client: Client, council: Council, role: Role, may: bool) -> None:
    folder = open_folder(council, "Map", confidentiality=Confidentiality.PUBLIC)
    paper = keep(folder, title="Plan", filename="plan.txt", content=TEXT, added_by=None, text="plan")
    add_version(signed_in(client, someone_as(role, council)), paper, b"Nieuw plan")
    assert paper.versions.count() == (2 if may else 1)
    assert LogEntry.objects.filter(action="add_version").exists() is may


def test_a_new_version_says_so_and_bears_its_maker(secretary: Client, paper: Document) -> None:
    status, page = add_version(secretary, paper, b"Nieuw plan")
    assert status == 200
    assert "Versie 2 is toegevoegd" in page
    newest = paper.versions.latest("number")
    assert newest.added_by is not None


def test_the_same_bytes_again_are_no_new_version(secretary: Client, paper: Document) -> None:
    status, page = add_version(secretary, paper, TEXT)
    assert (status, paper.versions.count()) == (422, 1)
    assert "precies gelijk" in page


@pytest.mark.parametrize("based_on", [1, 0, "", "x", 99])
def test_who_did_not_see_the_newest_version_is_told_first(secretary: Client, paper: Document, based_on: object) -> None:
    add_version(secretary, paper, b"Van een ander")
    status, page = add_version(secretary, paper, b"Van mij", based_on)
    assert (status, paper.versions.count()) == (422, 2)
    assert based_on in ("", "x") or "bekijk die eerst" in page


def change(browser: Client, paper: Document, **typed: object) -> tuple[int, str]:
    answer = browser.post(address("confidentiality", paper.council, paper.pk), {"was": "", **typed}, follow=True)
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize(("role", "may"), ROLES)
def test_who_may_change_the_confidentiality(client: Client, council: Council, role: Role, may: bool) -> None:
    folder = open_folder(council, "Map", confidentiality=Confidentiality.PUBLIC)
    paper = keep(folder, title="Plan", filename="plan.txt", content=TEXT, added_by=None, text="plan")
    change(signed_in(client, someone_as(role, council)), paper, confidentiality="shared")
    paper.refresh_from_db()
    assert paper.confidentiality == ("shared" if may else "")
    assert LogEntry.objects.filter(action="change_confidentiality").exists() is may


def test_a_paper_is_narrowed_and_widened_again_to_its_folder(
    client: Client, secretary: Client, council: Council, paper: Document
) -> None:
    change(secretary, paper, confidentiality="council")
    assert Document.objects.get().audience == Confidentiality.COUNCIL
    change(secretary, paper, confidentiality="", was="council")
    assert Document.objects.get().audience == Confidentiality.SHARED
    assert [line.details for line in LogEntry.objects.filter(action="change_confidentiality").order_by("pk")] == [
        {"was": "", "now": "council"},
        {"was": "council", "now": ""},
    ]


@pytest.mark.parametrize("level", ["public", "onzin", "shared'"])
def test_a_level_looser_than_the_folder_or_unknown_is_refused(secretary: Client, paper: Document, level: str) -> None:
    assert change(secretary, paper, confidentiality=level)[0] == 422
    assert Document.objects.get().confidentiality == ""


def test_naming_readers_asks_for_names_and_for_oneself(client: Client, council: Council, paper: Document) -> None:
    chair, member = someone_as(Role.CHAIR, council), someone_as(Role.MEMBER, council)
    browser = signed_in(client, chair)
    assert "ten minste één persoon" in change(browser, paper, confidentiality="named")[1]
    assert "Noem ook uzelf" in change(browser, paper, confidentiality="named", readers=[member.pk])[1]
    assert change(browser, paper, confidentiality="named", readers=[member.pk, chair.pk])[0] == 200
    assert set(Document.objects.get().readers.all()) == {chair, member}


def test_only_who_sees_the_folder_can_be_named(client: Client, council: Council, other_council: Council) -> None:
    chair, director = someone_as(Role.CHAIR, council), someone_as(Role.DIRECTOR, council)
    elsewhere = someone_as(Role.MEMBER, other_council)
    paper = keep(open_folder(council, "Map"), title="Plan", filename="a.txt", content=TEXT, added_by=None, text="")
    browser = signed_in(client, chair)
    for person in (director, elsewhere):
        assert change(browser, paper, confidentiality="named", readers=[chair.pk, person.pk])[0] == 422


def test_of_two_people_changing_one_paper_the_second_is_told(secretary: Client, paper: Document) -> None:
    change(secretary, paper, confidentiality="council")
    status, page = change(secretary, paper, confidentiality="", was="")
    assert status == 422
    assert "Intussen heeft iemand anders de vertrouwelijkheid gewijzigd, in: alleen de raad" in page


def change_folder(browser: Client, folder: Folder, **typed: object) -> tuple[int, str]:
    typed = {"was": "shared", **typed}
    answer = browser.post(address("folder-confidentiality", folder.council, folder.pk), typed, follow=True)
    return answer.status_code, answer.content.decode()


def test_narrowing_a_folder_narrows_all_that_lies_in_it(
    client: Client, council: Council, folder: Folder, paper: Document
) -> None:
    director = actor(someone_as(Role.DIRECTOR, council))
    assert Document.objects.visible_to(director).exists()
    assert (
        change_folder(signed_in(client, someone_as(Role.CHAIR, council)), folder, confidentiality="council")[0] == 200
    )
    assert not Document.objects.visible_to(director).exists()
    assert Document.objects.get().audience == Confidentiality.COUNCIL


def test_a_folder_for_a_committee_is_seen_by_its_members_until_the_last_day(
    client: Client, council: Council, folder: Folder
) -> None:
    chair, member = someone_as(Role.CHAIR, council), someone_as(Role.COMMITTEE_MEMBER, council)
    committee = Committee.objects.create(council=council, name="VGWM")
    committee.people.add(member)
    named = {"confidentiality": "named", "readers": [chair.pk], "committees": [committee.pk]}
    browser = signed_in(client, chair)
    assert change_folder(browser, folder, **named, named_until=date.today().isoformat())[0] == 200
    assert Folder.objects.visible_to(actor(member)).exists()
    Folder.objects.update(named_until=date.today() - timedelta(days=1))
    assert not Folder.objects.visible_to(actor(member)).exists()
    assert Folder.objects.visible_to(actor(chair)).exists()


def test_a_last_day_that_has_passed_is_refused(client: Client, council: Council, folder: Folder) -> None:
    chair = someone_as(Role.CHAIR, council)
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    typed = {"confidentiality": "named", "readers": [chair.pk], "named_until": yesterday}
    status, page = change_folder(signed_in(client, chair), folder, **typed)
    assert status == 422
    assert "al voorbij" in page


def test_names_are_forgotten_when_a_folder_is_no_longer_for_named_readers(
    client: Client, council: Council, folder: Folder
) -> None:
    chair = someone_as(Role.CHAIR, council)
    browser = signed_in(client, chair)
    change_folder(browser, folder, confidentiality="named", readers=[chair.pk])
    change_folder(browser, folder, confidentiality="council", readers=[chair.pk], was="named")
    folder.refresh_from_db()
    assert (folder.confidentiality, folder.readers.count()) == ("council", 0)


def test_the_forms_open_filled_in_and_work_without_javascript(
    secretary: Client, council: Council, folder: Folder, paper: Document
) -> None:
    for name, key in [
        ("add-document", folder.pk), ("folder-confidentiality", folder.pk), ("add-version", paper.pk),
        ("confidentiality", paper.pk),
    ]:  # fmt: skip
        page = secretary.get(address(name, council, key)).content.decode()
        assert '<form method="post"' in page
        assert "hx-post" not in page
