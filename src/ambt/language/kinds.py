"""The kinds of file that come in: those Ambt reads, and those it knows well enough to say what to do instead."""

from dataclasses import dataclass
from enum import StrEnum

READABLE = "Ambt leest pdf, Word (.docx), e-mail (.eml en .msg) en gewone tekst (.txt en .md)."


class Kind(StrEnum):
    """The kinds of paper Ambt can read."""

    PDF = "pdf"
    DOCX = "docx"
    EML = "eml"
    MSG = "msg"
    TXT = "txt"
    MD = "md"


@dataclass(frozen=True)
class Found:
    """What the bytes say: how we call it, and what to do with it when Ambt does not read it."""

    name: str
    kind: Kind | None = None
    advice: str = f"{READABLE} Bewaar het stuk als pdf en bied dat aan."


PROMISES = {
    "pdf": Kind.PDF,
    "docx": Kind.DOCX,
    "eml": Kind.EML,
    "msg": Kind.MSG,
    "txt": Kind.TXT,
    "text": Kind.TXT,
    "md": Kind.MD,
    "markdown": Kind.MD,
}
KIND_NAMES = {
    Kind.PDF: "een pdf",
    Kind.DOCX: "een Word-bestand (.docx)",
    Kind.EML: "een e-mail (.eml)",
    Kind.MSG: "een e-mail uit Outlook (.msg)",
    Kind.TXT: "een tekstbestand",
    Kind.MD: "een tekstbestand",
}
TEXT = Found("gewone tekst", Kind.TXT)
MAIL = Found("een e-mail", Kind.EML)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURE = Found(
    "een afbeelding",
    advice="Bewaar een foto of scan als pdf, liefst met tekstherkenning (OCR), en bied die aan.",
)
ARCHIVE = Found("een ingepakt bestand", advice="Pak het uit en bied de stukken die erin zitten los aan.")
_PROGRAM = Found(
    "een programma",
    advice="Open het niet. Vraag de afzender wat de bedoeling was en meld het aan wie bij u over de beveiliging gaat.",
)
OLD_WORD = Found(
    "een Word-bestand van de oude soort (.doc)",
    advice="Open het in Word, kies Opslaan als, en bewaar het als .docx of als pdf.",
)
SIGNATURES: tuple[tuple[bytes, Found], ...] = (
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"#!/", _PROGRAM),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"BM", _PICTURE),
    (b"7z\xbc\xaf", ARCHIVE),
    (b"Rar!", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
    (b"{\\rtf", Found("een rtf-bestand", advice="Open het in Word en bewaar het als .docx of als pdf.")),
)
ZIP_CONTENTS: tuple[tuple[bytes, Found], ...] = (
    (b"word/", Found("een Word-bestand", Kind.DOCX)),
    (b"xl/", Found("een rekenblad (Excel)")),
    (b"ppt/", Found("een presentatie (PowerPoint)")),
    (b"mimetypeapplication/vnd.oasis.opendocument", Found("een OpenDocument-bestand")),
)
