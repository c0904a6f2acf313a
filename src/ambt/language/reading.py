"""Papers into text: the one door of this room for whoever has a file in hand."""

import tempfile
from pathlib import Path

from ambt.language.file_names import safe_name
from ambt.language.kinds import Kind
from ambt.language.paper import Attachment, Reading
from ambt.language.reading_docx import read_docx
from ambt.language.reading_mail import read_mail
from ambt.language.reading_msg import read_msg
from ambt.language.reading_pdf import read_pdf
from ambt.language.reading_text import read_text
from ambt.language.sniffing import HEAD_BYTES, SIZE_LIMIT, sniff
from ambt.language.unreadable import TEXT_LIMIT, Reason, Unreadable, too_much_text

__all__ = [
    "HEAD_BYTES",
    "SIZE_LIMIT",
    "Attachment",
    "Kind",
    "Reading",
    "Reason",
    "Unreadable",
    "read",
    "read_bytes",
    "sniff",
]


def read(path: Path, filename: str, *, limit: int = SIZE_LIMIT) -> Reading:
    """The text of a file and what is known about it; ``filename`` is the name under which it was handed in.

    The file is not changed. Raises ``Unreadable`` with a sentence for the person who handed it in.
    A file larger than ``limit`` bytes is refused by its size alone and never read.
    """
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    kind = sniff(filename, head, path.stat().st_size, limit=limit)
    name = safe_name(filename, "het bestand")
    reading = _read_as(kind, path, name)
    if len(reading.text) > TEXT_LIMIT:
        raise too_much_text(name)
    return reading


def read_bytes(content: bytes, filename: str, *, limit: int = SIZE_LIMIT) -> Reading:
    """As ``read``, for a file that is in memory, such as the attachment of a mail."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper"
        path.write_bytes(content)
        return read(path, filename, limit=limit)


def _read_as(kind: Kind, path: Path, name: str) -> Reading:
    match kind:
        case Kind.PDF:
            return read_pdf(path, name)
        case Kind.DOCX:
            return read_docx(path, name)
        case Kind.EML:
            return read_mail(path, name)
        case Kind.MSG:
            return read_msg(path, name)
        case Kind.TXT | Kind.MD:
            return read_text(path, name, kind)
