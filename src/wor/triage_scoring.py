"""From words to scores: which rules hold in which sentence, and what tempers them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from wor.text import Sentence, Word, sentences, words
from wor.text_zones import Zone
from wor.triage_lexicon import Item, Lexicon, Right, Rule, lexicon, rules_by_first_item
from wor.triage_measures import measures_in
from wor.triage_phrases import Hit

# What stands in the subject line weighs more than the text; what is quoted or signed weighs nothing.
_WEIGHT_OF_ZONE = {
    Zone.SUBJECT: 1.0,
    Zone.BODY: 1.0,
    Zone.HEADING: 0.7,
    Zone.AGENDA: 0.3,
    Zone.LETTERHEAD: 0.0,
    Zone.QUOTED: 0.0,
    Zone.SIGNATURE: 0.0,
}
_WEIGHT_OF_HISTORY = 0.25
# What is said not to change, or what stands under "Gevolgen", "Maatregelen" or "Planning", is not what is decided.
_WEIGHT_OF_UNCHANGED = 0.15
_WEIGHT_BESIDE_THE_DECISION = 0.35
# A table or a list without full stops is read in pieces, or everything in it would seem to belong together.
_LONGEST = 80
_NEARBY = 2
_AFTER_SUBJECT = 2
_SHORT_TEXT = 4
_OUTSET = 5
_EVERYWHERE = -1
# In a short text words of two sentences may be read together, with less certainty.
_ACROSS_SENTENCES = 0.7
# The second sentence about the same counts for half, the third for a quarter.
_REPEATED = 0.5
_REPEATS = 4


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the text by its offsets."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence with the phrases found in it."""

    sentence: Sentence
    words: Sequence[Word]
    hits: Mapping[int, Hit]

    def span(self, hit: Hit) -> Span:
        return Span(self.words[hit.first].start, self.words[hit.last].end)

    def first(self, item: Item, *, heeds_denial: bool = True) -> Hit | None:
        """The earliest hit of an item in this sentence."""
        hits = (self.hits[phrase] for phrase in item.phrases & self.hits.keys())
        found = [
            hit for hit in hits if not (heeds_denial and hit.denied) and (item.opens or hit.first >= _AFTER_SUBJECT)
        ]
        return min(found, key=lambda hit: (hit.first, -hit.last)) if found else None


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


def is_short(readings: Sequence[Reading]) -> bool:
    """A few sentences, which may be read together; anything longer is a paper with sections and asides."""
    return len(readings) <= _SHORT_TEXT


def read(text: str) -> list[Reading]:
    """Every sentence that can carry weight, with its phrases."""
    known = lexicon()
    readings = []
    for sentence in sentences(text):
        if not _WEIGHT_OF_ZONE[sentence.zone]:
            continue
        found = words(text, sentence.start, sentence.end)
        for start in range(0, len(found), _LONGEST):
            part = found[start : start + _LONGEST]
            hits = known.book.find(text, part)
            hits.update({known.measures[name]: hit for name, hit in measures_in(text, part).items()})
            readings.append(Reading(Sentence(part[0].start, part[-1].end, sentence.zone), part, hits))
    return readings


def score(readings: Sequence[Reading]) -> dict[str, Score]:
    """The score of every right that at least one rule speaks for, before rights are weighed against each other."""
    known = lexicon()
    per_right: dict[str, list[tuple[float, list[Span], list[str]]]] = defaultdict(list)
    short = is_short(readings)
    tempers = _tempers(readings, known, short=short)
    for at, weight in enumerate(_weights(readings, short=short)):
        near = (*tempers[_EVERYWHERE], *tempers[at])
        for right, held in _held_rules(readings, at).items():
            value, spans = _value_and_spans(held)
            reaching = [temper for temper in near if right.startswith(temper.on)]
            calm = 1 - max((temper.strength for temper in reaching), default=0.0)
            per_right[right].append((value * weight * calm, spans, [temper.because for temper in reaching]))
    return {ref: _total(ref, found) for ref, found in per_right.items()}


def holds(name: str, readings: Sequence[Reading]) -> list[Span]:
    """The words by which a sign of `signs.toml` is in the text; an empty list when it is not."""
    return [span for at in range(len(readings)) for span in sign_at(name, readings, at)[1]]


def sign_at(name: str, readings: Sequence[Reading], at: int) -> tuple[float, list[Span]]:
    """How strongly a sign is in one sentence, and by which words."""
    held = [(rule.weight, spans) for rule in lexicon().signs[name] if (spans := _spans_of(rule, readings, at))]
    return _value_and_spans(held) if held else (0.0, [])


def _held_rules(readings: Sequence[Reading], at: int) -> dict[str, list[tuple[float, list[Span]]]]:
    held: dict[str, list[tuple[float, list[Span]]]] = defaultdict(list)
    seen: set[int] = set()
    index = _index()
    for phrase in readings[at].hits:
        for right, rule in index.get(phrase, ()):
            if id(rule) in seen:
                continue
            seen.add(id(rule))
            spans = _spans_of(rule, readings, at)
            if spans:
                held[right.ref].append((rule.weight, spans))
            elif is_short(readings) and (spans := _spans_of(rule, readings, at, across=True)):
                held[right.ref].append((rule.weight * _ACROSS_SENTENCES, spans))
    return held


def _spans_of(rule: Rule, readings: Sequence[Reading], at: int, *, across: bool = False) -> list[Span]:
    """The words by which a rule holds in one sentence; `across` also takes words of the sentences around it."""
    reading = readings[at]
    if rule.asks[0].phrases.isdisjoint(reading.hits):
        return []
    spans = []
    for item in rule.asks:
        here = [reading]
        if across or item.nearby:
            here += _near(readings, at)
        found = ((each, each.first(item, heeds_denial=rule.heeds_denial)) for each in here)
        span = next((each.span(hit) for each, hit in found if hit), None)
        if span is None:
            return []
        spans.append(span)
    if any(reading.first(item) for item in rule.bars):
        return []
    return spans


def _near(readings: Sequence[Reading], at: int) -> Iterable[Reading]:
    return readings[max(0, at - _NEARBY) : at + _NEARBY + 1]


def _value_and_spans(held: list[tuple[float, list[Span]]]) -> tuple[float, list[Span]]:
    strongest = sorted(held, key=lambda each: each[0], reverse=True)
    doubt = 1 - strongest[0][0]
    for weight, _ in strongest[1:4]:
        doubt *= 1 - weight * 0.5
    return 1 - doubt, strongest[0][1]


def _weights(readings: Sequence[Reading], *, short: bool) -> Iterable[float]:
    """How much each sentence counts, by the part of the paper and the section it stands in."""
    section = 1.0
    for at, reading in enumerate(readings):
        zone = reading.sentence.zone
        if zone is Zone.HEADING:
            section = _weight_of_section(readings, at)
        weight = _WEIGHT_OF_ZONE[zone] * (section if zone is Zone.BODY else 1.0)
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
            strength = max((rule.weight for rule in damper.rules if _spans_of(rule, readings, at)), default=0.0)
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
