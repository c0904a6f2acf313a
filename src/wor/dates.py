"""Days in Dutch words, and Dutch or ISO words back into days."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from wor.errors import NotADateError

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def in_words(day: date) -> str:
    """The day as it stands in a letter: "vrijdag 6 maart 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {without_weekday(day)}"


def without_weekday(day: date) -> str:
    """ "6 maart 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short(day: date) -> str:
    """The day as it fits in a list: "do 4 dec 2026"."""
    return f"{WEEKDAYS[day.weekday()][:2]} {day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def one_of(words: Iterable[str]) -> str:
    """ "a", "a en b", "a, b en c"."""
    items = list(words)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} en {items[-1]}"


def read(text: str) -> date:
    """A day from "2026-03-06", "6-3-2026", "6/3/2026" or "6 maart 2026"; raises NotADateError."""
    words = text.strip().lower()
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", words):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", words):
        day, month, year = (int(part) for part in found.groups())
    elif (found := re.fullmatch(r"([0-9]{1,2}) ([a-z]+) ([0-9]{4})", words)) and (number := month_number(found[2])):
        day, month, year = int(found[1]), number, int(found[3])
    else:
        raise NotADateError(f"“{text[:40]}” is geen datum. Schrijf een datum als 2026-03-06 of 6-3-2026.")
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADateError(f"{text.strip()[:40]} bestaat niet op de kalender.") from None


def month_number(word: str) -> int | None:
    """1 for "januari" or "jan", None for a word that is no month."""
    for names in (MONTHS, SHORT_MONTHS):
        if word in names:
            return names.index(word) + 1
    return None


def must_be_day(day: object) -> date:
    """The day itself; a datetime, text or anything else raises NotADateError."""
    if isinstance(day, date) and not isinstance(day, datetime):
        return day
    raise NotADateError(f"Een termijn begint op een dag, niet op {day!r:.60}.")
