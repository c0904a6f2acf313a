"""The text of a pdf."""

from pathlib import Path

import pytest
from tests.language import papers

from ambt.language.cleaning import flowing
from ambt.language.reading import Kind, Reason, Unreadable, read, read_bytes
from ambt.language.running_lines import without_running_lines


def test_a_pdf_gives_its_text_and_where_each_page_begins(tmp_path: Path) -> None:
    path = papers.saved(tmp_path, "x", papers.pdf("Het voorgenomen besluit.", "De gevolgen voor het personeel."))
    reading = read(path, "aanvraag.pdf")
    assert reading.kind is Kind.PDF
    assert reading.text == reading.body == "Het voorgenomen besluit.\n\nDe gevolgen voor het personeel."
    assert [reading.text[start:][:2] for start in reading.pages] == ["He", "De"]
    assert reading.page_at(reading.text.index("gevolgen")) == 2


def test_the_title_is_the_subject_line_of_the_letter() -> None:
    letter = papers.pdf(
        "Waterland Energie\n\nBetreft: adviesaanvraag reorganisatie\n\nBeste raad,", title="brief3.docx"
    )
    assert read_bytes(letter, "scan0001.pdf").title == "adviesaanvraag reorganisatie"


def test_a_scan_is_taken_in_and_says_that_it_has_no_text() -> None:
    reading = read_bytes(papers.scan(), "ondertekende-brief.pdf")
    assert not reading.has_text
    assert reading.title == "Ondertekende brief"
    assert "scan zonder tekstlaag" in reading.remark


def test_a_pdf_with_a_password_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        read_bytes(papers.locked_pdf(papers.pdf("geheim"), to_open="sesam"), "geheim.pdf")
    assert refused.value.reason is Reason.ENCRYPTED
    assert "zonder wachtwoord" in refused.value.sentence


def test_a_pdf_that_only_may_not_be_changed_is_read() -> None:
    assert read_bytes(papers.locked_pdf(papers.pdf("Beste raad"), to_open=""), "brief.pdf").text == "Beste raad"


@pytest.mark.parametrize("kept", [10, 400, 2000])
def test_a_pdf_that_was_cut_off_is_refused(kept: int) -> None:
    with pytest.raises(Unreadable) as refused:
        read_bytes(papers.pdf("Beste raad")[:kept], "brief.pdf")
    assert refused.value.reason is Reason.BROKEN


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        read_bytes(papers.blank_pdf(2001), "alles.pdf")
    assert refused.value.reason is Reason.TOO_LARGE
    assert "2001 pagina's" in refused.value.sentence


def test_a_pdf_that_swells_does_no_harm() -> None:
    assert not read_bytes(papers.swelling_pdf(100_000_000), "klein.pdf").has_text


def test_a_name_that_looks_like_an_option_is_just_a_name(tmp_path: Path) -> None:
    path = papers.saved(tmp_path, "-c print(1).pdf", papers.pdf("Beste raad"))
    assert read(path, path.name).text == "Beste raad"


def test_broken_words_and_lines_are_made_whole() -> None:
    page = (
        "De ondernemer is voornemens de organisatie van de klanten-\r\n"
        "service te wijzigen en legt dat voor advies voor aan de\r\n"
        "ondernemingsraad. Het gaat om in-\r\nen verkoop.\r\nOverzicht:\r\nteam A"
    )
    assert flowing(page) == (
        "De ondernemer is voornemens de organisatie van de klantenservice te wijzigen en legt dat voor advies voor aan "
        "de ondernemingsraad. Het gaat om in- en verkoop.\nOverzicht:\nteam A"
    )


def test_what_stands_on_every_page_is_kept_once() -> None:
    pages = [f"Waterland Energie\nTekst {word}.\npagina {number} van 3" for number, word in enumerate("abc", 1)]
    assert without_running_lines(pages) == ["Waterland Energie\nTekst a.\npagina 1 van 3", "Tekst b.", "Tekst c."]


def test_a_line_that_comes_back_twice_is_no_running_line() -> None:
    assert without_running_lines(["Advies\na", "Advies\nb"]) == ["Advies\na", "Advies\nb"]
