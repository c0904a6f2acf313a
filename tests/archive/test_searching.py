"""What is found, in which order, and that nothing one types goes wrong."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from ambt.access.keys import Role
from ambt.archive.models import Document, Folder, SearchEntry
from ambt.archive.search import MOST, search
from ambt.archive.steps import index, keep, keep_version, open_folder
from ambt.councils.models import Council
from ambt.language.stemming import stems
from tests.people import actor, signed_in, someone_as

Found = Callable[[str], list[str]]


@pytest.fixture
def folder(council: Council) -> Folder:
    return open_folder(council, "Verhuizing klantenservice")


def paper(folder: Folder, title: str, text: str) -> Document:
    return keep(folder, title=title, filename="a.txt", content=text.encode(), added_by=None, text=text)


@pytest.fixture
def found(council: Council) -> Found:
    """The titles that a member finds, best first."""
    reader = actor(someone_as(Role.MEMBER, council))

    def titles(query: str) -> list[str]:
        results = search(reader, query, councils=[council.pk])
        return ["".join(part for part, _ in hit.title) for hit in results.hits]

    return titles


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("advies", "De adviezen van de commissies"),
        ("reorganisatie", "Twee reorganisaties in één jaar"),
        ("COÖRDINATIE", "De coordinatie ligt bij HR"),
        ("leden", "Een lid van de raad"),
        ("ondernemingsraad verhuizing", "Verhuizingen gaan langs de ondernemingsraad"),
        ('"sociaal plan"', "Er komt een sociaal plan voor iedereen"),
        ("25.1.e", "Dit valt onder art. 25.1.e WOR"),
        ("risico", "De risico’s zijn klein"),
    ],
)
def test_words_are_found_in_any_form(folder: Folder, found: Found, query: str, text: str) -> None:
    paper(folder, "Dit stuk", text)
    paper(folder, "Een ander", "Over iets heel anders")
    assert found(query) == ["Dit stuk"]


def test_every_word_must_occur_in_the_title_or_the_text(folder: Folder, found: Found) -> None:
    paper(folder, "Reorganisatie", "De klantenservice verhuist")
    paper(folder, "Reorganisatie", "De receptie blijft")
    assert found("reorganisatie klantenservice") == ["Reorganisatie"]


def test_a_phrase_is_found_only_where_its_words_stand_together(folder: Folder, found: Found) -> None:
    paper(folder, "Samen", "het sociaal plan is af")
    paper(folder, "Los", "het plan is sociaal")
    assert found('"sociaal plan"') == ["Samen"]
    assert set(found("sociaal plan")) == {"Samen", "Los"}


def test_a_phrase_is_found_far_into_a_long_paper(folder: Folder, found: Found) -> None:
    filling = " ".join(f"woord{number}" for number in range(20_000))
    paper(folder, "Lang", f"{filling} het sociaal plan")
    paper(folder, "Ook lang", f"{filling} het plan is sociaal")
    assert found('"sociaal plan"') == ["Lang"]


def test_the_largest_text_that_can_be_read_is_kept_and_found(folder: Folder, found: Found) -> None:
    text = " ".join(f"woord{number % 20_000}" for number in range(450_000))
    paper(folder, "Heel lang", f"{text} slotakkoord")
    assert found("slotakkoord") == ["Heel lang"]


def test_a_text_of_nothing_but_different_words_is_kept_and_found_by_its_first_half_million(
    folder: Folder, found: Found
) -> None:
    paper(folder, "Lijst", " ".join(f"n{number}" for number in range(200_000)))
    assert found("n40000") == ["Lijst"]


def test_a_word_in_the_title_weighs_more_than_one_in_the_text(folder: Folder, found: Found) -> None:
    paper(folder, "Agenda", "rondvraag en thuiswerken")
    paper(folder, "Thuiswerken", "regeling voor wie op kantoor of elders werkt")
    paper(folder, "Verslag", "thuiswerken en rondvraag")
    assert found("thuiswerken")[0] == "Thuiswerken"


def test_of_equal_papers_the_newest_comes_first(folder: Folder, found: Found) -> None:
    for number in range(3):
        paper(folder, f"Memo {number}", "thuiswerken")
    assert found("thuiswerken") == ["Memo 2", "Memo 1", "Memo 0"]


def test_a_paper_is_found_by_its_newest_version(folder: Folder, found: Found) -> None:
    document = paper(folder, "Plan", "verhuizing naar Hoorn")
    keep_version(document, filename="b.txt", content=b"x", added_by=None, text="verhuizing naar Alkmaar")
    assert found("Alkmaar") == ["Plan"]
    assert found("Hoorn") == []


def test_what_is_no_longer_there_is_not_found(folder: Folder, found: Found) -> None:
    index(folder, "dossier", 3, title="Verhuizing", address="/r/x/", text="")
    assert found("verhuizing") == ["Verhuizing"]
    SearchEntry.objects.all().delete()
    assert found("verhuizing") == []


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        '"',
        '""" OR 1=1',
        "advies OR NOT (",
        "NEAR(advies raad)",
        "title_stems : advies",
        "place : raad1",
        "advies*",
        "^advies - + { } [ ] ~ ! \\",
        "'; DROP TABLE archive_searchentry; --",
        "%_%",
        "advies & | ! <-> :*",
        "😀 🏛️",
        "\0advies\0",
        "advies\ud800",
        "مجلس العمال",
        "a" * 10_000,
        "advies " * 2_000,
        "(" * 5_000,
        '"' * 5_000,
    ],
)
def test_no_query_fails_whatever_is_typed(council: Council, folder: Folder, found: Found, query: str) -> None:
    paper(folder, "Advies", "advies")
    assert set(found(query)) <= {"Advies"}


@pytest.mark.parametrize("query", ["😀", "\0", "'%22)", "a" * 5000, 'q"\\'])
def test_the_page_shows_any_query_as_it_was_typed(secretary: Client, council: Council, query: str) -> None:
    answer = secretary.get(reverse("archive:search", args=[council.slug]), {"q": query, "pagina": "9e9", "soort": "x"})
    assert answer.status_code == 200
    assert "<script" not in answer.content.decode().split("<main")[1]


def test_a_query_with_markup_stays_text(secretary: Client, council: Council) -> None:
    page = secretary.get(reverse("archive:search", args=[council.slug]), {"q": "<script>alert(1)</script>"})
    assert "<script>alert" not in page.content.decode()


def test_the_words_are_marked_in_title_and_text_and_lead_to_their_page(council: Council, folder: Folder) -> None:
    text = "Eerste bladzijde.\nTweede bladzijde met reorganisaties erop."
    keep(
        folder, title="Reorganisatie", filename="a.pdf", content=b"%PDF-1.4", added_by=None, text=text, pages=[0, 18]
    )  # fmt: skip
    (hit,) = search(actor(someone_as(Role.MEMBER, council)), "reorganisatie", councils=[council.pk]).hits
    assert hit.title == [("Reorganisatie", True)]
    assert ("reorganisaties", True) in hit.snippet
    assert hit.address.endswith("?q=reorganisatie#pagina-2")


def test_results_are_counted_per_kind_and_can_be_narrowed_to_one(council: Council, folder: Folder) -> None:
    paper(folder, "Verhuizing", "verhuizing")
    for number in range(2):
        index(folder, "dossier", number, title=f"Verhuizing {number}", address="/r/x/", text="verhuizing")
    reader = actor(someone_as(Role.MEMBER, council))
    results = search(reader, "verhuizing", councils=[council.pk])
    assert [(one.label, one.count) for one in results.kinds] == [("Stukken", 1), ("Dossiers", 2)]
    assert search(reader, "verhuizing", councils=[council.pk], kind="dossier").count == 2


def test_who_finds_very_much_leafs_through_the_best_and_is_told_so(
    client: Client, council: Council, folder: Folder
) -> None:
    rows = [
        SearchEntry(
            council=council, folder=folder, kind="action_point", key=number, title=f"Punt {number}", address="/",
            place=f"raad{council.pk}", title_stems="punt", stems=stems("verhuizing"), text="verhuizing",
        )
        for number in range(MOST + 10)
    ]  # fmt: skip
    SearchEntry.objects.bulk_create(rows)
    index(folder, "dossier", 1, title="Verhuizing naar elders, in een wat langere titel", address="/d/", text="wat")
    browser = signed_in(client, someone_as(Role.MEMBER, council))
    page = browser.get(reverse("archive:search", args=[council.slug]), {"q": "verhuizing", "pagina": "25"})
    assert "Meer dan 500 keer gevonden" in page.content.decode()
    assert "Pagina 25 van 25" in page.content.decode()
    only = browser.get(reverse("archive:search", args=[council.slug]), {"q": "verhuizing", "soort": "dossier"})
    assert "in een wat langere titel" in only.content.decode()


def test_someone_who_names_a_council_that_is_not_theirs_finds_nothing_there(
    council: Council, other_council: Council
) -> None:
    paper(open_folder(other_council, "Map"), "Elders", "verhuizing")
    reader = actor(someone_as(Role.SECRETARY, council))
    assert search(reader, "verhuizing", councils=[council.pk, other_council.pk]).count == 0


def test_a_second_folder_must_be_visible_too(council: Council) -> None:
    meeting = open_folder(council, "Vergadering")
    chair, member = (someone_as(role, council) for role in (Role.CHAIR, Role.MEMBER))
    secret = open_folder(council, "Fusie", confidentiality="named", readers=[chair])
    index(meeting, "agenda_item", 1, title="Fusie", address="/v/", text="", also_in=secret)
    counts = [search(actor(who), "fusie", councils=[council.pk]).count for who in (chair, member)]
    assert counts == [1, 0]


def test_the_search_page_asks_the_database_few_questions_however_much_is_found(
    secretary: Client, council: Council, folder: Folder, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        paper(folder, f"Memo {number}", "thuiswerken")
    with django_assert_max_num_queries(8):
        secretary.get(reverse("archive:search", args=[council.slug]), {"q": "thuiswerken", "overal": "1"})
