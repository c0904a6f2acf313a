"""What can be printed, as plain data. Rooms fill these; letter, minutes and pack turn them into files."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Audience(StrEnum):
    """Who may read a paper, a line or an agenda item; the same four levels as the archive's folders."""

    PUBLIC = "public"
    SHARED = "shared"
    COUNCIL = "council"
    NAMED = "named"

    @property
    def label(self) -> str:
        """The Dutch words of the mark, as they stand on screen; paper prints them in capitals."""
        return _LABELS[self]


_LABELS = {
    Audience.PUBLIC: "openbaar",
    Audience.SHARED: "raad en bestuurder",
    Audience.COUNCIL: "alleen de raad",
    Audience.NAMED: "alleen genoemden",
}


@dataclass(frozen=True)
class HouseStyle:
    """How the paper of one council looks. `accent` is #rrggbb; anything else prints as the calm blue-green."""

    council_name: str
    organisation: str
    address_lines: tuple[str, ...] = ()
    accent: str = "#1f5f66"
    footer: str = ""
    logo_png: bytes | None = None


@dataclass(frozen=True)
class Signature:
    name: str
    role: str


@dataclass(frozen=True)
class LetterPaper:
    """A letter in the council's house style. `draft` prints a mark CONCEPT on every page."""

    house: HouseStyle
    title: str
    reference: str
    place: str
    written_on: date
    to_lines: tuple[str, ...]
    subject: str
    body_html: str
    signatures: tuple[Signature, ...]
    enclosures: tuple[str, ...] = ()
    draft: bool = False


@dataclass(frozen=True)
class ResolutionLine:
    """A resolution of the council. Votes that were not counted are None; `quorum` is a sentence or empty."""

    text: str
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    quorum: str = ""


@dataclass(frozen=True)
class ActionLine:
    text: str
    owner: str
    due_on: date | None = None


@dataclass(frozen=True)
class MinutesItem:
    number: str
    title: str
    purpose: str
    notes_html: str
    resolutions: tuple[ResolutionLine, ...] = ()
    action_points: tuple[ActionLine, ...] = ()
    audience: Audience = Audience.COUNCIL


@dataclass(frozen=True)
class MinutesPaper:
    """Minutes of one meeting. `starts_at` is "09.30"; `status_line` is e.g. "Concept" or "Vastgesteld op …"."""

    house: HouseStyle
    title: str
    council_name: str
    held_on: date
    starts_at: str
    place: str
    present: tuple[str, ...]
    absent: tuple[str, ...]
    items: tuple[MinutesItem, ...]
    status_line: str
    audience: Audience


@dataclass(frozen=True)
class PackSource:
    """One paper of an agenda item. `kind` is pdf, docx, eml, txt or md; any other kind becomes a named sheet."""

    title: str
    content: bytes
    kind: str
    audience: Audience


@dataclass(frozen=True)
class PackItem:
    """One item of the agenda. `minutes` is its planned length; `notes` is plain text under the item."""

    number: str
    title: str
    purpose: str
    minutes: int | None
    owner: str
    notes: str
    sources: tuple[PackSource, ...]
    audience: Audience


@dataclass(frozen=True)
class PackPaper:
    """The pack of one reader: give only what this reader may see, nothing is left out here.

    `starts_at` is "09.30" (or "09:30"); the times on the agenda follow from it and from the minutes of each item.
    """

    house: HouseStyle
    title: str
    meeting_kind: str
    held_on: date
    starts_at: str
    place: str
    items: tuple[PackItem, ...]
    reader_name: str
    audience: Audience


@dataclass(frozen=True)
class PackMade:
    """What came out: the pages of the whole pack, and the titles of the papers that got a sheet in their place."""

    pages: int
    not_converted: tuple[str, ...]
