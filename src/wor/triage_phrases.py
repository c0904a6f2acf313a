"""Phrases of the lexicon found among the words of a sentence, in time linear in the text.

A phrase is written as words with a space between them. In a word `*` stands for any letters ("*pensioen*"); `#` is a
number in digits or in words; `Aa` is a word with a capital inside the sentence; `..` skips up to four words; a
phrase that begins with `^` opens the sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wor.text import Word
from wor.triage_spelling import CAPITAL, Spellings

_GAP = ".."
_GAP_WORDS = 4
# "draagt … over": the particle of a split verb may stand far off, but then at the end of its clause.
_FAR = "..."
_FAR_WORDS = 16
_PARTICLES = frozenset(
    (
        *("aan", "af", "dicht", "in", "mee", "neer", "om", "onder"),
        *("op", "over", "samen", "terug", "uit", "vast", "voor", "weg"),
    )
)
_GAPS = {_GAP: _GAP_WORDS, _FAR: _FAR_WORDS}
_AFTER_CLAUSE = frozenset(
    (
        *("aan", "bij", "die", "dat", "door", "en", "maar", "met", "naar", "of", "om", "omdat", "per", "tot", "vanaf"),
        *("via", "waardoor", "waarbij", "waarin", "zodat", "zodra", "zonder"),
    )
)
_NEGATION = frozenset({"geen", "niet", "noch", "nooit", "zonder", "evenmin"})
# "niet alleen", "niet langer" and "geen vaste bureaus meer" do not deny: they tell of a change.
_NO_NEGATION = frozenset({"alleen", "langer", "meer", "slechts", "enkel"})
_REACH = 3
_NO_MORE = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in a sentence, from one word up to and including another; `denied` as in "geen reorganisatie"."""

    first: int
    last: int
    denied: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    id: int
    parts: tuple[str, ...]
    needs: tuple[str, ...]
    denies: bool
    opens: bool


class PhraseBook:
    """All phrases of the lexicon, numbered in the order given and indexed by their longest word."""

    def __init__(self, phrases: Iterable[str], *, first_number: int = 0) -> None:
        self._spellings = Spellings()
        self._by_anchor: dict[str, list[_Phrase]] = defaultdict(list)
        for number, phrase in enumerate(phrases, start=first_number):
            self._add(number, phrase)

    def _add(self, number: int, written: str) -> None:
        parts = tuple(written.removeprefix("^ ").split())
        if not parts or parts[0] == _GAP or parts[-1] == _GAP:
            raise ValueError(f"a phrase begins and ends with a word: {written!r}")
        denies = any(part in _NEGATION for part in parts)
        variants = [parts]
        if len(parts) == 3 and parts[1] == _GAP and parts[2] in _PARTICLES:
            variants.append((parts[0], _FAR, f"{parts[2]}$"))
        if len(parts) == 2 and parts[1] in _PARTICLES and parts[0] not in _AFTER_CLAUSE:
            variants.append((parts[0], _FAR, f"{parts[1]}$"))
        for variant in variants:
            self._index(_Phrase(number, variant, _words_of(variant), denies, opens=written.startswith("^ ")))
        for part in parts:
            if part != _GAP:
                self._spellings.learn(part)

    def _index(self, phrase: _Phrase) -> None:
        """The longest word is the rarest: a sentence without it need not be searched for the phrase."""
        self._by_anchor[max(phrase.needs, key=lambda part: len(part.strip("*$")))].append(phrase)

    def find(self, text: str, words: Sequence[Word]) -> dict[int, Hit]:
        """The first hit of every phrase that is in the sentence, one that is not denied before one that is."""
        known = [self._spellings.of(word.forms) for word in words]
        for place, word in enumerate(words):
            if place and text[word.start].isupper():
                known[place] |= {CAPITAL}
            if place > 1 and words[place - 1].forms[0] == "te" and words[place - 2].forms[0] in _PARTICLES:
                # "om te vormen" is the verb "omvormen".
                known[place] |= self._spellings.of((words[place - 2].forms[0] + word.forms[0],))
            if word.forms[0] in _PARTICLES and _ends_clause(text, words, place):
                known[place] |= {f"{word.forms[0]}$"}
        denials = [place for place, word in enumerate(words) if self._denies(words, place)]
        places: dict[str, list[int]] = defaultdict(list)
        for place, parts in enumerate(known):
            for part in parts:
                places[part].append(place)
        hits: dict[int, Hit] = {}
        for anchor in sorted(part for part in places if part in self._by_anchor):
            for phrase in self._by_anchor[anchor]:
                if all(part in places for part in phrase.needs):
                    hit = _first_hit(phrase, known, places[phrase.parts[0]], denials)
                    if hit is not None and (phrase.id not in hits or hits[phrase.id].denied):
                        hits[phrase.id] = hit
        # The order of a set differs from run to run; the order of what is found may not.
        return dict(sorted(hits.items()))

    @staticmethod
    def _denies(words: Sequence[Word], place: int) -> bool:
        if words[place].forms[0] not in _NEGATION:
            return False
        ahead = [word.forms[0] for word in words[place + 1 : place + 1 + _NO_MORE]]
        return not ahead or (ahead[0] not in _NO_NEGATION and "meer" not in ahead)


def _words_of(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in parts if part not in _GAPS)


def _ends_clause(text: str, words: Sequence[Word], place: int) -> bool:
    if place + 1 == len(words):
        return True
    following = words[place + 1]
    return bool(text[words[place].end : following.start].strip()) or following.forms[0] in _AFTER_CLAUSE


def _first_hit(
    phrase: _Phrase, known: Sequence[frozenset[str]], starts: Sequence[int], denials: Sequence[int]
) -> Hit | None:
    hit = None
    for first in starts:
        if phrase.opens and first:
            break
        last = _follow(phrase.parts, known, first)
        if last is None:
            continue
        if phrase.denies or not _is_denied(denials, first, last):
            return Hit(first, last)
        hit = hit or Hit(first, last, denied=True)
    return hit


def _follow(parts: tuple[str, ...], known: Sequence[frozenset[str]], first: int) -> int | None:
    """The place of the last word when `parts` match from word `first` on; the nearest word is taken across a gap."""
    place = first
    skip = 0
    for part in parts[1:]:
        if part in _GAPS:
            skip = _GAPS[part]
            continue
        for there in range(place + 1, min(place + 2 + skip, len(known))):
            if part in known[there]:
                place = there
                break
        else:
            return None
        skip = 0
    return place


def _is_denied(denials: Sequence[int], first: int, last: int) -> bool:
    """A denial reaches forward over three words ("geen gevolgen voor …") and back over one ("wijzigt niet")."""
    return any(first - _REACH <= place < first or place == last + 1 for place in denials)
