"""A text cut into pieces, so that a page can mark the words that made Ambt say something."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Place:
    """Words in a text that serve as evidence; `name` is their anchor on the page ("f2-1")."""

    name: str
    start: int
    end: int
    is_main: bool = False


@dataclass(frozen=True)
class Piece:
    """A stretch of text: `begins` holds the anchors of what begins here, `page` the page that begins here.

    `mark` is "first" for what the first proposal rests on, "other" for further evidence, else empty.
    """

    text: str
    mark: str = ""
    begins: tuple[str, ...] = ()
    page: int | None = None


def pieces(text: str, places: Iterable[Place], pages: Iterable[int] = ()) -> list[Piece]:
    """The whole text in order; places may overlap, and those outside the text are left out."""
    known = [place for place in places if 0 <= place.start < place.end <= len(text)]
    page_starts = {start: number for number, start in enumerate(pages, 1) if number > 1 and start < len(text)}
    cuts = {0, len(text)} | set(page_starts) | {at for place in known for at in (place.start, place.end)}
    edges = sorted(cuts)
    return [
        Piece(
            text[start:end],
            mark=_mark([place for place in known if place.start <= start and end <= place.end]),
            begins=tuple(place.name for place in known if place.start == start),
            page=page_starts.get(start),
        )
        for start, end in pairwise(edges)
    ]


def _mark(covering: list[Place]) -> str:
    if any(place.is_main for place in covering):
        return "first"
    return "other" if covering else ""
