"""The text of a file named on the command line, or of standard input."""

import sys
from pathlib import Path

from ambt.language.reading import Unreadable, read


class NoText(Exception):
    """There is no text to be had; the message says why, in Dutch."""


def text_of(name: str) -> str:
    """The text of a txt, md, pdf, docx, eml or msg file; `-` is standard input as UTF-8. Raises NoText."""
    if name == "-":
        return sys.stdin.buffer.read().decode("utf-8", errors="replace")
    path = Path(name)
    if not path.is_file():
        raise NoText(f"Er is geen bestand {name!r}.")
    try:
        return read(path, path.name).text
    except Unreadable as trouble:
        raise NoText(trouble.sentence) from trouble
    except PermissionError as trouble:
        raise NoText(f"Het bestand {name!r} mag niet gelezen worden.") from trouble
