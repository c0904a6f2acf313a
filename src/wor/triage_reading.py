"""A text read: its sentences with the phrases of the lexicon in them, and which rules hold there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wor.text import Sentence, Word, sentences, words
from wor.text_zones import Zone
from wor.triage_lexicon import Item, Rule, lexicon
from wor.triage_measures import measures_in
from wor.triage_phrases import Hit

# What stands in the subject line weighs more than the text; what is quoted or signed weighs nothing.
WEIGHT_OF_ZONE = {
    Zone.SUBJECT: 1.0,
    Zone.BODY: 1.0,
    Zone.HEADING: 0.7,
    Zone.AGENDA: 0.3,
    Zone.LETTERHEAD: 0.0,
    Zone.QUOTED: 0.0,
    Zone.SIGNATURE: 0.0,
}
# A table or a list without full stops is read in pieces, or everything in it would seem to belong together.
_LONGEST = 80
_NEARBY = 2
_AFTER_SUBJECT = 2
_SHORT_TEXT = 4


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


def is_short(readings: Sequence[Reading]) -> bool:
    """A few sentences, which may be read together; anything longer is a paper with sections and asides."""
    return len(readings) <= _SHORT_TEXT


def read(text: str) -> list[Reading]:
    """Every sentence that can carry weight, with its phrases."""
    known = lexicon()
    readings = []
    for sentence in sentences(text):
        if not WEIGHT_OF_ZONE[sentence.zone]:
            continue
        found = words(text, sentence.start, sentence.end)
        for start in range(0, len(found), _LONGEST):
            part = found[start : start + _LONGEST]
            hits = known.book.find(text, part)
            hits.update({known.measures[name]: hit for name, hit in measures_in(text, part).items()})
            readings.append(Reading(Sentence(part[0].start, part[-1].end, sentence.zone), part, hits))
    return readings


def holds(name: str, readings: Sequence[Reading]) -> list[Span]:
    """The words by which a sign of `signs.toml` is in the text; an empty list when it is not."""
    return [span for at in range(len(readings)) for span in sign_at(name, readings, at)[1]]


def sign_at(name: str, readings: Sequence[Reading], at: int) -> tuple[float, list[Span]]:
    """How strongly a sign is in one sentence, and by which words."""
    held = [(rule.weight, spans) for rule in lexicon().signs[name] if (spans := spans_of(rule, readings, at))]
    return strength_and_spans(held) if held else (0.0, [])


def spans_of(rule: Rule, readings: Sequence[Reading], at: int, *, across: bool = False) -> list[Span]:
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


def strength_and_spans(held: list[tuple[float, list[Span]]]) -> tuple[float, list[Span]]:
    strongest = sorted(held, key=lambda each: each[0], reverse=True)
    doubt = 1 - strongest[0][0]
    for weight, _ in strongest[1:4]:
        doubt *= 1 - weight * 0.5
    return 1 - doubt, strongest[0][1]
