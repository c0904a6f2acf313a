"""What a reader types in a search box, as stems."""

import re
from dataclasses import dataclass

from ambt.language.words import placed_stems

_QUOTED_OR_WORD = re.compile(r"[\"“”„«»]([^\"“”„«»]*)(?:[\"“”„«»]|$)|([^\s\"“”„«»]+)")
_LONGEST = 1000
_MOST_TERMS = 16


@dataclass(frozen=True)
class Word:
    """One stem that must occur."""

    stem: str

    @property
    def stems(self) -> tuple[str, ...]:
        """The stem, in the shape of a phrase."""
        return (self.stem,)


@dataclass(frozen=True)
class Phrase:
    """Stems that must follow one another."""

    stems: tuple[str, ...]


def query_stems(query: str) -> list[Word | Phrase]:
    """The terms of a query: words, and phrases where the reader put quotation marks; all must be found.

    A term of several parts, such as "25.1.e" or "hr-beleid", is a phrase too. An unclosed quotation mark runs to
    the end. Stems are ascii letters and digits only, so nothing a reader types can mean something to a search engine.
    """
    terms: dict[Word | Phrase, None] = {}
    for match in _QUOTED_OR_WORD.finditer(query[:_LONGEST]):
        found = tuple(stem for _, _, stem in placed_stems(match[1] if match[1] is not None else match[2]))
        if found:
            terms[Word(found[0]) if len(found) == 1 else Phrase(found)] = None
    return list(terms)[:_MOST_TERMS]
