"""What a paper is about, in its own words."""

import pytest

from ambt.language.titles import title_of


@pytest.mark.parametrize(
    "line",
    [
        "Betreft: Adviesaanvraag fusie",
        "Onderwerp Adviesaanvraag fusie",
        "Onderwerp:\tAdviesaanvraag fusie",
        "ONDERWERP | Adviesaanvraag fusie",
        "Betreft\nAdviesaanvraag fusie",
        "Betreft:\nAdviesaanvraag fusie",
    ],
)
def test_the_subject_line_of_a_letter_is_its_title(line: str) -> None:
    assert title_of(f"Gemeente Zuiderveen\n{line}\nBeste raad,", "brief.pdf", ["Iets anders"]) == "Adviesaanvraag fusie"


@pytest.mark.parametrize("line", ["Onderwerp | Nu | Straks", "Onderwerp van gesprek is de fusie.", "Betreft u dit?"])
def test_a_line_that_only_begins_like_a_subject_is_none(line: str) -> None:
    assert title_of(line, "brief.pdf", ["Plan van aanpak"]) == "Plan van aanpak"


@pytest.mark.parametrize("filled_in", ["Microsoft Word - brief3.docx", "Document1", "untitled", "scan0001", ""])
def test_a_title_that_a_program_filled_in_is_passed_over(filled_in: str) -> None:
    assert title_of("Beste raad,", "plan-van-aanpak.pdf", [filled_in]) == "Plan van aanpak"
