"""A Dutch text as sentences and words, each with its place in the text, so that every finding can be pointed at."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from wor.text_zones import Line, Zone, lines_with_zones

_WORD = re.compile(r"[^\W_]+(?:(?:-[ \t]*\r?\n[ \t]*(?=[a-zà-ÿ])|[-'’.,\u00ad&/](?=[^\W_]))[^\W_]+)*")
_BREAK_IN_WORD = re.compile(r"[-\u00ad][ \t]*\r?\n[ \t]*")
_SENTENCE_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-ZÀ-Þ0-9])|[.!?]+[\"'”’)\]]*\s*$")
# A full stop after one of these, or after a single letter, does not end a sentence.
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|art|artt|nr|nrs|mr|drs|dr|ir|ing|prof|dhr|mw|mevr|bijv|bv|nv|ca|incl|excl"
    r"|blz|p|pp|sub|resp|evt|jl|jo|zgn|tel|max|min|gem|afd|tot|st|vgl|aug|sept|okt|nov|dec|jan|feb|mrt|apr)\.$"
)


_PARTICIPLE = re.compile(
    r"(?P<before>|aan|af|bij|door|her|in|mee|na|om|onder|op|over|samen|terug|toe|uit|voor|weg)ge(?P<verb>\w{3,}(?:[dt]e?|en))"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `forms` are the spellings under which the lexicon may know it."""

    start: int
    end: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or list item: `text[start:end]`, and the part of the paper it stands in."""

    start: int
    end: int
    zone: Zone


def sentences(text: str) -> list[Sentence]:
    """The sentences of `text` in order. Lines that run on are read as one; a blank line always ends a sentence."""
    found: list[Sentence] = []
    run: list[Line] = []
    for line in lines_with_zones(text):
        if run and (line.starts_item or line.zone is not run[-1].zone or run[-1].ends_block):
            found += _sentences_of(text, run)
            run = []
        if line.is_blank:
            found += _sentences_of(text, run)
            run = []
        else:
            run.append(line)
    return found + _sentences_of(text, run)


def _sentences_of(text: str, run: list[Line]) -> list[Sentence]:
    if not run:
        return []
    start, end, zone = run[0].start, run[-1].end, run[0].zone
    found: list[Sentence] = []
    here = start
    for stop in _SENTENCE_END.finditer(text, start, end):
        numbers_an_item = stop.start() - here < 4 and text[here : stop.start()].strip().isdigit()
        is_short = bool(_ABBREVIATED.search(text, max(here, stop.start() - 12), stop.start() + 1))
        if stop.end() < end and (numbers_an_item or is_short):
            continue
        found.append(Sentence(here, stop.end(), zone))
        here = stop.end()
        while here < end and text[here].isspace():
            here += 1
    if here < end:
        found.append(Sentence(here, end, zone))
    return found


def words(text: str, start: int, end: int) -> list[Word]:
    """The words between two offsets; a word broken over two lines counts as one."""
    return [Word(found.start(), found.end(), forms_of(found.group())) for found in _WORD.finditer(text, start, end)]


@lru_cache(maxsize=50_000)
def forms_of(word: str) -> tuple[str, ...]:
    """The word in lower case, without accents, hyphens and "ge": "Één" is also "een", "arbo-dienst" "arbodienst"."""
    whole = _BREAK_IN_WORD.sub("", word.lower()).replace("’", "'").replace("\u00ad", "")
    plain = "".join(sign for sign in unicodedata.normalize("NFD", whole) if not unicodedata.combining(sign))
    joined = plain.replace("-", "")
    return tuple(dict.fromkeys((whole, plain, joined, _without_ge(joined))))


def _without_ge(word: str) -> str:
    """A past participle as its verb begins: "gecentraliseerd" as "centraliseerd", "ingehuurd" as "inhuurd"."""
    if participle := _PARTICIPLE.fullmatch(word):
        return participle["before"] + participle["verb"]
    return word
