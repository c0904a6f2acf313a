"""The text of a paper as one reads it on screen: per page, in bearable parts, with the sought words marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from ambt.language.stemming import hits

ON_ONE_SCREEN = 150_000
"""Characters; some fifty pages."""


@dataclass(frozen=True)
class TextPage:
    """One page, or a stretch of one that is very long; `begins` says whether the page starts here."""

    number: int
    begins: bool
    parts: list[tuple[str, bool]]
    """The text in order; True where a sought word stands."""


@dataclass(frozen=True)
class PagedText:
    """One screen of a text."""

    pages: list[TextPage]
    part: int
    of_parts: int
    hit_count: int

    @property
    def is_paged(self) -> bool:
        return self.of_parts > 1 or len(self.pages) > 1


def paged(text: str, starts: Sequence[int], *, words: str = "", part: int = 1) -> PagedText:
    """The screen numbered `part` (from 1; the nearest when there is no such one), with the hits of `words` in it.

    `starts` are the offsets at which pages begin; what makes no sense in them is passed over.
    """
    screens = _screens(text, _page_starts(starts, len(text)))
    number = min(max(part, 1), len(screens))
    begin = screens[number - 1][0][1]
    end = screens[number - 1][-1][2]
    found = [(begin + a, begin + b) for a, b in hits(text[begin:end], words)] if words else []
    pages = [
        TextPage(page, starts_here, _marked(text, first, last, found))
        for page, first, last, starts_here in screens[number - 1]
    ]
    return PagedText(pages, number, len(screens), len(found))


def screen_of(text: str, starts: Sequence[int], position: int) -> tuple[int, int]:
    """On which screen and on which page, both from 1, this place in the text is."""
    for number, screen in enumerate(_screens(text, _page_starts(starts, len(text))), start=1):
        for page, _, last, _ in screen:
            if position < last:
                return number, page
    return 1, 1


def _page_starts(starts: Sequence[int], length: int) -> list[int]:
    return sorted({0, *(start for start in starts if isinstance(start, int) and 0 < start < length)})


def _screens(text: str, starts: list[int]) -> list[list[tuple[int, int, int, bool]]]:
    """Stretches (page, begin, end, whether the page begins here), put together into screens."""
    screens: list[list[tuple[int, int, int, bool]]] = [[]]
    for page, (begin, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True), start=1):
        at = begin
        while at < end or at == begin:
            stop = end if end - at <= ON_ONE_SCREEN else _line_end(text, at, at + ON_ONE_SCREEN)
            if screens[-1] and stop - screens[-1][0][1] > ON_ONE_SCREEN:
                screens.append([])
            screens[-1].append((page, at, stop, at == begin))
            if stop >= end:
                break
            at = stop
    return screens


def _line_end(text: str, begin: int, near: int) -> int:
    newline = text.rfind("\n", begin + 1, near)
    return newline + 1 if newline > 0 else near


def _marked(text: str, begin: int, end: int, found: list[tuple[int, int]]) -> list[tuple[str, bool]]:
    """The stretch in parts; a hit that runs over the edge of a page is marked on both, each with its own half."""
    parts: list[tuple[str, bool]] = []
    at = begin
    for first, last in found:
        if last <= begin or first >= end:
            continue
        starts, stops = max(first, at), min(last, end)
        parts += [(text[at:starts], False), (text[starts:stops], True)]
        at = stops
    parts.append((text[at:end], False))
    return [(part, is_hit) for part, is_hit in parts if part]
