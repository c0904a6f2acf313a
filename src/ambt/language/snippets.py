"""Where in a text the words of a query stand, and a short piece of the text to show it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ambt.language.irregular import FORMS
from ambt.language.query import Phrase, Word, query_stems
from ambt.language.words import placed_stems

_MOST_HITS = 200
_WITH_ACCENTS = {
    "a": "aàáâãäå", "c": "cç", "e": "eèéêë", "i": "iìíîï", "n": "nñ", "o": "oòóôõöø", "u": "uùúûü", "y": "yýÿ",
}  # fmt: skip


def snippet(text: str, query: str, width: int = 240) -> list[tuple[str, bool]]:
    """A piece of about ``width`` characters in which most of the query occurs, as parts that are hits or not.

    The parts put together read as running text on one line, with an ellipsis where the text goes on.
    Without a hit (the words stand in the title, say) it is the start of the text.
    """
    found = _hits(text, query_stems(query))
    start, end = _window(text, [(begin, stop) for begin, stop, _ in _richest(found, width)], width)
    inside = [(begin, stop) for begin, stop, _ in found if begin >= start and stop <= end]
    edges = [start, *(edge for hit in inside for edge in hit), end]
    parts = [(re.sub(r"\s+", " ", text[a:b]), number % 2 == 1) for number, (a, b) in enumerate(pairwise(edges))]
    parts[0] = (("… " if start > 0 else "") + parts[0][0].lstrip(), False)
    parts[-1] = (parts[-1][0].rstrip() + (" …" if text[end:].strip() else ""), False)
    return [(part, is_hit) for part, is_hit in parts if part]


def hits(text: str, query: str) -> list[tuple[int, int]]:
    """Where the terms of the query stand in the text, in order, without overlap; at most the first 200."""
    return [(begin, stop) for begin, stop, _ in _hits(text, query_stems(query))]


def _hits(text: str, terms: Sequence[Word | Phrase]) -> list[tuple[int, int, int]]:
    """Start, end and number of the term. Only words that begin like a term are stemmed: texts may be long."""
    if not terms:
        return []
    found: list[tuple[int, int, int]] = []
    after = 0
    for match in _beginnings(terms).finditer(text):
        if match.start() < after:
            continue
        for number, term in enumerate(terms):
            end = _end_of(term.stems, text, match.start())
            if end:
                found.append((match.start(), end, number))
                after = end
                break
        if len(found) >= _MOST_HITS:
            break
    return found


def _end_of(stems: tuple[str, ...], text: str, start: int) -> int:
    """Where these stems end if they follow each other from ``start``, or 0."""
    end = 0
    for stem, (_, stop, here) in zip(stems, placed_stems(text, start), strict=False):
        if here != stem:
            return 0
        end = stop
    return end


def _beginnings(terms: Sequence[Word | Phrase]) -> re.Pattern[str]:
    """How words begin that may have the first stem of a term: its first letters, after "ge" perhaps.

    After a first vowel nothing is certain ("uur" and "uren" share one stem), so then one letter must do.
    """
    starts = {
        form[: 1 if form[0] in "aeiou" else 2] for term in terms for form in FORMS.get(term.stems[0], term.stems[:1])
    }
    choices = "|".join("".join(f"[{_WITH_ACCENTS.get(ch, ch)}]" for ch in start) for start in sorted(starts))
    return re.compile(rf"(?<![^\W_])(?:ge)?(?:{choices})", re.IGNORECASE)


def _richest(found: list[tuple[int, int, int]], width: int) -> list[tuple[int, int, int]]:
    """The run of hits within the width that shows the most different terms, then the most hits; the first of equals."""
    best: list[tuple[int, int, int]] = []
    best_score = (0, 0)
    first = 0
    for last in range(len(found)):
        while found[last][1] - found[first][0] > width and first < last:
            first += 1
        run = found[first : last + 1]
        score = (len({number for _, _, number in run}), len(run))
        if score > best_score:
            best, best_score = run, score
    return best


def _window(text: str, run: list[tuple[int, int]], width: int) -> tuple[int, int]:
    """The piece around these hits, from the start of a word to the end of one."""
    begin, stop = (run[0][0], run[-1][1]) if run else (0, 0)
    start = max(0, begin - max(0, width - (stop - begin)) // 3)
    if start > 0:
        blank = re.compile(r"\s").search(text, start, begin)
        start = blank.end() if blank else begin
    end = max(stop, min(len(text), start + width))
    if end < len(text) and not text[end].isspace():
        blank_before = max(text.rfind(" ", stop, end), text.rfind("\n", stop, end))
        end = blank_before if blank_before > stop else end
    return start, end
