"""The words of a letter without its markup."""

from ambt.printing.blocks import Block, Heading, Listing, Paragraph, Picture, Quote, Run, Table, plain_text
from ambt.printing.richtext import blocks_of


def text_of(body: str) -> str:
    """The text, a line for each paragraph, item and cell."""
    return "\n".join(line for block in blocks_of(body) for line in _lines(block))


def first_line(body: str) -> str:
    """The first words of the letter, which is its salutation."""
    return text_of(body).split("\n", 1)[0].strip()


def _lines(block: Block) -> list[str]:
    match block:
        case Paragraph(runs) | Heading(_, runs):
            return _words(runs)
        case Listing(_, items, _):
            return [line for item in items for inner in item for line in _lines(inner)]
        case Quote(blocks):
            return [line for inner in blocks for line in _lines(inner)]
        case Table(rows, _):
            return [line for row in rows for cell in row for line in _words(cell)]
        case Picture():
            return []


def _words(runs: tuple[Run, ...]) -> list[str]:
    return plain_text(runs).split("\n")
