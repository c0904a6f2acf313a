"""The lexicon of the triage: which words, together in one sentence, speak for a right or against it.

The data is in `data/triage/*.toml`. A rule is one line: "0.8: verhuis* | @move + @site + !@inside". Before the colon
stands how strongly it speaks (0 to 1). Behind it stand items joined by `+`, which must all be in one sentence; an item
is a choice of phrases between `|`, and "een/de collega" is two phrases. `@name` is a list in `concepts.toml`, `%name`
is measured by `triage_measures`, `!` must not be there, `~` may also be a sentence or two away, `-` may not be what the
sentence opens with (its subject). How a phrase is written is told in `triage_phrases`.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from wor.triage_measures import MEASURES
from wor.triage_phrases import PhraseBook

_MARKS = "!~-"
_DATA = Path(__file__).parent / "data" / "triage"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a rule asks for, as the numbers of the phrases of which one must be there.

    `nearby`: also a sentence or two away; not `opens`: not at the beginning of the sentence.
    """

    phrases: frozenset[int]
    nearby: bool = False
    opens: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that together speak for a right, or against one."""

    weight: float
    asks: tuple[Item, ...]
    bars: tuple[Item, ...]
    source: str
    heeds_denial: bool


@dataclass(frozen=True, slots=True)
class Right:
    """A right of the council as the triage knows it."""

    ref: str
    right: str
    about: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Damper:
    """A reason why words that look like a right do not touch one; `on` are the beginnings of the references."""

    name: str
    because: str
    on: tuple[str, ...]
    whole_text: bool
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Lexicon:
    """Everything the triage knows, compiled."""

    book: PhraseBook
    measures: Mapping[str, int]
    rights: tuple[Right, ...]
    dampers: tuple[Damper, ...]
    signs: Mapping[str, tuple[Rule, ...]]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    return _Reader().read()


class _Reader:
    def __init__(self) -> None:
        self._concepts: dict[str, list[str]] = _load("concepts")
        self._phrases: dict[str, int] = {name: place for place, name in enumerate(MEASURES)}
        self._written: list[str] = []

    def read(self) -> Lexicon:
        rights = tuple(
            Right(ref, entry["right"], entry["about"], self._rules(entry["rules"], heeds_denial=name != "other"))
            for name in ("advice", "consent", "other")
            for ref, entry in _load(name).items()
        )
        dampers = tuple(
            Damper(
                name, entry["because"], tuple(entry["on"]), entry.get("whole_text", False), self._rules(entry["rules"])
            )
            for name, entry in _load("dampers").items()
        )
        signs = {name: self._rules(rules) for name, rules in (_load("signs") | _load("completeness")).items()}
        book = PhraseBook(self._written, first_number=len(MEASURES))
        return Lexicon(book, {name: self._phrases[name] for name in MEASURES}, rights, dampers, signs)

    def _rules(self, lines: list[str], *, heeds_denial: bool = True) -> tuple[Rule, ...]:
        """The rules on these lines. What is owed to the council is touched by "geen overzicht" too: no denial there."""
        return tuple(self._rule(line, heeds_denial=heeds_denial) for line in lines)

    def _rule(self, line: str, *, heeds_denial: bool) -> Rule:
        weight, _, body = line.partition(":")
        asks: list[Item] = []
        bars: list[Item] = []
        for part in body.split("+"):
            written = part.strip()
            mark = written[0] if written[0] in _MARKS else ""
            item = Item(self._numbers(written.lstrip(_MARKS)), nearby=mark == "~", opens=mark != "-")
            (bars if mark == "!" else asks).append(item)
        if not asks or asks[0].nearby:
            raise ValueError(f"a rule begins with an item in the sentence itself: {line!r}")
        return Rule(float(weight), tuple(asks), tuple(bars), line, heeds_denial)

    def _numbers(self, choice: str, seen: tuple[str, ...] = ()) -> frozenset[int]:
        numbers: set[int] = set()
        for option in (option.strip() for option in choice.split("|")):
            if option.startswith("@"):
                if option in seen:
                    raise ValueError(f"a concept that holds itself: {option}")
                numbers |= self._numbers(" | ".join(self._concepts[option[1:]]), (*seen, option))
            else:
                numbers.update(
                    self._number(" ".join(each)) for each in product(*(word.split("/") for word in option.split()))
                )
        return frozenset(numbers)

    def _number(self, phrase: str) -> int:
        if phrase not in self._phrases:
            if phrase.startswith("%"):
                raise ValueError(f"unknown measure: {phrase}")
            self._phrases[phrase] = len(self._phrases)
            self._written.append(phrase)
        return self._phrases[phrase]


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def rules_by_first_item(rights: tuple[Right, ...]) -> Mapping[int, list[tuple[Right, Rule]]]:
    """For each phrase the rules that can only hold when it is there."""
    index: dict[int, list[tuple[Right, Rule]]] = defaultdict(list)
    for right in rights:
        for rule in right.rules:
            for phrase in rule.asks[0].phrases:
                index[phrase].append((right, rule))
    return index
