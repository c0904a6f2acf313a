"""The page of a paper, the file itself, and the list in which it stands."""

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from ambt.access.keys import Role
from ambt.archive.models import Document, Folder
from ambt.archive.steps import index, keep, keep_version, open_folder
from ambt.councils.models import Council
from tests.people import signed_in, someone_as

PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture
def folder(council: Council) -> Folder:
    return open_folder(council, "Verhuizing klantenservice")


@pytest.fixture
def request_for_advice(folder: Folder) -> Document:
    text = "Aan de ondernemingsraad.\nDe verhuizing.\nMet vriendelijke groet."
    return keep(
        folder, title="Adviesaanvraag", filename="aanvraag.pdf", content=PDF, added_by=None, text=text, pages=[0, 25]
    )


def open_page(browser: Client, document: Document, **asked: str) -> str:
    answer = browser.get(document.get_absolute_url(), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_pdf_is_shown_itself_with_its_text_per_page_below(secretary: Client, request_for_advice: Document) -> None:
    page = open_page(secretary, request_for_advice)
    assert f'<iframe class="paper-frame" src="/r/waterland/archief/bestand/{request_for_advice.current_id}/#' in page
    assert page.index('id="pagina-1"') < page.index("Aan de ondernemingsraad") < page.index('id="pagina-2"')


def test_coming_from_search_the_words_are_marked(secretary: Client, request_for_advice: Document) -> None:
    page = open_page(secretary, request_for_advice, q="verhuizingen")
    assert "<mark>verhuizing</mark>" in page
    assert "staat hier 1 keer" in page


def test_text_in_a_paper_never_becomes_markup(secretary: Client, folder: Folder) -> None:
    nasty = "<script>alert(1)</script> & <mark>"
    paper = keep(folder, title=nasty, filename="a<b>.txt", content=b"x", added_by=None, text=nasty)
    page = open_page(secretary, paper, q="script alert")
    assert "<script>alert" not in page
    assert "&lt;<mark>script</mark>&gt;" in page


def test_an_older_version_says_that_there_is_a_newer_one(secretary: Client, request_for_advice: Document) -> None:
    keep_version(request_for_advice, filename="b.txt", content=b"nieuw", added_by=None, text="De nieuwe tekst.")
    old = open_page(secretary, request_for_advice, versie="1")
    assert "U leest versie 1" in old
    assert "Aan de ondernemingsraad" in old
    assert "De nieuwe tekst" in open_page(secretary, request_for_advice)


@pytest.mark.parametrize("asked", [{"versie": "x"}, {"versie": "99"}, {"deel": "-1"}, {"deel": "9" * 30}, {"q": "\0"}])
def test_nonsense_in_the_address_shows_the_paper(
    secretary: Client, request_for_advice: Document, asked: dict[str, str]
) -> None:
    assert "Aan de ondernemingsraad" in open_page(secretary, request_for_advice, **asked)


def test_a_very_long_text_comes_in_parts(secretary: Client, folder: Folder) -> None:
    text = "\n".join(f"Regel {number} van het rapport." for number in range(20_000))
    paper = keep(folder, title="Rapport", filename="a.txt", content=b"x", added_by=None, text=text)
    first, second = open_page(secretary, paper), open_page(secretary, paper, deel="2")
    assert "Deel 1 van" in first
    assert "Regel 0 van" in first
    assert "Regel 0 van" not in second


def test_while_the_text_is_being_read_the_page_says_so_and_asks_again(secretary: Client, folder: Folder) -> None:
    paper = keep(folder, title="Stuk", filename="a.txt", content=b"tekst", added_by=None)
    assert "De tekst wordt nog gelezen" in open_page(secretary, paper)
    part = secretary.get(paper.get_absolute_url(), headers={"HX-Request": "true"}).content.decode()
    assert part.lstrip().startswith('<section id="tekst"')
    assert 'hx-trigger="load delay:2s"' in part


def test_the_page_says_what_the_paper_belongs_to(secretary: Client, request_for_advice: Document) -> None:
    address = "/r/waterland/dossiers/1-verhuizing"
    index(request_for_advice.folder, "dossier", 1, title="Verhuizing naar Hoorn", address=address, text="")
    assert f'<a href="{address}">Verhuizing naar Hoorn</a>' in open_page(secretary, request_for_advice)


def test_a_pdf_opens_in_the_browser_and_only_within_this_site(secretary: Client, request_for_advice: Document) -> None:
    assert request_for_advice.current is not None
    answer = secretary.get(request_for_advice.current.get_absolute_url())
    assert answer.getvalue() == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'inline; filename="aanvraag.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize(("filename", "kind"), [("a.txt", "text/plain"), ("page.html", "application/octet-stream")])
def test_anything_else_is_handed_over_and_never_run(
    secretary: Client, folder: Folder, filename: str, kind: str
) -> None:
    content = b"<html><script>alert(document.cookie)</script></html>"
    paper = keep(folder, title="Stuk", filename=filename, content=content, added_by=None, text="")
    assert paper.current is not None
    answer = secretary.get(paper.current.get_absolute_url())
    assert answer.getvalue() == content
    assert answer["Content-Type"].startswith(kind)
    assert answer["Content-Disposition"] == f'attachment; filename="{filename}"'
    assert "sandbox" in answer["Content-Security-Policy"]


def test_a_file_that_calls_itself_pdf_and_is_not_is_never_shown(secretary: Client, folder: Folder) -> None:
    paper = keep(folder, title="Stuk", filename="a.pdf", content=b"<html><script>", added_by=None, kind="html", text="")
    assert paper.current is not None
    assert secretary.get(paper.current.get_absolute_url())["Content-Disposition"].startswith("attachment")


def test_a_file_unchanged_is_not_sent_twice(secretary: Client, request_for_advice: Document) -> None:
    assert request_for_advice.current is not None
    address = request_for_advice.current.get_absolute_url()
    etag = secretary.get(address)["ETag"]
    assert secretary.get(address, headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("filename", ['a"b.pdf', "naïef plan 😀.pdf", "../../etc/passwd.pdf", "a\r\nSet-Cookie: x.pdf"])
def test_a_strange_file_name_can_do_no_harm(secretary: Client, folder: Folder, filename: str) -> None:
    paper = keep(folder, title="Stuk", filename=filename, content=PDF, added_by=None, text="")
    assert paper.current is not None
    answer = secretary.get(paper.current.get_absolute_url(), {"download": "1"})
    assert answer["Content-Disposition"].startswith("attachment; filename")
    assert "Set-Cookie" not in answer
    assert ".." not in answer["Content-Disposition"]


def test_a_file_lost_from_the_storage_is_told_plainly(secretary: Client, request_for_advice: Document) -> None:
    assert request_for_advice.current is not None
    default_storage.delete(request_for_advice.current.content.name)
    answer = secretary.get(request_for_advice.current.get_absolute_url())
    assert answer.status_code == 409
    assert "niet gevonden in de opslag" in answer.content.decode()


def test_who_is_not_signed_in_is_asked_to(client: Client, request_for_advice: Document) -> None:
    assert request_for_advice.current is not None
    for address in (request_for_advice.get_absolute_url(), request_for_advice.current.get_absolute_url()):
        answer = client.get(address)
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, reverse("account_login"))


def test_the_list_narrows_to_a_kind_or_a_folder_and_is_leafed_through(
    secretary: Client, folder: Folder, council: Council
) -> None:
    other = open_folder(council, "Arbobeleid")
    for number in range(51):
        keep(folder, title=f"Memo {number:02}", filename="a.txt", content=b"%d" % number, added_by=None, text="x")
    keep(other, title="Plan", filename="b.pdf", content=PDF, added_by=None, text="x")
    address = reverse("archive:list", args=[council.slug])

    def shown(**asked: str) -> str:
        return secretary.get(address, asked).content.decode()

    assert "Pagina 1 van 2" in shown()
    assert "Memo 00" in shown(pagina="2")
    assert ("Memo" in shown(soort="pdf"), "Plan" in shown(soort="pdf")) == (False, True)
    assert ("Memo 50" in shown(map=str(folder.pk)), ">Plan<" in shown(map=str(folder.pk))) == (True, False)
    assert "52 stukken" in shown(soort="onzin", map="'", pagina="x")
    assert "niets dat u mag zien" in shown(soort="msg")


def test_an_empty_archive_says_where_papers_come_from(secretary: Client, council: Council) -> None:
    assert "Hier ligt nog niets" in secretary.get(reverse("archive:list", args=[council.slug])).content.decode()


@pytest.mark.parametrize("place", ["list", "folder", "document", "logbook"])
def test_a_page_asks_the_database_few_questions_however_much_there_is(
    secretary: Client,
    council: Council,
    folder: Folder,
    place: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    papers = [
        keep(folder, title=f"Memo {number}", filename="a.txt", content=b"%d" % number, added_by=None, text="x")
        for number in range(60)
    ]
    for number in range(12):
        keep_version(papers[0], filename="b.txt", content=b"v%d" % number, added_by=None, text="x")
    keys = {"folder": [folder.pk], "document": [papers[0].pk]}.get(place, [])
    with django_assert_max_num_queries(11):
        secretary.get(reverse(f"archive:{place}", args=[council.slug, *keys]))


def test_a_member_reads_but_finds_no_buttons_to_change(
    client: Client, council: Council, request_for_advice: Document
) -> None:
    page = open_page(signed_in(client, someone_as(Role.MEMBER, council)), request_for_advice)
    assert "Nieuwe versie" not in page
    assert "Vertrouwelijkheid wijzigen" not in page
