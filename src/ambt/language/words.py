"""The words of a text and the stem of each: what every search and every highlight agrees on."""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import Stemmer

from ambt.language.irregular import KEPT_AS

_WORD = re.compile(r"[^\W_]+")
_OWN_S = re.compile(r"['’`´]s(?![^\W_])", re.IGNORECASE)
_APOSTROPHES = frozenset("'’`´")
_LONGEST = 40
_NO_LATIN_LETTER = "x"
_LETTERS_APART = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_NO_MEMBERS = ("geleden", "verleden", "overleden", "beleden", "ontleden", "kleden", "gleden")
_DOUBLED = re.compile(r"([aeou])\1(?=[bcdfghjklmnpqrstvwxz]+$)")
_ABBREVIATIONS = frozenset({"wor", "cor", "gor", "bor", "pvt", "cao"})
_of_this_thread = threading.local()


def placed_stems(text: str, start: int = 0) -> Iterator[tuple[int, int, str]]:
    """Each word's start and end in ``text``, from ``start`` on, with its stem; "risico's" is one word."""
    part_of_the_last = -1
    for match in _WORD.finditer(text, start):
        begin, end = match.span()
        if begin == part_of_the_last:
            continue
        if text[end : end + 1] in _APOSTROPHES and (own_s := _OWN_S.match(text, end)):
            part_of_the_last, end = end + 1, own_s.end()
        yield begin, end, stem_of(match[0])


@lru_cache(maxsize=100_000)
def stem_of(word: str) -> str:
    """The stem of one word, which may have capitals and accents: ascii letters and digits, never empty."""
    folded = fold(word)[:_LONGEST]
    if not folded:
        return _NO_LATIN_LETTER  # keeps its place, so that phrases around it stay phrases
    if folded in KEPT_AS:
        return KEPT_AS[folded]
    if folded.isdigit():
        return folded
    stem = _DOUBLED.sub(r"\1", _stemmed(_regular(folded)))  # the stemmer makes "dag" of dag and "daag" of dagen
    # What is left of "open" is "op" and of "order" is "or": then the word itself finds better.
    return folded if len(stem) < 3 or (stem in _ABBREVIATIONS) else stem


def fold(word: str) -> str:
    """Small ascii letters and digits: "Coördinatie" becomes "coordinatie"."""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word.lower().translate(_LETTERS_APART))
    return "".join(ch for ch in spread if ch.isascii() and ch.isalnum()).lower()


def _regular(word: str) -> str:
    """Plurals that follow a rule the stemmer does not know."""
    if word.endswith("leden") and not word.endswith(_NO_MEMBERS):
        return f"{word[:-5]}lid"
    if word.endswith("heden") and len(word) > 7:
        return f"{word[:-5]}heid"
    if word.endswith(("eeen", "ieen")):
        return word[:-2]
    if word.endswith(("ieve", "ieven")):
        return f"{word[: word.rindex('iev')]}ief"
    return word


def _stemmed(word: str) -> str:
    if word.endswith("heid") and len(word) < 11:
        return word  # "overheid" is not "over", "eenheid" is not "een"
    stemmer = getattr(_of_this_thread, "stemmer", None)  # a stemmer is not made for two threads at once
    if stemmer is None:
        stemmer = _of_this_thread.stemmer = Stemmer.Stemmer("dutch", 0)
    return str(stemmer.stemWord(word))
