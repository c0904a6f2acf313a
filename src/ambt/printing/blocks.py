"""Text as blocks and runs: what the rich text of the browser, a Word file, a mail and Markdown have in common."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Mark(StrEnum):
    STRONG = "strong"
    EMPHASIS = "emphasis"
    UNDERLINE = "underline"
    STRIKE = "strike"
    RAISED = "raised"
    LOWERED = "lowered"
    CODE = "code"


@dataclass(frozen=True)
class Run:
    """Letters in one style. A line break is a \\n in the text; `link` is a safe address or empty."""

    text: str
    marks: frozenset[Mark] = frozenset()
    link: str = ""


@dataclass(frozen=True)
class Paragraph:
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """`level` counts from 1 inside this text; the paper that carries it says how deep that is."""

    level: int
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Listing:
    ordered: bool
    items: tuple[tuple["Block", ...], ...]
    start: int = 1


@dataclass(frozen=True)
class Quote:
    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Table:
    """Rows of equal length; the first one is a heading row when `has_header`."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    has_header: bool


@dataclass(frozen=True)
class Picture:
    """A picture by the name of its file; `alt` says what it shows, `share` is its width in per cent of the text."""

    file: str
    alt: str
    share: int = 100


Block = Paragraph | Heading | Listing | Quote | Table | Picture


def plain_text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def in_heading_order(blocks: Iterable[Block], *, below: int) -> Iterator[Block]:
    """The same blocks with headings that start right under level `below` and never skip one (PDF/UA forbids that)."""
    above: list[int] = []
    for block in blocks:
        if isinstance(block, Heading):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            yield replace(block, level=below + len(above))
        else:
            yield block


def as_data(blocks: Iterable[Block]) -> list[dict[str, object]]:
    """For the typst template: the same blocks as plain dictionaries."""
    return [_data(block) for block in blocks]


def _data(block: Block) -> dict[str, object]:
    match block:
        case Paragraph(runs):
            return {"kind": "paragraph", "runs": runs_data(runs)}
        case Heading(level, runs):
            return {"kind": "heading", "level": level, "runs": runs_data(runs)}
        case Listing(ordered, items, start):
            return {"kind": "list", "ordered": ordered, "start": start, "items": [as_data(item) for item in items]}
        case Quote(inner):
            return {"kind": "quote", "blocks": as_data(inner)}
        case Table(rows, has_header):
            cells = [[runs_data(cell) for cell in row] for row in rows]
            return {"kind": "table", "rows": cells, "has_header": has_header}
        case Picture(file, alt, share):
            return {"kind": "picture", "file": file, "alt": alt, "share": share}


def runs_data(runs: Iterable[Run]) -> list[dict[str, object]]:
    return [{"text": run.text, "marks": sorted(run.marks), "href": run.link} for run in runs]
