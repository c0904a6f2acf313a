"""Short ways to write facts and to read what follows from them, for the tests of the procedures."""

from datetime import date

import wor
from wor.deadline import Deadline

NO_RULES = wor.Rules()


def told(*facts: tuple[str, str] | tuple[str, str, str]) -> wor.Facts:
    """Facts from ("advice_given", "2026-02-20", "negative")."""
    return wor.facts_of(*(wor.Fact(name, date.fromisoformat(on), *value) for name, on, *value in facts))


def follow(procedure: str, facts: wor.Facts, today: str, rules: wor.Rules = NO_RULES) -> wor.Progress:
    return wor.follow(procedure, facts, rules, date.fromisoformat(today))


def deadline(progress: wor.Progress, rule: str) -> Deadline:
    return next(each for each in progress.deadlines if each.rule == rule)


def due(progress: wor.Progress, rule: str) -> str:
    """The day of a deadline as ISO, "open" where there is none."""
    day = deadline(progress, rule).due
    return day.isoformat() if day else "open"


def rules_of(progress: wor.Progress) -> set[str]:
    return {each.rule for each in progress.deadlines}


def cautions(progress: wor.Progress) -> set[str]:
    return {each.name for each in progress.cautions}


def grave(progress: wor.Progress) -> set[str]:
    return {each.name for each in progress.cautions if each.grave}


def steps(progress: wor.Progress) -> list[str]:
    return [each.name for each in progress.next_steps]
