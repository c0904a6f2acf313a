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


def test_consequences_that_are_said_to_be_none_are_described():
    text = "De verhuizing is nodig omdat de huur afloopt. Het besluit heeft geen gevolgen voor het personeel."
    assert [element.id for element in completeness(text, "consent").missing] == []


def test_a_heading_alone_is_no_element():
    text = "1. Gevolgen voor het personeel\n\n2. Maatregelen\n\nGraag ontvangen wij uw reactie voor 1 mei.\n"
    missing = [element.id for element in completeness(text, "advice").missing]
    assert {"consequences", "measures"} <= set(missing)


def test_as_dict_names_what_is_missing():
    plain = completeness("Wij sluiten het loket omdat er te weinig bezoekers komen.", "advice").as_dict()
    assert plain["missing"] == ["consequences", "measures"]
    assert plain["complete"] is False
    assert plain["basis"] == "25.3"
