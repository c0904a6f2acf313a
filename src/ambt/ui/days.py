"""Days and moments as people say them, in Dutch."""

from datetime import date, datetime

from django.utils import timezone

_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def short_day(day: date, today: date) -> str:
    """ "do 4 dec", with the year when it is not this one."""
    words = f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def distance(day: date, today: date) -> str:
    """How far off a day is: "vandaag", "over 13 dagen", "3 dagen geleden"."""
    days = (day - today).days
    near = {0: "vandaag", 1: "morgen", -1: "gisteren", 2: "overmorgen", -2: "eergisteren"}
    if days in near:
        return near[days]
    if abs(days) < 60:
        count = f"{abs(days)} dagen"
    elif abs(days) < 700:
        count = f"{round(abs(days) / 30.4)} maanden"
    else:
        count = f"{round(abs(days) / 365.25)} jaar"
    return f"over {count}" if days > 0 else f"{count} geleden"


def day_and_distance(day: date, today: date) -> str:
    return f"{short_day(day, today)} · {distance(day, today)}"


def clock(moment: datetime) -> str:
    """ "9.30 uur" in Dutch local time."""
    local = timezone.localtime(moment)
    return f"{local.hour}.{local.minute:02d} uur"
