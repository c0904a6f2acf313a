"""Which words of the lexicon a word of the text may be: with a `*` in it, or as the last part of a compound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from wor.text_numbers import number_of

CAPITAL = "Aa"
_NUMBER = "#"
# What is longer is an address or damage, not a word.
_LONGEST = 60
# "krediet*" is also found in "bedrijfskrediet", but "sluiting*" not in "aansluiting": a verb prefix makes another word.
_HEAD = 6
_FIRST_PART = 3
_VERB_PREFIXES = frozenset(
    (
        *("aan", "ach", "acht", "door", "her", "mee", "mis", "niet", "om"),
        *("onder", "ont", "over", "tegen", "toe", "uit", "ver", "voor", "weg"),
    )
)


class Spellings:
    """The words of the lexicon by the way they are written."""

    def __init__(self) -> None:
        self._exact: set[str] = set()
        self._starts: set[str] = set()
        self._ends: set[str] = set()
        self._holds: set[str] = set()
        self._other: dict[str, re.Pattern[str]] = {}
        self.of = lru_cache(maxsize=50_000)(self._of)

    def learn(self, written: str) -> None:
        """Add a word as a phrase writes it; all words come before the first question."""
        core = written.strip("*")
        if written in {_NUMBER, CAPITAL}:
            return
        if "*" in core:
            self._other[written] = re.compile(re.escape(written).replace(r"\*", ".*"))
        elif written.startswith("*") and written.endswith("*"):
            self._holds.add(core)
        elif written.startswith("*"):
            self._ends.add(core)
        elif written.endswith("*"):
            self._starts.add(core)
        else:
            self._exact.add(written)

    def _of(self, forms: tuple[str, ...]) -> frozenset[str]:
        """What a word of the text may be, as written in the lexicon; `forms` as in `wor.text.Word`."""
        found: set[str] = set()
        for form in forms:
            if len(form) > _LONGEST:
                continue
            found.update(self._whole(form), self._parts(form))
            if number_of(form) is not None:
                found.add(_NUMBER)
        return frozenset(found)

    def _whole(self, form: str) -> Iterator[str]:
        if form in self._exact:
            yield form
        for length in range(1, len(form) + 1):
            if form[:length] in self._starts:
                yield form[:length] + "*"
            if form[-length:] in self._ends:
                yield "*" + form[-length:]
        yield from (written for written, pattern in self._other.items() if pattern.fullmatch(form))

    def _parts(self, form: str) -> Iterator[str]:
        yield from (f"*{core}*" for core in self._holds if core in form)
        for place in range(_FIRST_PART, len(form) - _HEAD + 1):
            if form[:place] in _VERB_PREFIXES:
                continue
            tail = form[place:]
            if tail in self._exact and not _is_participle(tail):
                yield tail
            for length in range(_HEAD, len(tail) + 1):
                if tail[:length] in self._starts:
                    yield tail[:length] + "*"


def _is_participle(word: str) -> bool:
    return word.startswith("ge") and word.endswith(("d", "t", "en"))
