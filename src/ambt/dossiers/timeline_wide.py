"""The timeline as a wide drawing: one line from left to right, facts above it as flags, terms below it as bars."""

from dataclasses import dataclass
from datetime import date, timedelta

from ambt.dossiers.lettering import shortened, width_of
from ambt.dossiers.terms import SIGNS
from ambt.dossiers.timeline import Event, Road, Span
from ambt.ui.days import short_day

WIDTH = 900
EDGE = 10
FIRST_X = 22
LAST_X = WIDTH - 40
LABEL_SIZE, NOTE_SIZE = 14, 13
FLAG_HEIGHT = 37
STAFF = 14
FLAG_GAP = 16
NOTE_ROOM = 310
ROW_HEIGHT = 44
SIGN_ROOM = 20
BAR_HEIGHT = 10
FOOT = 42
SHORTEST_DAYS = 56
SHORTEST_BAR = 14
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MONTH_ROOM = 70


@dataclass(frozen=True)
class Flag:
    """A fact above the line: a dot at `x`, a staff from there up to `top`, two lines of text to the right of it."""

    x: int
    top: int
    label: str
    note: str
    width: int


@dataclass(frozen=True)
class Bar:
    """A term below the line. `filled` is how much of it has gone by; `other_x` the end in the other reading."""

    x: int
    width: int
    filled: int
    y: int
    text_x: int
    text_y: int
    anchor: str
    label: str
    tail: str
    text_width: int
    mark: str
    sign: str
    is_wait: bool
    is_open: bool
    met_x: int | None
    other_x: int | None

    @property
    def end(self) -> int:
        return self.x + self.width

    @property
    def middle(self) -> int:
        return self.y + BAR_HEIGHT // 2

    @property
    def foot(self) -> int:
        return self.y + BAR_HEIGHT


@dataclass(frozen=True)
class Tick:
    x: int
    label: str


@dataclass(frozen=True)
class WidePicture:
    width: int
    height: int
    line_y: int
    line_start: int
    line_end: int
    flags: tuple[Flag, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    today_x: int
    today_label: str
    today_text_x: int

    @property
    def foot_y(self) -> int:
        """Down to where the lines of today and of the months go."""
        return self.height - FOOT

    @property
    def months_y(self) -> int:
        return self.foot_y + 14

    @property
    def today_y(self) -> int:
        return self.foot_y + 34

    @property
    def today_top(self) -> int:
        return self.line_y - 9


@dataclass(frozen=True)
class Scale:
    """From days to units: straight, so that lengths can be compared."""

    first: date
    days: int
    width: int

    def x(self, day: date) -> int:
        return FIRST_X + round((day - self.first).days * self.width / self.days)


def draw_wide(road: Road) -> WidePicture:
    """Lay the road out so that no two words lie on one another, whatever the days."""
    scale = _scale(road)
    lanes = _lanes(road.events, scale)
    line_y = EDGE + (max(lanes) + 1) * FLAG_HEIGHT + STAFF
    bars = tuple(_bar(span, row, line_y, scale, road.today) for row, span in enumerate(road.spans))
    bottom = line_y + 30 + len(bars) * ROW_HEIGHT
    today_x = scale.x(road.today)
    today_label = f"vandaag, {short_day(road.today, road.today)}"
    half = width_of(today_label, NOTE_SIZE) // 2
    return WidePicture(
        width=WIDTH,
        height=bottom + FOOT,
        line_y=line_y,
        line_start=FIRST_X,
        line_end=scale.x(scale.first + timedelta(days=scale.days)),
        flags=tuple(_flag(event, lane, line_y, scale) for event, lane in zip(road.events, lanes, strict=True)),
        bars=bars,
        ticks=_ticks(scale),
        today_x=today_x,
        today_label=today_label,
        today_text_x=min(max(today_x, EDGE + half), WIDTH - EDGE - half),
    )


def _scale(road: Road) -> Scale:
    """As wide as fits, but no wider than lets the text of each flag end inside the drawing."""
    first, last = min(road.days), max(road.days)
    days = max((last - first).days, SHORTEST_DAYS)
    width = LAST_X - FIRST_X
    for event in road.events:
        if part := (event.on - first).days:
            room = WIDTH - EDGE - FIRST_X - _flag_width(event)
            width = min(width, room * days // part)
    return Scale(first, days, width)


def _texts(event: Event) -> tuple[str, str]:
    return shortened(event.label, LABEL_SIZE, NOTE_ROOM), shortened(" · ".join(event.notes), NOTE_SIZE, NOTE_ROOM)


def _flag_width(event: Event) -> int:
    label, note = _texts(event)
    return 8 + max(width_of(label, LABEL_SIZE), width_of(note, NOTE_SIZE))


def _lanes(events: tuple[Event, ...], scale: Scale) -> list[int]:
    """How high each flag flies. From right to left, each above every staff that its text would otherwise cross."""
    lanes: list[tuple[int, int]] = []
    for event in reversed(events):
        x = scale.x(event.on)
        crossed = [lane for staff, lane in lanes if staff < x + _flag_width(event) + FLAG_GAP]
        lanes.append((x, max(crossed, default=-1) + 1))
    return [lane for _, lane in reversed(lanes)]


def _flag(event: Event, lane: int, line_y: int, scale: Scale) -> Flag:
    label, note = _texts(event)
    return Flag(scale.x(event.on), line_y - STAFF - (lane + 1) * FLAG_HEIGHT, label, note, _flag_width(event))


def _bar(span: Span, row: int, line_y: int, scale: Scale, today: date) -> Bar:
    top = line_y + 30 + row * ROW_HEIGHT
    x, end = scale.x(span.since), scale.x(span.stops_on(today))
    width = max(end - x, SHORTEST_BAR)
    gone = span.met_on or today
    tail = f" · {span.basis} · {span.when}"
    tail_width = width_of(tail, NOTE_SIZE)
    label = shortened(span.label, LABEL_SIZE, WIDTH - 2 * EDGE - tail_width - SIGN_ROOM)
    text_width = SIGN_ROOM + width_of(label, LABEL_SIZE) + tail_width
    fits = x + text_width <= WIDTH - EDGE
    return Bar(
        x=x,
        width=width,
        filled=max(0, min(scale.x(gone) - x, width)),
        y=top + 20,
        text_x=x if fits else min(max(x + width - 6, EDGE + text_width), WIDTH - EDGE),
        anchor="start" if fits else "end",
        text_y=top + 13,
        label=label,
        tail=tail,
        text_width=text_width,
        mark=span.mark,
        sign=SIGNS[span.mark],
        is_wait=span.is_wait,
        is_open=span.until is None,
        met_x=scale.x(span.met_on) if span.met_on else None,
        other_x=scale.x(span.other_reading) if span.other_reading else None,
    )


def _ticks(scale: Scale) -> tuple[Tick, ...]:
    """The first of the months, as many as have room for their name; the year where it changes."""
    last = scale.first + timedelta(days=scale.days)
    months = [
        date(year, month, 1)
        for year in range(scale.first.year, last.year + 1)
        for month in range(1, 13)
        if scale.first <= date(year, month, 1) <= last
    ]
    shown: list[date] = []
    for month in months:
        x = scale.x(month)
        if x <= WIDTH - MONTH_ROOM and (not shown or x - scale.x(shown[-1]) >= MONTH_ROOM):
            shown.append(month)
    return tuple(
        Tick(scale.x(month), MONTHS[month.month - 1] + (f" {month.year}" if month.year != year else ""))
        for month, year in zip(shown, [0, *(month.year for month in shown)], strict=False)
    )
