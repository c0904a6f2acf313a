"""One Dutch stemmer for every search."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambt.language.stemming import Phrase, Word, hits, query_stems, snippet, stems


@pytest.mark.parametrize(
    "family",
    [
        "advies adviezen adviseren geadviseerd",
        "lid leden",
        "commissielid commissieleden",
        "notulen notuleren genotuleerd",
        "besluit besluiten besloten",
        "stad steden",
        "dag dagen",
        "verslag verslagen",
        "maatregel maatregelen",
        "beweegreden beweegredenen",
        "reorganisatie reorganisaties reorganiseren",
        "risico risico's risico’s",
        "idee ideeën",
        "categorie categorieën",
        "financiën financien financiële",
        "coördinatie coordinatie coördineren",
        "instemming instemmen ingestemd",
        "alternatief alternatieven",
        "werkzaamheid werkzaamheden",
        "overheid overheden",
        "vergadering vergaderingen vergaderd",
        "gevolg gevolgen",
        "OR or",
    ],
)
def test_the_forms_of_a_word_share_one_stem(family: str) -> None:
    assert len(set(stems(family).split())) == 1, stems(family)


@pytest.mark.parametrize(
    "pair",
    ["WOR worden", "OR orde", "lid geleden", "lid overleden", "gevolgen volgen", "overheid over", "eenheid een",
     "nietig niet", "gemeente menen", "begeleiding beleid", "op open"],
)  # fmt: skip
def test_words_that_mean_something_else_do_not(pair: str) -> None:
    one, other = stems(pair).split()
    assert one != other


def test_each_word_gives_one_stem_in_ascii() -> None:
    assert stems("De OR, art. 25 lid 1 onder e: «één» keer!") == "de or art 25 lid 1 onder e een ker"


@given(st.text(max_size=200))
def test_stems_mean_nothing_to_any_search_engine(text: str) -> None:
    assert all(stem.isascii() and stem.isalnum() and stem == stem.lower() for stem in stems(text).split())


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("adviezen fusie", [Word("advies"), Word("fusie")]),
        ('"advies van de OR"', [Phrase(("advies", "van", "de", "or"))]),
        ("„advies uitbrengen” nu", [Phrase(("advies", "uitbreng")), Word("nu")]),
        ("25.1.e", [Phrase(("25", "1", "e"))]),
        ("hr-beleid", [Phrase(("hr", "beleid"))]),
        ('"leden', [Word("lid")]),
        ("leden lid", [Word("lid")]),
        ('"" * -- ( ) :', []),
        ("", []),
    ],
)
def test_a_query_becomes_words_and_phrases(query: str, terms: list[Word | Phrase]) -> None:
    assert query_stems(query) == terms


def test_a_phrase_is_found_by_sqlite_in_another_form() -> None:
    archive = sqlite3.connect(":memory:")
    archive.execute("create virtual table papers using fts5(stems)")
    archive.execute("insert into papers values (?)", [stems("De raad bracht twee adviezen uit over de risico's.")])
    phrase = query_stems('"advies uit"')[0]
    found = archive.execute("select count(*) from papers where papers match ?", [f'"{" ".join(phrase.stems)}"'])
    assert found.fetchone() == (1,)


TEXT = (
    "Begin van het stuk. " * 20
    + "De adviezen van de OR gaan over coördinatie en risico's. "
    + "Slot van het stuk. " * 20
)


def test_a_snippet_shows_where_the_query_is_found() -> None:
    parts = snippet(TEXT, 'advies coordinatie "en risico"', 90)
    assert [part for part, is_hit in parts if is_hit] == ["adviezen", "coördinatie", "en risico's"]
    whole = "".join(part for part, _ in parts)
    assert whole.startswith("… ")
    assert whole.endswith(" …")
    assert 60 < len(whole) < 130


def test_a_snippet_without_a_hit_is_the_start_of_the_text() -> None:
    assert snippet(TEXT, "zeppelin", 30) == [("Begin van het stuk. Begin van …", False)]
    assert snippet("", "zeppelin") == []


def test_a_snippet_of_only_the_hit_has_no_ellipsis() -> None:
    assert snippet("Adviezen", "advies") == [("Adviezen", True)]


@given(st.text(max_size=300), st.text(max_size=30), st.integers(min_value=1, max_value=200))
def test_a_snippet_can_be_made_of_anything(text: str, query: str, width: int) -> None:
    whole = "".join(part for part, _ in snippet(text, query, width))
    assert len(whole) <= max(width, len(text)) + 6


def test_hits_are_places_in_the_text() -> None:
    assert [TEXT[start:end] for start, end in hits(TEXT, "adviezen leden uur")] == ["adviezen"]
    assert hits("Uren per uur", "uur") == [(0, 4), (9, 12)]
