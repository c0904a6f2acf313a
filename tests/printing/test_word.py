"""Word files that can be worked on: real headings, lists that number themselves, and nothing that looks like one."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from ambt.printing.letter import letter_docx
from ambt.printing.minutes import minutes_docx
from ambt.printing.paper import Audience
from tests.printing.papers import a_letter, an_item_of_minutes, some_minutes


def opened(content: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(content))


def headings(document: docx.document.Document) -> list[tuple[str, str]]:
    return [(line.style.name, line.text) for line in document.paragraphs if line.style.name.startswith("Heading")]


def test_a_letter_opens_in_word_with_its_headings() -> None:
    document = opened(letter_docx(a_letter()))
    assert headings(document) == [
        ("Heading 1", "Advies over de klantenservice"),
        ("Heading 2", "1. Het besluit"),
        ("Heading 3", "Voorwaarden"),
        ("Heading 2", "Bijlagen"),
    ]
    assert document.core_properties.title == "Advies"
    assert document.core_properties.author == "Ondernemingsraad De Linde"


def test_a_letter_in_word_has_address_date_and_names_to_sign() -> None:
    document = opened(letter_docx(a_letter()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "Stichting De Linde\nT.a.v. mevrouw J. van den Heuvel\n3500 AA Utrecht" in [
        p.text for p in document.paragraphs
    ]
    assert "Utrecht, 4 december 2026" in cells
    assert "M. de Wit\nvoorzitter" in cells


def test_each_list_counts_from_one() -> None:
    body = "<ol><li>a</li><li>b</li></ol><p>tussen</p><ol><li>c<ol><li>d</li></ol></li></ol>"
    document = opened(letter_docx(a_letter(body_html=body, enclosures=())))
    lines = [line for line in document.paragraphs if line.style.name == "List Number"]
    numbers = [line._p.pPr.numPr.numId.val for line in lines]
    levels = [line._p.pPr.numPr.ilvl.val for line in lines]
    assert numbers[0] == numbers[1] != numbers[2]
    assert levels == [0, 0, 0, 1]


def test_a_heading_row_is_one_for_screen_readers_too() -> None:
    document = opened(letter_docx(a_letter()))
    table = next(table for table in document.tables if table.cell(0, 0).text == "Variant")
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_a_draft_says_so_in_the_head_of_every_page() -> None:
    assert "CONCEPT" in opened(letter_docx(a_letter(draft=True))).sections[0].header.paragraphs[0].text
    assert opened(letter_docx(a_letter())).sections[0].header.paragraphs[0].text == ""


def test_minutes_open_in_word_with_resolutions_and_actions_in_tables() -> None:
    document = opened(
        minutes_docx(some_minutes(an_item_of_minutes("1"), an_item_of_minutes("2", audience=Audience.NAMED)))
    )
    styles = [line.style.name for line in document.paragraphs]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert styles.count("Besluit") == styles.count("Actie") == 2
    assert {"B1", "B2", "A1", "A2", "10 december 2026"} <= set(cells)
    assert [line.text for line in document.paragraphs].count("ALLEEN GENOEMDEN") == 1


def test_pages_are_counted_by_word_itself() -> None:
    foot = opened(letter_docx(a_letter())).sections[0].footer.paragraphs[0]._p.xml
    assert 'w:instr="PAGE"' in foot
    assert 'w:instr="NUMPAGES"' in foot


def test_links_lead_to_the_web_or_are_text() -> None:
    body = '<p><a href="https://goed.example">goed</a> <a href="file:///etc/passwd">kwaad</a></p>'
    document = opened(letter_docx(a_letter(body_html=body)))
    targets = [link.target_ref for link in document.part.rels.values() if link.is_external]
    assert targets == ["https://goed.example"]


@pytest.mark.parametrize("text", ["\x00\x0b\x1f", "😀 中文", "\ud800", "]]> & < \"'", "a" * 5000], ids=str.__repr__)
def test_any_characters_make_a_word_file(text: str) -> None:
    letter = a_letter(subject=text, body_html=f"<p>{text}</p><ul><li>{text}</li></ul>", to_lines=(text,))
    opened(letter_docx(letter))
    opened(minutes_docx(some_minutes(an_item_of_minutes(title=text, notes=text), status=text)))
