"""The procedures that are known, by name."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from wor.advice import ADVICE
from wor.consent import CONSENT
from wor.errors import UnknownRuleError
from wor.facts import Facts
from wor.procedure import Procedure, Progress
from wor.rules import Rules

PROCEDURES: Mapping[str, Procedure] = MappingProxyType({known.name: known for known in (ADVICE, CONSENT)})


def follow(procedure: str, facts: Facts, rules: Rules, today: date) -> Progress:
    """How the procedure with this name ("advice", "consent") stands on a day; raises UnknownRuleError for another."""
    if procedure not in PROCEDURES:
        raise UnknownRuleError(f"Ambt kent geen procedure “{procedure[:40]}”. Bekend: {', '.join(PROCEDURES)}.")
    return PROCEDURES[procedure].follow(facts, rules, today)
