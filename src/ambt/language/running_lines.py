"""The lines that a pdf repeats at the top and bottom of every page: kept once, so that sentences run on."""

import re
from collections import Counter

_LINES_AT_EDGE = 3
_FEWEST_PAGES = 3
_LONGEST = 160


def without_running_lines(pages: list[str]) -> list[str]:
    """The pages with each running head and foot left only where it first appears.

    A short line counts as one when it stands among the first or last three lines of at least three pages and of more
    than half of them; page numbers in it may differ. Nothing that is said only once is dropped.
    """
    seen = Counter(mark for page in pages for mark in {_mark(line) for line in _edges(page.split("\n"))})
    running = {mark for mark, count in seen.items() if count >= _FEWEST_PAGES and count * 2 > len(pages)}
    kept_already: set[str] = set()
    return [_without(page.split("\n"), running, kept_already) for page in pages]


def _without(lines: list[str], running: set[str], kept_already: set[str]) -> str:
    edges = {number for number in range(len(lines)) if min(number, len(lines) - 1 - number) < _LINES_AT_EDGE}
    kept: list[str] = []
    for number, line in enumerate(lines):
        mark = _mark(line)
        if number in edges and mark in running:
            if mark in kept_already:
                continue
            kept_already.add(mark)
        kept.append(line)
    return "\n".join(kept).strip()


def _edges(lines: list[str]) -> list[str]:
    return [line for line in lines[:_LINES_AT_EDGE] + lines[-_LINES_AT_EDGE:] if 0 < len(line) <= _LONGEST]


def _mark(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip())
