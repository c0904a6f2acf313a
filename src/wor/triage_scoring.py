"""From words to scores: which rules hold in which sentence, and what tempers them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from wor.text_zones import Zone
from wor.triage_lexicon import Lexicon, Right, Rule, lexicon, rules_by_first_item
from wor.triage_reading import WEIGHT_OF_ZONE, Reading, Span, is_short, sign_at, spans_of, strength_and_spans

_WEIGHT_OF_HISTORY = 0.25
# What is said not to change, or what stands under "Gevolgen", "Maatregelen" or "Planning", is not what is decided.
_WEIGHT_OF_UNCHANGED = 0.15
_WEIGHT_BESIDE_THE_DECISION = 0.35
_OUTSET = 5
_EVERYWHERE = -1
# In a short text words of two sentences may be read together, with less certainty.
_ACROSS_SENTENCES = 0.7
# The second sentence about the same counts for half, the third for a quarter.
_REPEATED = 0.5
_REPEATS = 4


@dataclass(slots=True)
class Score:
    """How strongly the text speaks for one right, the words that say so, and what tempers it."""

    right: Right
    value: float = 0.0
    spans: list[Span] = field(default_factory=list)
    tempered_by: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Temper:
    """A damper that holds in the text, and how strongly."""

    because: str
    on: tuple[str, ...]
    strength: float


def score(readings: Sequence[Reading]) -> dict[str, Score]:
    """The score of every right that at least one rule speaks for, before rights are weighed against each other."""
    known = lexicon()
    per_right: dict[str, list[tuple[float, list[Span], list[str]]]] = defaultdict(list)
    short = is_short(readings)
    tempers = _tempers(readings, known, short=short)
    for at, weight in enumerate(_weights(readings, short=short)):
        near = (*tempers[_EVERYWHERE], *tempers[at])
        for right, held in _held_rules(readings, at).items():
            value, spans = strength_and_spans(held)
            reaching = [temper for temper in near if right.startswith(temper.on)]
            calm = 1 - max((temper.strength for temper in reaching), default=0.0)
            per_right[right].append((value * weight * calm, spans, [temper.because for temper in reaching]))
    return {ref: _total(ref, found) for ref, found in per_right.items()}


def _held_rules(readings: Sequence[Reading], at: int) -> dict[str, list[tuple[float, list[Span]]]]:
    held: dict[str, list[tuple[float, list[Span]]]] = defaultdict(list)
    seen: set[int] = set()
    index = _index()
    for phrase in readings[at].hits:
        for right, rule in index.get(phrase, ()):
            if id(rule) in seen:
                continue
            seen.add(id(rule))
            spans = spans_of(rule, readings, at)
            if spans:
                held[right.ref].append((rule.weight, spans))
            elif is_short(readings) and (spans := spans_of(rule, readings, at, across=True)):
                held[right.ref].append((rule.weight * _ACROSS_SENTENCES, spans))
    return held


def _weights(readings: Sequence[Reading], *, short: bool) -> Iterable[float]:
    """How much each sentence counts, by the part of the paper and the section it stands in."""
    section = 1.0
    for at, reading in enumerate(readings):
        zone = reading.sentence.zone
        if zone is Zone.HEADING:
            section = _weight_of_section(readings, at)
        weight = WEIGHT_OF_ZONE[zone] * (section if zone is Zone.BODY else 1.0)
        if sign_at("history", readings, at)[0] and not sign_at("request", readings, at)[0]:
            weight *= _WEIGHT_OF_HISTORY
        if not short and sign_at("unchanged", readings, at)[0]:
            weight *= _WEIGHT_OF_UNCHANGED
        yield weight


def _weight_of_section(readings: Sequence[Reading], heading: int) -> float:
    if sign_at("decision_heading", readings, heading)[0]:
        return 1.0
    names = ("reasons_heading", "consequences_heading", "measures_heading", "aside_heading")
    beside = any(sign_at(name, readings, heading)[0] for name in names)
    return _WEIGHT_BESIDE_THE_DECISION if beside else 1.0


def _tempers(readings: Sequence[Reading], known: Lexicon, *, short: bool) -> Mapping[int, list[Temper]]:
    """The dampers by the sentence they hold in; in a short text, or said at the outset of a long one, everywhere."""
    found: dict[int, list[Temper]] = defaultdict(list)
    for at in range(len(readings)):
        for damper in known.dampers:
            strength = max((rule.weight for rule in damper.rules if spans_of(rule, readings, at)), default=0.0)
            if strength:
                everywhere = short or (damper.whole_text and at < _OUTSET)
                found[_EVERYWHERE if everywhere else at].append(Temper(damper.because, damper.on, strength))
    return found


def _total(ref: str, found: list[tuple[float, list[Span], list[str]]]) -> Score:
    strongest = sorted(found, key=lambda each: each[0], reverse=True)
    total = Score(right_of(ref))
    doubt, share = 1.0, 1.0
    for value, spans, _ in strongest[:_REPEATS]:
        doubt *= 1 - value * share
        share *= _REPEATED
        total.spans += spans
    total.tempered_by = strongest[0][2]
    total.value = 1 - doubt
    return total


@cache
def _index() -> Mapping[int, list[tuple[Right, Rule]]]:
    return rules_by_first_item(lexicon().rights)


def right_of(ref: str) -> Right:
    """The right the triage knows under this reference; KeyError when it knows none."""
    return _rights()[ref]


@cache
def _rights() -> Mapping[str, Right]:
    return {right.ref: right for right in lexicon().rights}
