"""docs/law.md says what the code does, and the data of the terms agrees with the data of the duties."""

from pathlib import Path

import pytest

import wor
from wor import advice_steps, consent_steps
from wor.duties import duties
from wor.survey import SHOWN_BY, Standing, as_markdown, survey
from wor.term_rules import terms

STEPS = {"advice": advice_steps.STEPS, "consent": consent_steps.STEPS}
DOCS = Path(__file__).parents[2] / "docs" / "law.md"


def test_the_page_is_what_the_code_prints() -> None:
    assert DOCS.read_text("utf-8") == as_markdown(), "write it anew with: python -m wor > docs/law.md"


def test_every_duty_is_surveyed_and_has_a_reason() -> None:
    assert len(survey()) == len(duties()) == 119
    assert all(each.how for each in survey())


def test_a_length_in_the_terms_is_the_length_in_the_duties() -> None:
    by_id = {duty.id: duty for duty in duties()}
    for rule in terms():
        duty = by_id[rule.duty]
        if rule.length is not None:
            assert (rule.length, rule.unit, rule.is_backward) == (duty.length, duty.unit, duty.is_backward), rule.key


def test_every_countable_duty_is_computed() -> None:
    countable = {each.duty.id: each.standing for each in survey() if each.duty.unit}
    assert set(countable.values()) <= {Standing.COMPUTED, Standing.SHOWN}


def test_what_is_said_to_show_a_duty_exists() -> None:
    for names in SHOWN_BY.values():
        for name in names:
            owner, _, part = name.partition(".")
            if owner == "wor":
                assert callable(getattr(wor, part))
                continue
            facts = {kind.name for kind in wor.PROCEDURES[owner].fact_kinds}
            steps = {step.name for of_state in STEPS[owner].values() for step in of_state}
            assert part in facts | steps, name


@pytest.mark.parametrize("asked", ["25.5", "31.1", "24.1", "art. 27 lid 6", "wor-25-4-overleg"])
def test_asking_for_a_day_where_the_norm_is_open_gives_the_norm(asked: str) -> None:
    with pytest.raises(wor.LawError, match="geen dag uit te rekenen"):
        wor.term(asked, wor.terms()[0].checked_since)
