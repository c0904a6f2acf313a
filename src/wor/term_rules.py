"""The terms that are known, as data: how long, from what, extended or not, and who they bind."""

import tomllib
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from wor.article import Article
from wor.deadline import Firmness, Party
from wor.duties import duties
from wor.errors import NoFixedTermError, UnknownReferenceError, UnknownRuleError


class Extension(StrEnum):
    """Whether the Algemene termijnenwet moves an end that falls on a weekend or holiday."""

    YES = "yes"
    CONTESTED = "contested"
    NO = "no"


class DutyKind(StrEnum):
    """What the day means: act on or before it, wait until it is over, or something is reached on it."""

    ACT = "act"
    WAIT = "wait"
    REACH = "reach"


WHY_NOT = {
    "backward": (
        "Een termijn die wordt teruggerekend, verschuift niet (Algemene termijnenwet art. 1 lid 2), "
        "ook niet als de dag in een weekend of op een feestdag valt."
    ),
    "agreed": "De Algemene termijnenwet geldt niet voor een termijn uit een reglement of afspraak.",
    "model": (
        "Dit is een gebruikelijke termijn voor het reglement en geen wet: het eigen reglement gaat voor. "
        "De Algemene termijnenwet geldt er niet voor."
    ),
    "long": "Een termijn van meer dan drie maanden of in jaren wordt niet verlengd (Algemene termijnenwet art. 4).",
    "duration": "Dit is een diensttijd en geen termijn waarbinnen iemand moet handelen: er wordt niets verlengd.",
}


@dataclass(frozen=True)
class Edition:
    """A length that is law from one day until another; None where the day is not known or not yet there."""

    length: int
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class TermRule:
    """One term. `duty` is its id among the duties; `from_rules` the house rule that may set its length."""

    key: str
    aliases: tuple[str, ...]
    duty: str
    basis: Article
    label: str
    start: str
    length: int | None
    unit: str
    is_backward: bool
    extension: Extension
    extension_source: str
    why_not: str
    party: Party
    duty_kind: DutyKind
    firmness: Firmness
    from_rules: str
    checked_since: date
    note: str
    editions: tuple[Edition, ...]


def _read(row: dict[str, Any]) -> TermRule:
    return TermRule(
        key=row["key"],
        aliases=tuple(row["aliases"]),
        duty=row["duty"],
        basis=Article.parse(row.get("basis", row["key"])),
        label=row["label"],
        start=row["start"],
        length=row.get("length"),
        unit=row["unit"],
        is_backward=row.get("backward", False),
        extension=Extension(row["extension"]),
        extension_source=row.get("extension_source", ""),
        why_not=WHY_NOT.get(row.get("why_not", ""), ""),
        party=Party(row["party"]),
        duty_kind=DutyKind(row["duty_kind"]),
        firmness=Firmness(row["firmness"]),
        from_rules=row.get("from_rules", ""),
        checked_since=row["checked_since"],
        note=row.get("note", ""),
        editions=tuple(Edition(**edition) for edition in row.get("editions", ())),
    )


@cache
def terms() -> tuple[TermRule, ...]:
    """Every rule that `term` can compute, in the order of the data."""
    data = tomllib.loads(files("wor").joinpath("data/terms.toml").read_text(encoding="utf-8"))
    return tuple(_read(row) for row in data["term"])


@cache
def _by_name() -> dict[str, TermRule]:
    return {name: rule for rule in terms() for name in (rule.key, rule.duty, *rule.aliases)}


def term_rule(name: str) -> TermRule:
    """The rule by key ("26.2"), alias ("advice.appeal"), duty id or written reference ("art. 26 lid 2 WOR").

    Raises NoFixedTermError for a duty without a countable day, and UnknownRuleError with the nearest for the rest.
    """
    asked = name.strip()[:80]
    found = _by_name().get(asked) or _by_name().get(asked.lower()) or _by_name().get(_as_ref(asked))
    if found:
        return found
    for duty in duties():
        if duty.id == asked or (duty.article == _as_ref(asked) and not duty.unit):
            words = duty.open_norm or (f"{duty.length} {duty.counted_in}" if duty.counted_in else duty.end_rule)
            raise NoFixedTermError(f"Voor {duty.article} is er geen dag uit te rekenen. De regel is: {words}.")
    near = _nearest(asked)
    nearest = f"Bedoelt u {near.key} ({near.label[0].lower()}{near.label[1:]})?" if near else ""
    known = ", ".join(rule.key for rule in terms())
    raise UnknownRuleError(
        f"Bij “{asked}” hoort geen termijn die Ambt kan uitrekenen. {nearest or f'Bekend: {known}.'}"
    )


def _nearest(asked: str) -> TermRule | None:
    """A term of the same article, or else the one whose name looks most like what was asked."""
    ref = _as_ref(asked)
    same_article = [rule for rule in terms() if ref and rule.basis.ref.split(".")[0] == ref.split(".")[0]]
    if same_article:
        return same_article[0]
    near = get_close_matches(asked.lower(), _by_name(), n=1, cutoff=0.6)
    return _by_name()[near[0]] if near else None


def _as_ref(text: str) -> str:
    """The reference as data names it, "" for text that is none."""
    try:
        return Article.parse(text).ref
    except UnknownReferenceError:
        return ""
