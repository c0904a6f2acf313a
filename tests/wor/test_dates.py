"""Days in Dutch, out and in."""

from datetime import date, datetime

import pytest

import wor
from wor.dates import in_words, must_be_day, one_of, read, short


def test_a_day_in_words() -> None:
    assert in_words(date(2026, 3, 6)) == "vrijdag 6 maart 2026"
    assert short(date(2025, 12, 4)) == "do 4 dec 2025"
    assert one_of(["a"]) == "a"
    assert one_of(["a", "b", "c"]) == "a, b en c"


@pytest.mark.parametrize("text", ["2026-03-06", "6-3-2026", "06/03/2026", "6 maart 2026", " 6 MRT 2026 ", "6.3.2026"])
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert read(text) == date(2026, 3, 6)


@pytest.mark.parametrize(
    "text", ["", "morgen", "2026-13-01", "31-02-2026", "6 floor 2026", "2026", "9" * 400, "2026-3-6x"]
)
def test_what_is_no_day_gets_a_sentence(text: str) -> None:
    with pytest.raises(wor.LawError, match=r"geen datum|bestaat niet"):
        read(text)


@pytest.mark.parametrize("value", [None, "2026-03-06", datetime(2026, 3, 6, 12), 20260306])  # noqa: DTZ001
def test_only_a_day_is_a_day(value: object) -> None:
    with pytest.raises(wor.LawError):
        must_be_day(value)
