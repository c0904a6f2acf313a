"""What a request must hold: three elements for advice (25(3)), two for consent (27(2))."""

import pytest

from wor.completeness import completeness


def test_advice_asks_for_three_elements_and_consent_for_two():
    assert [element.id for element in completeness("", "advice").elements] == ["reasons", "consequences", "measures"]
    assert [element.id for element in completeness("", "consent").elements] == ["reasons", "consequences"]


def test_an_empty_request_misses_everything():
    assert not completeness(" \n", "advice").is_complete
    assert len(completeness(" \n", "advice").missing) == 3


def test_another_right_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="advies"):
        completeness("Tekst", "initiative")  # type: ignore[arg-type]


def test_what_follows_later_does_not_count():
    text = "De gevolgen voor de medewerkers bespreken wij na het besluit. De maatregelen volgen later."
    assert [element.id for element in completeness(text, "advice").missing] == ["reasons", "consequences", "measures"]
