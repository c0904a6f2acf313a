"""Plain text into blocks."""

import re

from ambt.printing.blocks import Block, Mark, Paragraph, Run
from ambt.printing.characters import lines_ended


def decoded(content: bytes) -> str:
    """Text of a file: as its byte order mark says, else UTF-8, else as Windows in Western Europe writes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """A paragraph per white line, line ends kept; text lined up with spaces keeps its columns."""
    found = re.split(r"\n[ \t]*\n", lines_ended(text).replace("\f", "\n\n"))
    return tuple(_as_typed(part.strip("\n")) for part in found if part.strip())


def _as_typed(text: str) -> Paragraph:
    if re.search(r"\S(\t| {3})", text):
        return Paragraph((Run(text.expandtabs(8).replace(" ", "\u00a0"), frozenset({Mark.CODE})),))
    return Paragraph((Run("\n".join(line.strip() for line in text.split("\n"))),))
