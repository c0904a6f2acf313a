"""House rules are held against the minimum of the Act."""

from typing import Any

import pytest

import wor


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ({"agenda_notice_days": 6}, "art. 14 lid 2 onder g"),
        ({"agenda_notice_days": 5000}, "te vroeg"),
        ({"advice_weeks": 0}, "advies"),
        ({"advice_weeks": -3}, "advies"),
        ({"consent_weeks": 10**9}, "instemming"),
        ({"term_of_office_years": 5}, "art. 12"),
        ({"voting_months": -1}, "art. 6"),
    ],
)
def test_a_house_rule_below_the_law_is_refused_with_the_article(setting: dict[str, Any], sentence: str) -> None:
    with pytest.raises(wor.LawError, match=sentence):
        wor.Rules(**setting)


def test_without_house_rules_the_act_holds_and_names_no_term_for_advice() -> None:
    rules = wor.Rules()
    assert (rules.advice_weeks, rules.consent_weeks, rules.agenda_notice_days) == (None, None, 7)
