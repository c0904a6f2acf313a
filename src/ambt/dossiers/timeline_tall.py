"""The timeline as a tall drawing for narrow screens: one line downwards, a row a day, terms as bars beside it."""

from dataclasses import dataclass
from datetime import date
from math import sqrt

from ambt.dossiers.lettering import wrapped, wrapped_parts
from ambt.dossiers.terms import SIGNS
from ambt.dossiers.timeline import Road, Span, Stop

WIDTH = 340
EDGE = 10
COLUMN = 13
BAR_WIDTH = 7
TEXT_GAP = 18
LABEL_SIZE, NOTE_SIZE = 15, 14
LINE_HEIGHT = 20
ROW_GAP = 29
MOST_EXTRA = 34
SIGN_ROOM = 20


@dataclass(frozen=True)
class Row:
    """A day on the line at `y`. `kind`: fact (filled dot), due (open dot), open (dashed dot) or today (a line)."""

    kind: str
    y: int
    label: tuple["Line", ...]
    note: tuple["Line", ...]
    mark: str
    sign: str


@dataclass(frozen=True)
class Line:
    y: int
    text: str


@dataclass(frozen=True)
class Column:
    """A term as an upright bar; `filled` is how much of it has gone by."""

    x: int
    y: int
    height: int
    filled: int
    mark: str
    is_wait: bool
    is_open: bool

    @property
    def end(self) -> int:
        return self.y + self.height


@dataclass(frozen=True)
class TallPicture:
    width: int
    height: int
    line_x: int
    text_x: int
    line_start: int
    today_y: int
    line_end: int
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]


def draw_tall(road: Road) -> TallPicture:
    """Rows under one another, further apart where more days lie between; the terms in as few columns as fit."""
    lanes = _lanes(road)
    line_x = EDGE + (max(lanes, default=-1) + 1) * COLUMN + 8
    text_x = line_x + TEXT_GAP
    stops = road.stops
    rows, bottom = _rows(stops, WIDTH - EDGE - text_x)
    place = _Places(tuple(zip((stop.on for stop in stops), (row.y for row in rows), strict=True)))
    ends = {id(stop.span): row.y for stop, row in zip(stops, rows, strict=True) if stop.span}
    today_y = next(row.y for row in rows if row.kind == "today")
    return TallPicture(
        width=WIDTH,
        height=bottom + EDGE,
        line_x=line_x,
        text_x=text_x,
        line_start=rows[0].y,
        today_y=today_y,
        line_end=rows[-1].y,
        rows=tuple(rows),
        columns=tuple(
            _column(span, lane, place, ends[id(span)], today_y) for span, lane in zip(road.spans, lanes, strict=True)
        ),
    )


def _rows(stops: list[Stop], room: int) -> tuple[list[Row], int]:
    rows: list[Row] = []
    y = EDGE + LINE_HEIGHT // 2
    before: date | None = None
    for stop in stops:
        if before is not None:
            y += ROW_GAP + min(MOST_EXTRA, round(3 * sqrt(max((stop.on - before).days, 0))))
        sign = SIGNS[stop.span.mark] if stop.span else ""
        label = _lines(wrapped(stop.label, LABEL_SIZE, room - (SIGN_ROOM if sign else 0)), y)
        note = _lines(wrapped_parts(stop.notes, NOTE_SIZE, room), y + len(label) * LINE_HEIGHT)
        rows.append(Row(stop.kind, y, label, note, stop.span.mark if stop.span else "", sign))
        y += (len(label) + len(note) - 1) * LINE_HEIGHT
        before = stop.on
    return rows, y + LINE_HEIGHT // 2


def _lines(words: list[str], y: int) -> tuple[Line, ...]:
    return tuple(Line(y + 5 + number * LINE_HEIGHT, text) for number, text in enumerate(words))


def _lanes(road: Road) -> list[int]:
    """In which column each term stands: the first one whose last term is over."""
    taken: list[date] = []
    lanes = [0] * len(road.spans)
    for number, span in sorted(enumerate(road.spans), key=lambda pair: pair[1].since):
        end = date.max if span.until is None else span.until
        lane = next((lane for lane, until in enumerate(taken) if until < span.since), len(taken))
        taken[lane : lane + 1] = [end]
        lanes[number] = lane
    return lanes


def _column(span: Span, lane: int, place: "_Places", end: int, today_y: int) -> Column:
    y = min(place.y(span.since), end - BAR_WIDTH)
    gone = place.y(span.met_on) if span.met_on else today_y
    return Column(
        x=EDGE + lane * COLUMN,
        y=y,
        height=end - y,
        filled=max(0, min(gone, end) - y),
        mark=span.mark,
        is_wait=span.is_wait,
        is_open=span.until is None,
    )


@dataclass(frozen=True)
class _Places:
    """Where a day without a row of its own lies: between its neighbours, by the days to each."""

    known: tuple[tuple[date, int], ...]

    def y(self, day: date) -> int:
        before = max((pair for pair in self.known if pair[0] <= day), default=self.known[0])
        after = min((pair for pair in self.known if pair[0] >= day), default=self.known[-1])
        if after[0] <= before[0]:
            return before[1] if before[0] >= day else after[1]
        part = (day - before[0]).days / (after[0] - before[0]).days
        return round(before[1] + part * (after[1] - before[1]))
