"""The letter as it goes out: readable by eye, by ear, and in twenty years."""

import dataclasses
import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from ambt.printing.letter import letter_pdf
from ambt.printing.paper import HouseStyle, Signature
from tests.printing.papers import HOUSE, a_letter, tags_of, texts_of


def test_a_letter_says_who_writes_to_whom_on_what_day_about_what() -> None:
    first = texts_of(letter_pdf(a_letter()))[0]
    for words in ("Ondernemingsraad De Linde", "T.a.v. mevrouw J. van den Heuvel", "Utrecht, 4 december 2026"):
        assert words in first
    assert "OR/2026/014" in first
    assert "Advies over de klantenservice" in first
    assert "pagina 1 van" in first


def test_a_letter_is_tagged_and_claims_pdf_ua_and_pdf_a() -> None:
    pdf = pikepdf.open(io.BytesIO(letter_pdf(a_letter())))
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang).startswith("nl")
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Advies"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["pdfaid:part"] == "2"
    tags = tags_of(pdf)
    assert [tag for tag in tags if tag.startswith("/H")] == ["/H1", "/H2", "/H3", "/H2"]
    assert {"/L", "/LI", "/Table", "/TH", "/TD", "/P"} <= set(tags)


def test_a_draft_says_so_on_every_page_and_a_final_letter_nowhere() -> None:
    long = "<p>Wij overwegen het volgende.</p>" * 120
    draft = texts_of(letter_pdf(a_letter(body_html=long, draft=True)))
    assert len(draft) > 1
    assert all("CONCEPT" in page for page in draft)
    assert not any("CONCEPT" in page for page in texts_of(letter_pdf(a_letter(body_html=long))))


def test_the_address_stands_behind_the_window() -> None:
    # A Dutch window envelope (left, 110 x 220 mm) shows the strip from about 45 to 85 mm below the top of the sheet.
    page = pypdfium2.PdfDocument(letter_pdf(a_letter()))[0]
    found = page.get_textpage().search("T.a.v. mevrouw J. van den Heuvel").get_next()
    assert found is not None
    left, _, _, top = page.get_textpage().get_charbox(found[0])
    assert 20 < left / 72 * 25.4 < 30
    assert 45 < (842 - top) / 72 * 25.4 < 85


def test_what_looks_like_markup_is_printed_as_text() -> None:
    hostile = '#read("/etc/passwd") $x$ \\ @ref <label> *vet* = kop // weg'
    letter = a_letter(subject=hostile, body_html=f"<p>{hostile.replace('<', '&lt;')}</p>", to_lines=(hostile,))
    text = "\n".join(texts_of(letter_pdf(letter)))
    assert text.count('#read("/etc/passwd")') >= 2
    assert "root:" not in text


@pytest.mark.parametrize("characters", ["😀 中文 ع", "\x00\x07\ufeff\u202e", "\ue000\ud7ff", "e\u0301 ﬁ ①"])
def test_characters_no_typeface_has_do_not_stop_a_letter(characters: str) -> None:
    pages = texts_of(letter_pdf(a_letter(subject=f"Voor {characters} na", body_html=f"<p>Midden {characters} in</p>")))
    assert "Midden" in pages[0]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>" + "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 40 + "</p>",
        "<p>https://voorbeeld.nl/" + "a" * 3000 + "</p>",
        "<h4>diep</h4><h2>hoog</h2><h4>diep</h4><h5>dieper</h5>",
        "<table>" + "<tr><th>a</th><th>b</th></tr>" * 300 + "</table>",
        "<table><tr></tr></table><ul></ul><ol><li></li></ol><blockquote></blockquote>",
        "<ul>" + "<li><ul>" * 60 + "<li>diep" + "</ul>" * 61,
        "<div>" * 5000 + "diep",
    ],
    ids=["empty", "long-word", "long-address", "headings-skip", "long-table", "hollow", "deep-list", "deep-layers"],
)
def test_any_body_makes_a_letter(body: str) -> None:
    assert letter_pdf(a_letter(body_html=body)).startswith(b"%PDF")


def test_twenty_signatures_and_a_long_address_still_make_a_letter() -> None:
    many = tuple(Signature(f"Mr. drs. B.{at} van der Langenaam-Achternaam tot Oosterhout", "lid") for at in range(20))
    pages = texts_of(
        letter_pdf(a_letter(signatures=many, to_lines=tuple(f"Regel {at} " + "lang " * 20 for at in range(12))))
    )
    assert "B.19 van der" in "".join(pages).replace("\n", " ")


def test_a_logo_is_named_for_who_cannot_see_it() -> None:
    pdf = pikepdf.open(io.BytesIO(letter_pdf(a_letter(house=_with_logo(_a_png())))))
    assert "/Figure" in tags_of(pdf)


@pytest.mark.parametrize(
    "logo", [b"", b"geen plaatje", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40], ids=["empty", "text", "cut"]
)
def test_a_logo_that_cannot_be_read_is_left_out(logo: bytes) -> None:
    assert "Ondernemingsraad De Linde" in texts_of(letter_pdf(a_letter(house=_with_logo(logo))))[0]


def test_an_accent_that_is_no_colour_does_no_harm() -> None:
    assert letter_pdf(a_letter(house=dataclasses.replace(HOUSE, accent='"); #panic("'))).startswith(b"%PDF")


def _with_logo(png: bytes) -> HouseStyle:
    return dataclasses.replace(HOUSE, logo_png=png)


def _a_png() -> bytes:
    made = io.BytesIO()
    Image.new("RGBA", (600, 200), "#1f5f66").save(made, "PNG")
    return made.getvalue()
