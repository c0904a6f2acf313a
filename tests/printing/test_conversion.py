"""Papers that are no PDF: what they say must be on the page, and what they hide must not."""

import io
import zipfile
from email.message import EmailMessage

import docx
import pytest
from PIL import Image

from ambt.printing.cleaning import NotUsable
from ambt.printing.conversion import as_pdf, sheet_pdf
from tests.printing.papers import texts_of


def text_of(content: bytes, kind: str) -> str:
    return "\n".join(texts_of(as_pdf(content, kind, "Adviesaanvraag")))


def a_word_file() -> docx.document.Document:
    made = docx.Document()
    made.add_heading("Aanleiding", 1)
    line = made.add_paragraph("Zichtbaar ")
    line.add_run("WEGGESTOPT").font.hidden = True
    made.add_paragraph("eerste punt", style="List Bullet")
    table = made.add_table(2, 2)
    table.cell(1, 1).text = "€ 240.000"
    return made


def saved(document: docx.document.Document) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def a_mail(html: str = "<p>Beste <b>raad</b>,</p>") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Jan de Boer <jan@linde.example>"
    mail["To"] = "or@linde.example"
    mail["Subject"] = "Adviesaanvraag klantenservice"
    mail["Date"] = "Fri, 06 Mar 2026 09:12:00 +0100"
    mail.set_content("alleen platte tekst")
    mail.add_alternative(html, subtype="html")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Bijlage één.pdf")
    return mail


def a_picture(kind: str = "PNG", size: tuple[int, int] = (400, 200)) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", size, "#336699").save(made, kind)
    return made.getvalue()


def test_a_word_file_keeps_its_headings_lists_and_tables() -> None:
    text = text_of(saved(a_word_file()), "docx")
    for words in ("Aanleiding", "Zichtbaar", "eerste punt", "€ 240.000", "Omgezet uit Word"):
        assert words in text


def test_words_that_word_would_not_print_are_not_printed() -> None:
    assert "WEGGESTOPT" not in text_of(saved(a_word_file()), "docx")


def test_pictures_in_a_word_file_come_along() -> None:
    document = a_word_file()
    bare = len(as_pdf(saved(document), "docx", "x"))
    document.add_picture(io.BytesIO(a_picture()))
    assert len(as_pdf(saved(document), "docx", "x")) > bare + 300


def test_a_mail_says_who_wrote_to_whom_when_and_what_came_with_it() -> None:
    text = text_of(bytes(a_mail()), "eml")
    for words in (
        "Jan de Boer",
        "or@linde.example",
        "vrijdag 6 maart 2026, 09.12 uur",
        "Beste raad",
        "Bijlage één.pdf",
    ):
        assert words in text


def test_scripts_and_styles_in_a_mail_are_no_text() -> None:
    html = "<style>p{color:red}</style><script>kwaad()</script><p>Goed</p><img src='https://volg.example/x.png'>"
    text = text_of(bytes(a_mail(html)), "eml")
    assert "Goed" in text
    assert "kwaad" not in text
    assert "color" not in text


def test_a_mail_without_anything_is_no_mail() -> None:
    with pytest.raises(NotUsable, match="geen e-mailbericht"):
        as_pdf(b"\n\n", "eml", "x")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_file_is_read_in_the_letters_it_was_written_in(encoding: str) -> None:
    assert "Eén café, € 5" in text_of("Eén café, € 5\r\n".encode(encoding), "txt")


def test_markdown_becomes_headings_lists_and_tables() -> None:
    source = "# Kop\n\nMet **vet** en [link](https://x.example).\n\n- een\n  - diep\n\n1. eerst\n"
    source += "\n| A | B |\n|--|--|\n| 1 | 2 |\n"
    text = text_of(source.encode(), "md")
    assert "**" not in text
    assert "|" not in text
    for words in ("Kop", "Met vet en link.", "• een", "– diep", "1. eerst"):
        assert words in text


@pytest.mark.parametrize("kind", ["png", "jpg"])
def test_a_picture_becomes_a_page(kind: str) -> None:
    assert "Adviesaanvraag" in text_of(a_picture("JPEG" if kind == "jpg" else "PNG"), kind)


def zip_of(size: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * size)
    return made.getvalue()


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
<w:t>zichtbaar &c;&d;</w:t></w:r></w:p></w:body></w:document>"""


def with_document(xml: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(docx.Document()))) as packed, zipfile.ZipFile(made, "w") as repacked:
        for file in packed.infolist():
            repacked.writestr(file.filename, xml if file.filename == "word/document.xml" else packed.read(file))
    return made.getvalue()


BAD = {
    "empty": (b"", "docx", "leeg"),
    "no word file": (b"geen zip", "docx", "beschadigd"),
    "zip of something else": (zip_of(10), "docx", "beschadigd"),
    "zip bomb": (zip_of(400_000_000), "docx", "te groot"),
    "long xml": (zip_of(40_000_000), "docx", "te veel tekst"),
    "old or locked": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "docx", "beveiligd of oud"),
    "broken xml": (with_document(b"<w:document"), "docx", "beschadigd"),
    "empty word file": (saved(docx.Document()), "docx", "geen tekst"),
    "too long": (b"a " * 800_000, "txt", "te lang"),
    "only white": (b" \n\t\n", "txt", "geen tekst"),
    "no picture": (b"GIF89a", "png", "afbeelding is beschadigd"),
    "unknown kind": (b"x", "xlsx", "xlsx"),
    "no kind": (b"x", "", "onbekend"),
}


@pytest.mark.parametrize(("content", "kind", "why"), BAD.values(), ids=BAD.keys())
def test_what_cannot_be_printed_says_why(content: bytes, kind: str, why: str) -> None:
    with pytest.raises(NotUsable, match=why):
        as_pdf(content, kind, "Stuk")


def test_entities_in_a_word_file_open_no_files() -> None:
    try:
        text = text_of(with_document(ENTITIES), "docx")
    except NotUsable:
        text = ""
    assert "root:" not in text


def test_a_sheet_names_the_paper_and_the_reason() -> None:
    text = texts_of(sheet_pdf("Begroting #2027", "Het bestand is leeg."))[0]
    assert "Begroting #2027" in text
    assert "Het bestand is leeg." in text


def test_a_pdf_comes_back_as_it_is() -> None:
    assert as_pdf(b"%PDF-1.7 ...", "pdf", "x") == b"%PDF-1.7 ..."


def test_a_text_that_opens_with_its_own_title_has_it_once() -> None:
    assert text_of(b"# adviesaanvraag\n\nDe tekst.", "md").casefold().count("adviesaanvraag") == 1
