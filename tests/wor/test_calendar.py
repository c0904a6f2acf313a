"""The days of the Algemene termijnenwet, against dates that anyone can look up."""

from datetime import date, timedelta

import pytest

from wor.calendar import decrees, easter, first_workday_from, holidays, kings_day, months_after, with_two_workdays


@pytest.mark.parametrize(
    ("year", "day"),
    # The earliest and latest Easter there can be, and years around now (any almanac).
    [
        (1818, "03-22"),
        (1943, "04-25"),
        (2024, "03-31"),
        (2025, "04-20"),
        (2026, "04-05"),
        (2027, "03-28"),
        (2038, "04-25"),
    ],
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


def test_the_holidays_of_2026_are_those_of_article_3() -> None:
    # Awt art. 3 lid 1 and 2, and the royal decree for 2 January and 15 May 2026.
    assert [day.isoformat() for day in sorted(holidays(2026))] == [
        "2026-01-01",
        "2026-01-02",
        "2026-04-03",
        "2026-04-06",
        "2026-04-27",
        "2026-05-05",
        "2026-05-14",
        "2026-05-15",
        "2026-05-25",
        "2026-12-25",
        "2026-12-26",
    ]


@pytest.mark.parametrize(
    ("year", "day"),
    [(2013, "2013-04-30"), (2014, "2014-04-26"), (2025, "2025-04-26"), (2026, "2026-04-27"), (2031, "2031-04-26")],
)
def test_kings_day_moves_to_saturday_when_the_27th_is_a_sunday(year: int, day: str) -> None:
    assert kings_day(year).isoformat() == day


def test_liberation_day_counts_every_year() -> None:
    assert all(date(year, 5, 5) in holidays(year) for year in range(2020, 2040))


def test_two_holidays_on_one_day_are_one_holiday() -> None:
    assert holidays(2016)[date(2016, 5, 5)] == "Bevrijdingsdag"  # Ascension Day 2016 fell on 5 May


def test_every_equated_day_is_a_weekday_in_a_year_that_is_known() -> None:
    assert all(each.day.weekday() < 5 and decrees().know(each.day.year) for each in decrees().days)
    assert not decrees().know(2029)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2025-01-31", 1, "2025-02-28"),  # HR 1-9-2017, ECLI:NL:HR:2017:2225: the last day of a shorter month
        ("2024-01-31", 1, "2024-02-29"),
        ("2025-02-28", 1, "2025-03-28"),  # not 31 March
        ("2024-02-29", 12, "2025-02-28"),
        ("2025-12-31", 2, "2026-02-28"),
        ("2026-01-01", -1, "2025-12-01"),
        ("2026-03-31", -1, "2026-02-28"),
    ],
)
def test_a_month_later_has_the_same_number_or_is_the_last_day(start: str, months: int, end: str) -> None:
    assert months_after(date.fromisoformat(start), months).isoformat() == end


def test_the_first_workday_after_a_row_of_holidays() -> None:
    # 5 May, Ascension Day, the equated Friday, Saturday and Sunday of 2027 in a row (case dev-d05).
    assert first_workday_from(date(2027, 5, 5)) == date(2027, 5, 10)


def test_a_term_of_three_days_or_more_holds_two_workdays() -> None:
    # Awt art. 2: from Thursday 24 December 2026 three days hold no workday at all; Monday and Tuesday make two.
    christmas_eve = date(2026, 12, 24)
    assert with_two_workdays(christmas_eve, christmas_eve + timedelta(days=3)) == date(2026, 12, 29)
    assert with_two_workdays(christmas_eve, christmas_eve + timedelta(days=2)) == date(2026, 12, 26)
    assert with_two_workdays(date(2026, 6, 1), date(2026, 6, 5)) == date(2026, 6, 5)
