"""Numbers in a Dutch text, in digits and in words."""

from __future__ import annotations

import re
from functools import lru_cache

_UNITS = {
    "nul": 0, "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17,
    "achttien": 18, "negentien": 19,
}  # fmt: skip
_TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip
_LARGE = {"honderd": 100, "duizend": 1_000, "miljoen": 1_000_000, "miljard": 1_000_000_000}
_DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_TEN_AND = re.compile(r"(een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en)(" + "|".join(_TENS) + ")")


@lru_cache(maxsize=50_000)
def number_of(word: str) -> float | None:
    """The value of "2.400.000", "3,5", "vijfentwintig" or "honderd"; None when the word is no number."""
    if word[0].isdigit():
        return float(word.replace(".", "").replace(",", ".")) if _DIGITS.fullmatch(word) else None
    plain = word.replace("ë", "e")
    for table in (_UNITS, _TENS, _LARGE):
        if plain in table:
            return table[plain]
    if compound := _TEN_AND.fullmatch(plain):
        return _UNITS[compound[1]] + _TENS[compound[2]]
    return _with_hundreds(plain)


def _with_hundreds(word: str) -> float | None:
    for name in ("duizend", "honderd"):
        if name in word:
            before, _, after = word.partition(name)
            low = number_of(before) if before else 1
            rest = number_of(after) if after else 0
            return None if low is None or rest is None else low * _LARGE[name] + rest
    return None
