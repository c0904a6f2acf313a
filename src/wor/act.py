"""The text of the Act: every article, lid and onderdeel, with its heading, source and edition."""

import tomllib
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

from wor.article import Article
from wor.errors import UnknownReferenceError

REPEALED = "Dit artikel is vervallen."


@dataclass(frozen=True)
class ArticleText:
    """One place in the Act.

    `own_text` is what stands at that place itself, without its `parts` (leden or onderdelen); `lead` are the words
    before the list it is part of and `tail` those after it. `heading` is the project's own title and no part of the
    law. `in_force_from` is the first day of the edition that was read; `source` where the official text is.
    """

    article: Article
    heading: str
    own_text: str
    lead: str
    tail: str
    parts: tuple["ArticleText", ...]
    chapter: str
    is_repealed: bool
    amended: str
    verified: str
    source: str
    sources: tuple[str, ...]
    in_force_from: date
    edition: str

    @property
    def text(self) -> str:
        """The text with all its parts, a line each, as it reads in the Act."""
        if not self.parts:
            return self.own_text
        inner = [f"{_mark(part.article)} {part.text}" for part in self.parts]
        return "\n".join(line for line in (self.own_text, *inner, self.tail) if line)


def article(ref: str) -> ArticleText:
    """The text at a reference, in any way people write it: "25.1.e", "artikel 27, eerste lid, onderdeel k", "46d".

    Raises UnknownReferenceError, a Dutch sentence that names the nearest place, for what is not in the Act.
    """
    try:
        asked = Article.parse(ref)
    except UnknownReferenceError as error:
        near_refs = get_close_matches(ref.strip().lower()[:20], _places(), n=1, cutoff=0.6)
        if not near_refs:
            raise
        raise UnknownReferenceError(f"{error} Het dichtst bij is {near_refs[0]}.") from None
    found = _places().get(asked.ref) if asked.law == "WOR" else None
    if found:
        return found
    if asked.law != "WOR":
        raise UnknownReferenceError(f"Van {asked} heeft Ambt de tekst niet: alleen van de WOR.")
    near = _nearest(asked)
    raise UnknownReferenceError(f"{_upper(str(asked))} bestaat niet. Bedoelt u {near.article} ({near.article.ref})?")


@cache
def articles() -> tuple[ArticleText, ...]:
    """All articles of the Act in order, each with its parts; repealed ones too."""
    data = tomllib.loads(files("wor").joinpath("data/wor.toml").read_text(encoding="utf-8"))
    return tuple(_article(row, data["meta"]) for row in data["articles"])


@cache
def _places() -> dict[str, ArticleText]:
    """Every place in the Act by its reference."""
    found: dict[str, ArticleText] = {}
    waiting = list(articles())
    while waiting:
        place = waiting.pop(0)
        found[place.article.ref] = place
        waiting.extend(place.parts)
    return found


def _article(row: dict[str, Any], meta: dict[str, Any]) -> ArticleText:
    def place(lid: str = "", letter: str = "", **words: Any) -> ArticleText:
        filled: dict[str, Any] = {"own_text": "", "lead": "", "tail": "", "parts": (), **words}
        return ArticleText(
            article=Article("WOR", row["number"], lid, letter),
            heading=row["heading"],
            chapter=row["chapter"],
            is_repealed=row["status"] == "vervallen",
            amended=row.get("amended", ""),
            verified=row["verified"],
            source=meta["official_source"],
            sources=tuple(row["sources"]),
            in_force_from=meta["version_in_force_from"],
            edition=meta["version_note"],
            **filled,
        )

    def lid_place(lid: dict[str, Any]) -> ArticleText:
        number = str(lid["lid"]) if lid["lid"] else ""
        lead, tail = lid["text"], lid.get("tail", "")
        letters = tuple(
            place(number, item["letter"], own_text=_with_numbers(item), lead=lead, tail=tail)
            for item in lid.get("onderdelen", ())
        )
        return place(number, own_text=lead, tail=tail, parts=letters)

    leden = tuple(lid_place(lid) for lid in row.get("leden", ()))
    if not leden:
        return place(own_text=REPEALED)
    # An article without numbered leden is stored as one lid with number 0: that lid is the article itself.
    return leden[0] if not leden[0].article.lid else place(parts=leden)


def _with_numbers(item: dict[str, Any]) -> str:
    """The text of an onderdeel with its numbered list below it, where it has one."""
    return "\n".join([item["text"], *(f"{sub['nr']}°. {sub['text']}" for sub in item.get("sub", ()))])


def _nearest(asked: Article) -> ArticleText:
    """The place in the Act that looks most like the one asked for, first within the same article."""
    places = _places()
    same = [ref for ref in places if ref.split(".")[0] == asked.number]
    lid = f"{asked.number}.{asked.lid}"
    if asked.lid and lid in places:
        same = [ref for ref in same if ref == lid or ref.startswith(f"{lid}.")]
    # "25.e" leaves out the lid: the onderdeel with that letter is what was meant.
    same_letter = [ref for ref in same if asked.letter and not asked.lid and ref.endswith(f".{asked.letter}")]
    candidates = same_letter or same or list(places)
    return places[(get_close_matches(asked.ref, candidates, n=1, cutoff=0) or candidates)[0]]


def _mark(place: Article) -> str:
    """How a part is marked in the running text: "1." for a lid, "e." for an onderdeel."""
    return f"{place.letter or place.lid}."


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
