"""A place in the law: article, lid and onderdeel, as people write it and as the data names it."""

import re
from dataclasses import dataclass
from functools import cache

from wor.errors import UnknownReferenceError

ORDINALS = (
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "vijfde",
    "zesde",
    "zevende",
    "achtste",
    "negende",
    "tiende",
)
ORDINAL_NUMBERS = {word: str(number) for number, word in enumerate(ORDINALS, start=1)}

# "46d.b" names an onderdeel of an article without numbered leden; "31a.8" a lid; so after the number
# a group of digits is a lid and a single letter an onderdeel.
SHORT = re.compile(r"(?P<number>[0-9]{1,2}[a-z]?)(?:[.:](?P<lid>[0-9]{1,2}))?(?:[.:]?(?<=[.:0-9])(?P<letter>[a-z]))?")
WRITTEN = re.compile(
    r"(?:(?:artikel|art\.?)\s*)?(?P<number>[0-9]{1,2}[a-z]?)"
    r"(?:\s*,?\s*(?:lid\s*(?P<lid>[0-9]{1,2})|(?P<lid_digits>[0-9]{1,2})e\s+lid|(?P<ordinal>[a-z]+)\s+lid))?"
    r"(?:\s*,?\s*(?:aanhef\s+en\s+)?(?:onder(?:deel)?|sub|letter)\s*(?P<letter>[a-z]))?"
)
OTHER_LAWS = {"WMCO": "WMCO", "ARHI": "Wet arhi", "BW": "BW", "WEOR": "WEOR", "ATW": "Algemene termijnenwet"}


@dataclass(frozen=True, order=True)
class Article:
    """A reference such as art. 25 lid 1 onder e WOR. Whether it exists in the Act, `wor.article` says."""

    law: str
    number: str
    lid: str = ""
    letter: str = ""

    @property
    def ref(self) -> str:
        """The short form used in data and addresses: "25.1.e", "46d.b"; other laws lead with their name: "wmco.5a"."""
        place = ".".join(part for part in (self.number, self.lid, self.letter) if part)
        return place if self.law == "WOR" else f"{self.law.lower()}.{place}"

    def __str__(self) -> str:
        lid = f" lid {self.lid}" if self.lid else ""
        letter = f" onder {self.letter}" if self.letter else ""
        return f"art. {self.number}{lid}{letter} {OTHER_LAWS.get(self.law, self.law)}"

    @classmethod
    def parse(cls, text: str) -> "Article":
        """Read a reference to the WOR as people write it, or "wmco.5a" for another law.

        Understands "25.1.e", "art. 25 lid 1 onder e WOR", "artikel 27, eerste lid, onderdeel k",
        "art. 25 lid 1 sub e", "46d", "31a.8". Raises UnknownReferenceError for anything else;
        it does not look whether the article exists.
        """
        words = re.sub(r"\s+", " ", text[:200]).strip().rstrip(".")
        law, _, place = words.partition(".")
        if law.upper() in OTHER_LAWS and 1 <= len(place.split(".")) <= 3:
            return cls(law.upper(), *place.split("."))
        lowered = re.sub(r"\s*,?\s*(?:van de )?(?:wor|wet op de ondernemingsraden)$", "", words.lower())
        found = SHORT.fullmatch(lowered)
        if found:
            return cls("WOR", found["number"], found["lid"] or "", found["letter"] or "")
        found = WRITTEN.fullmatch(lowered)
        if not found or (found["ordinal"] and found["ordinal"] not in ORDINAL_NUMBERS):
            raise UnknownReferenceError(
                f"“{text[:60]}” lees ik niet als een artikel. Schrijf bijvoorbeeld 25.1.e of art. 25 lid 1 onder e WOR."
            )
        lid = found["lid"] or found["lid_digits"] or ORDINAL_NUMBERS.get(found["ordinal"] or "", "")
        return cls("WOR", found["number"], lid, found["letter"] or "")


@cache
def wor_article(ref: str) -> Article:
    """Short for a reference that this library itself writes down: wor_article("25.6")."""
    return Article.parse(ref)
