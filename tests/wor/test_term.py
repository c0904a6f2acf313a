"""Terms and their steps; each expected day says where it comes from."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

import wor
from wor.term_rules import terms


def due(rule: str, start: str) -> str:
    return wor.term(rule, date.fromisoformat(start)).due.isoformat()


@pytest.mark.parametrize(
    ("start", "last_day"),
    [
        ("2026-03-06", "2026-04-07"),  # Easter Monday 6 April 2026
        ("2026-04-25", "2026-05-26"),  # Whit Monday 25 May 2026
        ("2024-02-29", "2024-04-02"),  # Good Friday 29 March up to Easter Monday 1 April 2024
        ("2026-03-27", "2026-04-28"),  # King's Day, Monday 27 April 2026
        ("2025-03-26", "2025-04-28"),  # King's Day on Saturday 26 April 2025, then a Sunday
        ("2026-04-15", "2026-05-18"),  # the day after Ascension Day, equated by decree, then a weekend
        ("2025-12-02", "2026-01-05"),  # 2 January 2026, equated by decree, then a weekend
        ("2024-01-31", "2024-02-29"),  # a leap year
        ("2025-01-29", "2025-02-28"),  # no 29 February in 2025
    ],
)
def test_the_month_for_appeal_ends_on_a_workday(start: str, last_day: str) -> None:
    # Awt art. 1 and 3; ECLI:NL:GHAMS:2012:BX0317 for art. 26 lid 2.
    assert due("26.2", start) == last_day


def test_the_steps_say_how_the_day_was_found() -> None:
    steps = wor.term("26.2", date(2026, 3, 6)).steps
    assert steps[1] == "Eén maand later is maandag 6 april 2026."
    assert "Maandag 6 april 2026 is tweede paasdag." in steps[2]
    assert steps[3] == "Verstandig is maandag 6 april 2026 aan te houden: dan hangt niets van de verlenging af."


def test_who_must_act_is_safe_on_the_earlier_day_and_who_must_wait_on_the_later() -> None:
    # PITFALLS 6: 25(6) and 27(5) are unconfirmed. 2 February 2025 is a Sunday.
    act, wait = wor.term("27.5", date(2025, 1, 2)), wor.term("25.6", date(2025, 1, 2))
    assert (act.due, act.other_reading) == (date(2025, 2, 2), date(2025, 2, 3))
    assert (wait.due, wait.other_reading) == (date(2025, 2, 3), date(2025, 2, 2))
    assert "niet door een rechter bevestigd" in act.contested


def test_nothing_is_contested_where_both_readings_are_the_same_day() -> None:
    term = wor.term("25.6", date(2025, 9, 10))  # 10 October 2025 is an ordinary Friday
    assert (term.contested, term.other_reading) == ("", None)


@pytest.mark.parametrize(
    ("rule", "start", "last_day", "reason"),
    [
        ("agenda.notice", "2026-04-12", "2026-04-05", "teruggerekend"),  # Easter Sunday stays: Awt art. 1 lid 2
        ("arhi.6", "2025-12-25", "2026-04-25", "meer dan drie maanden"),  # four months, a Saturday: Awt art. 4
        ("12.1", "2023-04-06", "2026-04-06", "in jaren"),  # three years, Easter Monday: Awt art. 4
        ("election.objection", "2026-03-30", "2026-04-06", "het eigen reglement"),  # a house rule, Easter Monday
    ],
)
def test_a_term_that_is_not_extended_says_why(rule: str, start: str, last_day: str, reason: str) -> None:
    term = wor.term(rule, date.fromisoformat(start))
    assert term.due.isoformat() == last_day
    assert any(reason in step for step in term.steps)


def test_a_term_of_exactly_three_months_is_still_extended() -> None:
    # Awt art. 4 leaves out only what is longer than three months; 25 December 2026 to Monday 28 December.
    assert due("26.9", "2026-09-25") == "2026-12-28"


def test_an_agreed_term_ends_on_new_years_day_all_the_same() -> None:
    rules = wor.Rules(advice_weeks=6, weeks_are_agreed=True)
    term = wor.term("advice.give", date(2025, 11, 20), rules=rules)
    assert (term.due, term.firmness) == (date(2026, 1, 1), wor.Firmness.AGREED)


def test_a_house_rule_is_called_a_house_rule() -> None:
    longer, statutory = wor.Rules(agenda_notice_days=10), wor.Rules()
    assert wor.term("agenda.notice", date(2026, 6, 10), rules=longer).firmness is wor.Firmness.HOUSE_RULE
    assert wor.term("agenda.notice", date(2026, 6, 10), rules=statutory).firmness is wor.Firmness.STATUTE


@pytest.mark.parametrize(
    ("rule", "start", "reached"),
    [
        ("1.3.a", "2024-02-10", "2025-05-10"),  # 15 months since 1 January 2022
        ("1.3.a", "2019-01-10", "2021-01-10"),  # 24 months before
        ("1.3.a", "2020-06-01", "2022-01-01"),  # 15 months were over before the new law began
        ("6.2", "2021-02-01", "2021-08-01"),  # six months before 2022
        ("6.3", "2021-02-01", "2022-01-01"),  # a year before 2022, three months since: on the first day of the new law
    ],
)
def test_a_shorter_length_of_a_new_law_helps_from_the_day_it_is_law(rule: str, start: str, reached: str) -> None:
    assert due(rule, start) == reached


def test_a_year_without_a_known_decree_and_a_day_before_the_checked_text_are_said() -> None:
    old, new = wor.term("26.2", date(2011, 9, 15)).steps, wor.term("26.2", date(2031, 3, 1)).steps
    assert any("Van 2011 kennen wij het koninklijk besluit" in step for step in old)
    assert any("vergeleken vanaf 1 januari 2015" in step for step in old)
    assert any("Van 2031" in step for step in new)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("26.3", "Bedoelt u 26.2"),
        ("advice.apeal", "Bedoelt u 26.2"),
        ("xyz", "Bekend: 26.2, 25.6"),
        ("", "Bekend:"),
        ("advice.give", "De wet noemt hier geen aantal dagen"),
        ("9" * 5000, "geen termijn"),
    ],
)
def test_a_rule_that_cannot_be_computed_gets_a_sentence(asked: str, sentence: str) -> None:
    with pytest.raises(wor.LawError, match=sentence):
        wor.term(asked, date(2026, 3, 6))


@pytest.mark.parametrize("start", [date(1, 1, 1), date(9999, 12, 31), date(2200, 1, 1)])
def test_a_day_far_away_gets_a_sentence(start: date) -> None:
    with pytest.raises(wor.LawError, match="1900 tot en met 2199"):
        wor.term("26.2", start)


def test_a_rule_answers_to_all_its_names() -> None:
    names = ["26.2", "advice.appeal", "wor-26-2-beroep", "art. 26 lid 2 WOR", " 26.2 "]
    assert {wor.term(name, date(2026, 3, 6)).rule for name in names} == {"26.2"}


def test_every_rule_can_be_worked_out_and_stands_on_an_article_that_exists() -> None:
    rules = wor.Rules(advice_weeks=6, consent_weeks=4)
    for rule in terms():
        worked_out = wor.term(rule.key, date(2026, 3, 6), rules=rules)
        assert worked_out.steps
        assert (worked_out.due < worked_out.start) is rule.is_backward
        if rule.basis.law == "WOR":
            assert wor.article(rule.basis.ref)


def test_names_of_rules_are_unique() -> None:
    names = [name for rule in terms() for name in (rule.key, *rule.aliases)]
    assert len(names) == len(set(names))


def test_the_data_of_the_terms_is_read_whole() -> None:
    raw = tomllib.loads((Path(wor.__file__).parent / "data" / "terms.toml").read_text("utf-8"))
    assert len(terms()) == len(raw["term"])
