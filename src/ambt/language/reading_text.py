"""Plain text, in whichever of the usual encodings it was saved."""

import codecs
from pathlib import Path

from ambt.language.cleaning import clean
from ambt.language.kinds import Kind
from ambt.language.paper import Reading
from ambt.language.sniffing import utf16_without_mark
from ambt.language.titles import title_of
from ambt.language.unreadable import Reason, Unreadable


def read_text(path: Path, filename: str, kind: Kind) -> Reading:
    """Read a .txt or .md; raises ``Unreadable`` when nothing but blanks is in it."""
    text = clean(decoded(path.read_bytes()))
    if not text:
        raise Unreadable(
            Reason.NO_TEXT,
            f"In “{filename}” staan alleen spaties en lege regels.",
            "Kijk of u het goede bestand koos en bied het opnieuw aan.",
        )
    return Reading(kind=kind, text=text, body=text, title=title_of(text, filename))


def decoded(content: bytes, declared: str = "") -> str:
    """Bytes as text: by their byte order mark, as declared, as UTF-8, or as Windows wrote it (cp1252).

    Never fails: a declared encoding that does not exist or does not fit is passed over.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    if not declared and (guess := utf16_without_mark(content[:4096])):
        return content.decode(guess, "replace")
    for encoding in (declared, "utf-8-sig"):
        try:
            if encoding and codecs.lookup(encoding)._is_text_encoding:
                return content.decode(encoding)
        except (LookupError, ValueError):
            continue
    return content.decode("cp1252", "replace")
