"""From the text of a paper to what Ambt proposes."""

from pathlib import Path

import pytest

from ambt.language.reading import read
from ambt.mail.marking import Place, pieces
from ambt.mail.proposal import READ_AT_MOST, named_by_sender, propose
from tests.mail.papers import PARTY, REQUEST

SAMPLES = Path(__file__).parents[2] / "samples"


def test_a_request_for_advice_is_proposed_with_its_article_and_the_words_that_say_so() -> None:
    proposal = propose(REQUEST, government=False)
    assert proposal["kind"] == "advice"
    first = proposal["findings"][0]
    assert (first["ref"], first["article"]) == ("25.1.e", "art. 25 lid 1 onder e WOR")
    for place in first["evidence"]:
        assert REQUEST[place["start"] : place["end"]] == place["text"]


def test_what_art_25_lid_3_asks_and_is_not_there_is_named() -> None:
    elements = propose(REQUEST, government=False)["elements"]["advice"]
    assert {each["id"]: each["present"] for each in elements} == {
        "reasons": True,
        "consequences": True,
        "measures": False,
    }


def test_an_invitation_to_a_barbecue_touches_no_right() -> None:
    proposal = propose(PARTY, government=False)
    assert (proposal["kind"], proposal["findings"], proposal["named"]) == ("other", [], None)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Betreft: instemmingsverzoek thuiswerkregeling", "consent"),
        ("Wij verzoeken u om instemming met de regeling.", "consent"),
        (
            "Hierbij leggen wij u dit voorgenomen besluit ter advies voor: graag uw advies. Wij vragen u om advies.",
            "advice",
        ),
        ("In onze adviesaanvraag vragen wij u later om instemming.", "advice"),
        ("De raad bracht een gunstig advies uit.", None),
        ("", None),
    ],
)
def test_what_the_sender_calls_it(text: str, right: str | None) -> None:
    named = named_by_sender(text)
    assert (named.right if named else None) == right


def test_of_a_very_long_paper_the_first_part_is_read_and_it_is_said_so() -> None:
    proposal = propose(REQUEST + "De kantine is open. " * 20_000, government=False)
    assert proposal["read_until"] == READ_AT_MOST


@pytest.mark.parametrize(
    ("sample", "kind", "number"),
    [
        ("adviesaanvraag-reorganisatie-klantenservice.pdf", "advice", "25"),
        ("instemmingsverzoek-thuiswerken.docx", "consent", "27"),
    ],
)
def test_the_samples_are_proposed_for_what_they_are(sample: str, kind: str, number: str) -> None:
    proposal = propose(read(SAMPLES / sample, sample).text, government=False)
    assert proposal["kind"] == kind
    assert proposal["findings"][0]["ref"].startswith(f"{number}.")


def test_marked_pieces_give_the_whole_text_back_with_anchors_where_the_evidence_begins() -> None:
    text = "een twee drie vier"
    found = pieces(text, [Place("a", 4, 8, is_main=True), Place("b", 6, 13), Place("outside", 10, 99)], pages=[0, 9])
    assert "".join(piece.text for piece in found) == text
    assert "".join(piece.text for piece in found if piece.mark) == "twee drie"
    assert [(piece.text, piece.mark) for piece in found if piece.mark] == [
        ("tw", "first"),
        ("ee", "first"),
        (" ", "other"),
        ("drie", "other"),
    ]
    assert [piece.begins for piece in found if piece.begins] == [("a",), ("b",)]
    assert [piece.page for piece in found if piece.page] == [2]
