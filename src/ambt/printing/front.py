"""The pages that open a pack: a cover and an agenda with times, papers and the pages where they start."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ambt.printing.house import house_data, house_files, mark_data
from ambt.printing.paper import Audience, PackItem, PackPaper, PackSource
from ambt.printing.typesetting import TAGGED, typeset
from wor.dates import in_words, without_weekday

CONFIDENCE = {
    Audience.PUBLIC: "",
    Audience.SHARED: "Bestemd voor de ondernemingsraad en de bestuurder.",
    Audience.COUNCIL: "Alleen bestemd voor de ondernemingsraad en de ambtelijk secretaris. Niet doorsturen.",
    Audience.NAMED: "Alleen bestemd voor wie hierboven staat. Niet doorsturen, niet laten liggen.",
}


@dataclass(frozen=True)
class Placed:
    """Where a paper landed: `offset` pages after the opening pages; `missing` when a sheet stands in its place."""

    source: PackSource
    offset: int
    missing: bool


def front_pdf(paper: PackPaper, placed: Sequence[Sequence[Placed]], paper_pages: int) -> bytes:
    """The opening pages, tagged. `placed` has the papers of each item; a link to page n is https://stuk.invalid/n."""
    times = _times(paper)
    title = paper.title or "Vergaderstukken"
    when = in_words(paper.held_on)
    strictest = _strictest(paper)
    confidential = strictest in (Audience.COUNCIL, Audience.NAMED)
    data = {
        "house": house_data(paper.house),
        "title": title,
        "meeting_kind": paper.meeting_kind,
        "held_on": when,
        "times": _span(paper.starts_at, times[-1]),
        "place": paper.place,
        "contents": _counted(len(paper.items), sum(len(item.sources) for item in paper.items)),
        "paper_pages": paper_pages,
        "reader": paper.reader_name if confidential else "",
        "confidence": CONFIDENCE[strictest],
        "mark": mark_data(paper.audience),
        "subtitle": " · ".join(part for part in (paper.meeting_kind, when, paper.place) if part),
        "ends_at": times[-1] if paper.items else "",
        "items": [
            _item(paper, item, at, papers) for item, at, papers in zip(paper.items, times[:-1], placed, strict=True)
        ],
    }
    return typeset("pack.typ", data, files=house_files(paper.house), standards=TAGGED)


def has_named(paper: PackPaper) -> bool:
    """Whether this pack holds a paper for named readers only."""
    return any(source.audience == Audience.NAMED for item in paper.items for source in item.sources)


def _strictest(paper: PackPaper) -> Audience:
    """The narrowest audience of anything in the pack: that is how carefully the whole must be kept."""
    held = {paper.audience, *(item.audience for item in paper.items)}
    held |= {source.audience for item in paper.items for source in item.sources}
    return max(held, key=list(Audience).index)


def _widest(paper: PackPaper) -> Audience:
    """What most may read of this pack: the items for fewer readers are the ones that must stand out."""
    return min({paper.audience, *(item.audience for item in paper.items)}, key=list(Audience).index)


def _item(paper: PackPaper, item: PackItem, at: str, papers: Sequence[Placed]) -> dict[str, object]:
    length = f"{item.minutes} minuten" if item.minutes and item.minutes != 1 else "1 minuut" if item.minutes else ""
    return {
        "time": at,
        "number": item.number,
        "title": item.title,
        "about": " · ".join(part for part in (item.purpose, length, item.owner) if part),
        "notes": item.notes.strip(),
        "mark": mark_data(item.audience) if item.audience != _widest(paper) else None,
        "papers": [
            {
                "title": one.source.title,
                "offset": one.offset,
                "missing": one.missing,
                "mark": mark_data(one.source.audience) if one.source.audience != item.audience else None,
            }
            for one in papers
        ],
    }


def _times(paper: PackPaper) -> list[str]:
    """When each item starts, and last when the meeting ends; empty from where the agenda does not say how long."""
    found = re.match(r"\s*(\d{1,2})[.:](\d{2})", paper.starts_at)
    clock = int(found[1]) * 60 + int(found[2]) if found else None
    times = []
    for item in paper.items:
        times.append(_clock(clock))
        clock = clock + item.minutes if clock is not None and item.minutes is not None else None
    return [*times, _clock(clock) if paper.items else ""]


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes // 60 % 24:02}.{minutes % 60:02}"


def _span(starts_at: str, ends_at: str) -> str:
    begin = starts_at.removesuffix("uur").strip().replace(":", ".")
    begin = f"0{begin}" if begin[1:2] == "." else begin
    if not begin:
        return ""
    return f"{begin} tot {ends_at} uur" if ends_at and ends_at != begin else f"{begin} uur"


def _counted(items: int, papers: int) -> str:
    return f"{items} {'agendapunt' if items == 1 else 'agendapunten'}, {papers} {'stuk' if papers == 1 else 'stukken'}"


def opening_words(paper: PackPaper) -> str:
    """The title the PDF goes by."""
    return f"{paper.title or 'Vergaderstukken'}, {without_weekday(paper.held_on)}"
