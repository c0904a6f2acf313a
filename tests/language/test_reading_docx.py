"""The text of a Word file."""

import io
import zipfile

import docx
import pytest
from tests.language import papers

from ambt.language.reading import Kind, Reason, Unreadable, read_bytes


def test_a_word_file_is_read_in_the_order_in_which_it_stands() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Waterland Energie"
    document.sections[0].footer.paragraphs[0].text = "Pagina 1"
    document.add_heading("Instemmingsverzoek thuiswerken", 0)
    document.add_paragraph("Geachte raad,")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Groep", "Aantal", "Team Noord", "12"), strict=True):
        cell.text = text
    document.add_paragraph("Eerste punt", style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    reading = read_bytes(out.getvalue(), "verzoek.docx")
    assert reading.kind is Kind.DOCX
    assert reading.title == "Instemmingsverzoek thuiswerken"
    assert [line for line in reading.text.split("\n") if line] == [
        "Waterland Energie",
        "Instemmingsverzoek thuiswerken",
        "Geachte raad,",
        "Groep | Aantal",
        "Team Noord | 12",
        "- Eerste punt",
        "Pagina 1",
    ]


def test_what_was_inserted_counts_and_what_was_struck_out_does_not() -> None:
    content = papers.word_body(
        "<w:p><w:r><w:t>Er vervallen </w:t></w:r><w:del><w:r><w:delText>acht</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>twaalf</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> functies.</w:t></w:r></w:p>"
    )
    assert read_bytes(content, "plan.docx").text == "Er vervallen twaalf functies."


def test_fields_to_fill_in_and_text_boxes_are_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In een kader</w:t></w:r></w:p></w:txbxContent>"
    content = papers.word_body(
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Ingevuld veld</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert read_bytes(content, "plan.docx").text.split("\n") == ["Ingevuld veld", "", "In een kader"]


def test_a_word_file_of_pictures_only_says_so() -> None:
    reading = read_bytes(papers.word_body("<w:p/>"), "plaatjes.docx")
    assert not reading.has_text
    assert "geen tekst" in reading.remark


ENTITIES = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
LAUGHS = f'<!DOCTYPE a [<!ENTITY e0 "ha">{ENTITIES}]><a>&e9;</a>'.encode()
OUTSIDE = b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'


def many_parts() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr("word/document.xml", "<a/>")
        for number in range(6000):
            parts.writestr(f"word/media/{number}", b"")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (papers.word("Beste raad,")[:6000], Reason.BROKEN),
        (papers.word_with({"word/document.xml": b"<w:document"}), Reason.BROKEN),
        (papers.word_with({"word/document.xml": b"<a>" * 50_000}), Reason.BROKEN),
        (papers.word_with({"word/document.xml": b"<a>" + b" " * 70_000_000 + b"</a>"}), Reason.BOMB),
        (papers.word_with({"word/media/image.png": bytes(50_000_000)}), Reason.BOMB),
        (papers.word_with({"word/document.xml": LAUGHS}), Reason.BOMB),
        (papers.word_with({"word/document.xml": OUTSIDE}), Reason.BOMB),
        (papers.word_with({}, how=zipfile.ZIP_LZMA), Reason.BOMB),
        (many_parts(), Reason.BOMB),
        (papers.renamed_part("word/document.xml", "word/other.xml"), Reason.MISNAMED),
    ],
    ids=["cut", "torn", "deep", "swells", "pictures", "entities", "outside", "lzma", "many", "other"],
)
def test_a_hurt_or_hostile_word_file_is_refused(content: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as refused:
        read_bytes(content, "plan.docx")
    assert refused.value.reason is reason
