"""The calendar of Dutch law: months and weeks, and the days that do not count as the end of a term.

Sources: Algemene termijnenwet (BWBR0002448) art. 1 to 4; for the month HR 1-9-2017, ECLI:NL:HR:2017:2225.
"""

import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

SATURDAY, SUNDAY = 5, 6
FIRST_YEAR, LAST_YEAR = 1900, 2199


def is_in_reach(day: date) -> bool:
    """Whether we reckon with this day at all; a day outside is a slip of the pen."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def months_after(day: date, months: int) -> date:
    """The same day number so many months later (earlier when negative), or the last day of a month without it."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_after(day: date, days: int) -> date:
    """So many days later, earlier when negative; the day itself does not count."""
    return day + timedelta(days=days)


@cache
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, skipped = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quarter, year_in_quarter = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * quarter - epact - year_in_quarter) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """The day on which the birthday of the King is celebrated; until 2013 Queen's Day, 30 April.

    When it is a Sunday, the day before.
    """
    day = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    return days_after(day, -1) if day.weekday() == SUNDAY else day


@dataclass(frozen=True)
class EquatedDay:
    """A day made equal to a holiday by royal decree (Awt art. 3 lid 3), and how many sources name it."""

    day: date
    sources: int


@dataclass(frozen=True)
class Decrees:
    """The equated days that are known, and the years for which a decree is known at all."""

    known_from: int
    known_until: int
    days: tuple[EquatedDay, ...]

    def know(self, year: int) -> bool:
        return self.known_from <= year <= self.known_until


@cache
def decrees() -> Decrees:
    """The royal decrees of data/holidays.toml."""
    data = tomllib.loads(files("wor").joinpath("data/holidays.toml").read_text(encoding="utf-8"))
    days = tuple(EquatedDay(row["day"], row["sources"]) for row in data["equated"])
    return Decrees(data["decrees"]["known_from"], data["decrees"]["known_until"], days)


@cache
def holidays(year: int) -> dict[date, str]:
    """The generally recognised holidays and the days equated with them (Awt art. 3), with their Dutch names.

    Easter Sunday and Whit Sunday are not in the law: they are Sundays already. 5 May counts every year.
    """
    sunday = easter(year)
    named = {
        date(year, 1, 1): "nieuwjaarsdag",
        days_after(sunday, -2): "Goede Vrijdag",
        days_after(sunday, 1): "tweede paasdag",
        days_after(sunday, 39): "Hemelvaartsdag",
        date(year, 5, 5): "Bevrijdingsdag",
        days_after(sunday, 50): "tweede pinksterdag",
        date(year, 12, 25): "eerste kerstdag",
        date(year, 12, 26): "tweede kerstdag",
    }
    named.setdefault(kings_day(year), "Koningsdag" if year >= 2014 else "Koninginnedag")
    for equated in decrees().days:
        if equated.day.year == year:
            named.setdefault(equated.day, "een dag die bij koninklijk besluit met een feestdag is gelijkgesteld")
    return named


def why_not_on(day: date) -> str:
    """Why a term may not end on this day, as the rest of a Dutch sentence: "is Goede Vrijdag"; "" for a workday."""
    if name := holidays(day.year).get(day):
        return f"is {name}"
    return "valt in het weekend" if day.weekday() in (SATURDAY, SUNDAY) else ""


def is_workday(day: date) -> bool:
    """No Saturday, Sunday or generally recognised holiday."""
    return not why_not_on(day)


def first_workday_from(day: date) -> date:
    """The day itself or the first workday after it (Awt art. 1 lid 1)."""
    while not is_workday(day):
        day = days_after(day, 1)
    return day


def with_two_workdays(after: date, until: date) -> date:
    """The day a term that runs after `after` until `until` must reach to hold two workdays (Awt art. 2).

    That article covers terms of at least three days; a shorter one comes back as it is.
    """
    if (until - after).days < 3:
        return until
    workdays = 0
    day = after
    while workdays < 2:
        day = days_after(day, 1)
        workdays += is_workday(day)
    return max(day, until)
