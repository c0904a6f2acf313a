"""What a file truly is, from its first bytes; before anything opens it."""

import codecs
import re
from pathlib import PurePath

from ambt.language.file_names import safe_name
from ambt.language.kinds import (
    ARCHIVE,
    KIND_NAMES,
    MAIL,
    OLD_WORD,
    OLE,
    PROMISES,
    READABLE,
    SIGNATURES,
    TEXT,
    ZIP_CONTENTS,
    Found,
    Kind,
)
from ambt.language.unreadable import Reason, Unreadable, encrypted

HEAD_BYTES = 64 * 1024
SIZE_LIMIT = 50 * 1024 * 1024
_HEADER_FIELD = re.compile(
    rb"^(from|to|cc|subject|date|message-id|received|mime-version|return-path|delivered-to|content-type|reply-to"
    rb"|x-[a-z0-9-]+|dkim-signature|arc-[a-z-]+|authentication-results|thread-[a-z]+|references|in-reply-to|sender"
    rb"|content-[a-z-]+|importance|accept-language):",
    re.IGNORECASE,
)


def sniff(filename: str, head: bytes, size: int, *, limit: int = SIZE_LIMIT) -> Kind:
    """The kind of a file, from its name, its first bytes (``HEAD_BYTES`` is enough) and its size in bytes.

    Nothing beyond ``head`` is needed, so a file that is far too large is never read. Raises ``Unreadable`` when it
    is empty, larger than ``limit``, not what its name promises, locked with a password, or of a kind we cannot read.
    """
    name = safe_name(filename, "het bestand")
    if size == 0 or not head:
        raise Unreadable(
            Reason.EMPTY,
            f"“{name}” is leeg: er staat niets in.",
            "Kijk of het stuk bij u wel te openen is en bied het opnieuw aan.",
        )
    if size > limit:
        raise Unreadable(
            Reason.TOO_LARGE,
            f"“{name}” is {_megabytes(size)} groot; Ambt neemt stukken aan tot {_megabytes(limit)}.",
            "Verklein het (in Word en Acrobat met Bestand > Opslaan als > Verkleinde pdf) of splits het, "
            "en bied het opnieuw aan.",
        )
    ending = PurePath(name).suffix.lower().lstrip(".")
    promised = PROMISES.get(ending)
    if head.startswith(OLE):
        return _sniff_ole(name, head, ending, promised)
    found = _look_at(head)
    if found.kind in {Kind.TXT, Kind.EML} and promised in {Kind.TXT, Kind.MD}:
        return promised
    if promised is None:
        if found.kind is None or (ending and found is TEXT):
            raise Unreadable(Reason.UNKNOWN_KIND, f"“{name}” is {found.name}; dat kan Ambt niet lezen.", found.advice)
        return found.kind
    if promised is Kind.DOCX and found is ARCHIVE:
        return promised  # some writers put pictures first; the table of contents at the end of the file decides
    if found.kind != promised:
        raise _misnamed(name, promised, found)
    return promised


def _decoded_start(head: bytes) -> str | None:
    """The start of a text, or None where the bytes are no text at all."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    sample = head[:4096]
    if encoding := utf16_without_mark(sample):
        return head[: len(head) // 2 * 2].decode(encoding, "replace")
    odd = sum(byte < 32 and byte not in b"\t\r\n\f\x1a\x1b" for byte in sample)
    return head.decode("cp1252", "replace") if odd <= len(sample) // 50 else None


def utf16_without_mark(sample: bytes) -> str | None:
    """The encoding of western text in UTF-16 without a byte order mark: it has a zero in every other byte."""
    if sample[0::2].count(0) == 0 and sample[1::2].count(0) > len(sample) // 4:
        return "utf-16-le"
    if sample[1::2].count(0) == 0 and sample[0::2].count(0) > len(sample) // 4:
        return "utf-16-be"
    return None


def _look_at(head: bytes) -> Found:
    if b"%PDF-" in head[:1024]:
        return Found("een pdf", Kind.PDF)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((found for mark, found in ZIP_CONTENTS if mark in head), ARCHIVE)
    for magic, found in SIGNATURES:
        if head.startswith(magic) and (magic not in {b"BM", b"MZ"} or _decoded_start(head) is None):
            return found
    if _decoded_start(head) is None:
        return Found("een bestand dat Ambt niet kent", advice=f"{READABLE} Bewaar het stuk als pdf en bied dat aan.")
    if re.match(rb"\s*(<!doctype html|<html)", head, re.IGNORECASE):
        return Found("een webpagina")
    return MAIL if _starts_like_mail(head) else TEXT


def _starts_like_mail(head: bytes) -> bool:
    """Two header fields that mail has, before the first line that is neither a field nor the rest of one."""
    fields = 0
    for number, line in enumerate(head.lstrip(b"\xef\xbb\xbf\r\n").splitlines()[:60]):
        if _HEADER_FIELD.match(line):
            fields += 1
        elif not (line[:1] in {b" ", b"\t"} or re.match(rb"[A-Za-z0-9-]+:", line)) and not (
            number == 0 and line.startswith(b"From ")
        ):
            break
    return fields >= 2


def _sniff_ole(name: str, head: bytes, ending: str, promised: Kind | None) -> Kind:
    """Old Office files, Outlook's .msg and Office files with a password share one wrapping."""
    if "EncryptedPackage".encode("utf-16-le") in head:
        raise encrypted(name, "een Word- of ander Office-bestand")
    if promised is Kind.MSG or "__substg1.0_".encode("utf-16-le") in head:
        if promised in {Kind.MSG, None}:
            return Kind.MSG
        raise _misnamed(name, promised, Found(KIND_NAMES[Kind.MSG], Kind.MSG))
    if promised is Kind.DOCX and "WordDocument".encode("utf-16-le") not in head:
        raise Unreadable(
            Reason.ENCRYPTED,
            f"“{name}” is vergrendeld met een wachtwoord, of het is een Word-bestand van de oude soort (.doc) "
            "met een nieuwe naam.",
            "Open het in Word, haal het wachtwoord eraf, kies Opslaan als .docx en bied het opnieuw aan.",
        )
    if promised is not None:
        raise _misnamed(name, promised, OLD_WORD)
    found = OLD_WORD if ending in {"", "doc"} else Found("een Office-bestand van de oude soort")
    raise Unreadable(Reason.UNKNOWN_KIND, f"“{name}” is {found.name}; dat kan Ambt niet lezen.", found.advice)


def _misnamed(name: str, promised: Kind, found: Found) -> Unreadable:
    advice = found.advice
    if found.kind is not None:
        advice = f"Geef het de naam “{PurePath(name).stem}.{found.kind}” en bied het opnieuw aan."
    return Unreadable(
        Reason.MISNAMED,
        f"“{name}” zegt {KIND_NAMES[promised]} te zijn, maar de inhoud is {found.name}. "
        "Voor de veiligheid is het niet geopend.",
        advice,
    )


def _megabytes(size: int) -> str:
    megabytes = size / (1024 * 1024)
    return f"{megabytes:.1f}".replace(".", ",").removesuffix(",0") + " MB"
