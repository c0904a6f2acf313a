"""Papers that are no PDF become one: Word, mail, text, Markdown and pictures, with what this house has of its own."""

from dataclasses import dataclass

from ambt.printing.album import Album
from ambt.printing.blocks import Block, Heading, as_data, in_heading_order, plain_text
from ambt.printing.cleaning import NotUsable
from ambt.printing.from_mail import blocks_of_mail
from ambt.printing.from_markdown import blocks_of_markdown
from ambt.printing.from_text import blocks_of_text, decoded
from ambt.printing.from_word import blocks_of_word
from ambt.printing.house import house_data, house_files
from ambt.printing.paper import HouseStyle
from ambt.printing.typesetting import TAGGED, CannotSet, typeset

PLAIN = HouseStyle("", "")
# About five hundred pages.
MOST_LETTERS = 1_500_000
ORIGINS = {
    "docx": "Omgezet uit Word; de opmaak kan afwijken van het origineel.",
    "eml": "Afdruk van een e-mailbericht.",
    "txt": "Afdruk van een tekstbestand.",
    "md": "",
    "png": "Afdruk van een afbeelding.",
    "jpg": "Afdruk van een afbeelding.",
}


@dataclass(frozen=True)
class _Read:
    blocks: tuple[Block, ...]
    head: tuple[tuple[str, str], ...] = ()
    attached: tuple[str, ...] = ()


def as_pdf(content: bytes, kind: str, title: str, house: HouseStyle = PLAIN) -> bytes:
    """The paper as tagged PDF; a pdf comes back as it is. `kind` is docx, eml, txt, md, png, jpg or pdf.

    Raises NotUsable with a Dutch sentence that says why it cannot be printed; sheet_pdf makes a page of that.
    """
    kind = {"jpeg": "jpg", "markdown": "md", "text": "txt"}.get(kind.lower().lstrip("."), kind.lower().lstrip("."))
    if not content:
        raise NotUsable("Het bestand is leeg.")
    if kind == "pdf":
        return content
    if kind not in ORIGINS:
        raise NotUsable(f"Een bestand van het soort “{kind or 'onbekend'}” kan Ambt niet afdrukken.")
    album = Album()
    read = _read(content, kind, title, album)
    if not read.blocks and not read.head:
        raise NotUsable("Het bestand heeft geen tekst.")
    data = {
        "house": house_data(house),
        "title": title or "Stuk zonder titel",
        "origin": ORIGINS[kind],
        "head": [{"name": name, "value": value} for name, value in read.head],
        "attached": list(read.attached),
        "body": as_data(in_heading_order(_without_title(read.blocks, title), below=1)),
    }
    try:
        return typeset("converted.typ", data, files={**house_files(house), **album.files}, standards=TAGGED)
    except CannotSet:
        raise NotUsable("De inhoud kan niet worden opgemaakt.") from None


def _without_title(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """Many a text opens with its own title, which stands above it already."""
    first = blocks[0] if blocks else None
    if isinstance(first, Heading) and plain_text(first.runs).strip().casefold() == title.strip().casefold():
        return blocks[1:]
    return blocks


def _read(content: bytes, kind: str, title: str, album: Album) -> _Read:
    if kind in ("txt", "md") and len(content) > MOST_LETTERS:
        raise NotUsable("Het tekstbestand is te lang om af te drukken.")
    if kind == "docx":
        return _Read(blocks_of_word(content, album))
    if kind == "eml":
        blocks, head, attached = blocks_of_mail(content, album)
        return _Read(blocks, tuple(head), tuple(attached))
    if kind == "txt":
        return _Read(blocks_of_text(decoded(content)))
    if kind == "md":
        return _Read(blocks_of_markdown(decoded(content)))
    picture = album.add(content, title)
    if picture is None:
        raise NotUsable("De afbeelding is beschadigd of veel te groot.")
    return _Read((picture,))


def sheet_pdf(title: str, reason: str, house: HouseStyle = PLAIN) -> bytes:
    """One page that stands for a paper that could not be printed: its title and why, in Dutch."""
    data = {"house": house_data(house), "title": title or "Stuk zonder titel", "reason": reason}
    return typeset("sheet.typ", data, files=house_files(house), standards=TAGGED)
