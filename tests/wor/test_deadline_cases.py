"""The 25 worked-out terms of cases_dev.yaml, each with the reasoning and source that stand beside it there."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import wor
from wor.advice_deadlines import fully_told_on
from wor.term_rules import DutyKind

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("cases_dev.yaml").read_text("utf-8"))["deadlines"]
Worked = Callable[[dict[str, Any], date], dict[str, date | bool]]


def appeal(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    term = wor.term("26.2", start)
    return {"last_day": term.due, "unextended_day": term.unextended}


def suspension(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    term = wor.term("25.6", start)
    return {
        "last_suspended_unextended": term.unextended,
        "last_suspended_extended": term.extended,
        "first_execution_unextended": term.unextended + date.resolution,
        "first_execution_extended": term.first_free_day,
    }


def nullity(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    term = wor.term("27.5", start)
    return {"safe_day": term.due, "extended_day": term.extended}


def meeting(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    term = wor.term("23.1", start)
    return {"unextended_day": term.unextended, "extended_day": term.extended}


def agenda(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    rules = wor.Rules(agenda_notice_days=case["settings"]["agenda_days"])
    return {"last_day_for_agenda": wor.term("agenda.notice", start, rules=rules).due}


def election(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    return {
        "min_13w": wor.term("election.announce", start).due,
        "min_9w": wor.term("election.voters", start).due,
        "min_6w": wor.term("election.union_lists", start).due,
    }


def own_term(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    rules = wor.Rules(advice_weeks=6, weeks_are_agreed=True)
    return {"last_day": wor.term("advice.give", start, rules=rules).due}


def term_of_office(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    return {"end": wor.term("12.1", start, rules=wor.Rules(term_of_office_years=case["settings"]["years"])).due}


def temporary_worker(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    counts = wor.term("1.3.a", start)
    assert counts.duty_kind is DutyKind.REACH
    return {"counts_from": counts.due, "voting_from": wor.term("6.2", counts.due).due}


def dismissal(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    term = wor.term("wmco.5a", start)
    return {
        "last_waiting_unextended": term.unextended,
        "last_waiting_extended": term.due,
        "first_action_unextended": term.unextended + date.resolution,
        "first_action_extended": term.first_free_day,
    }


def redivision(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    return {"last_day": wor.term("arhi.60", start).due}


def liability(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    return {"last_day": wor.term("bw.7:663", start).due}


def told_in_two_parts(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    facts = wor.facts_of(
        wor.Fact("advice_given", date(2026, 1, 20), "negative"),
        wor.Fact("decision_received", start, "departs_unexplained"),
        wor.Fact("decision_explained", date.fromisoformat(case["settings"]["reasons"])),
    )
    due = {each.rule: each.due for each in wor.follow("advice", facts, wor.Rules(), date(2026, 2, 13)).deadlines}
    told = fully_told_on(facts)
    assert told is not None
    return {"last_day": due["advice.appeal"] or date.max}


def suspension_waived(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    facts = wor.facts_of(
        wor.Fact("advice_given", date(2026, 2, 20), "negative"),
        wor.Fact("decision_received", start, "departs"),
        wor.Fact("suspension_waived", date(2026, 3, 5)),
        wor.Fact("execution_started", date(2026, 3, 5)),
    )
    progress = wor.follow("advice", facts, wor.Rules(), date(2026, 3, 6))
    suspended = next(each for each in progress.deadlines if each.rule == "advice.suspension")
    assert not [caution for caution in progress.cautions if caution.name.startswith("execution")]
    return {"first_execution": suspended.met_on or date.max}


def director(case: dict[str, Any], start: date) -> dict[str, date | bool]:
    with pytest.raises(wor.LawError):
        wor.term("30.1", start)
    return {"no_appeal": not [rule for rule in wor.terms() if rule.basis.number == "30"]}


WORKED_OUT: dict[str, Worked] = {
    "beroep-26.2": appeal,
    "opschorting-25.6": suspension,
    "nietigheid-27.5": nullity,
    "overleg-23.1": meeting,
    "agenda-14.2.g": agenda,
    "verkiezing": election,
    "adviestermijn": own_term,
    "zittingsduur": term_of_office,
    "uitzendkracht": temporary_worker,
    "wmco-5a": dismissal,
    "arhi-60": redivision,
    "oud-werkgever": liability,
    "beroep-start": told_in_two_parts,
    "opschorting-afstand": suspension_waived,
    "bestuurder": director,
}


def test_there_are_25_cases() -> None:
    assert len(CASES) == 25


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['id']} {case['title']}")
def test_the_day_is_the_one_that_was_worked_out_by_hand(case: dict[str, Any]) -> None:
    worked_out = WORKED_OUT[case["kind"]](case, date.fromisoformat(case["start_date"]))
    expected = {name: day if day is True else date.fromisoformat(day) for name, day in case["expected"].items()}
    assert {name: worked_out[name] for name in expected} == expected, case["reasoning"]
