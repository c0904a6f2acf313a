"""A mail into blocks: who wrote to whom on what day, the text, and which files came along."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from ambt.printing.album import Album
from ambt.printing.blocks import Block, Paragraph, Picture, Run
from ambt.printing.cleaning import NotUsable
from ambt.printing.from_text import blocks_of_text
from ambt.printing.richtext import blocks_of
from wor.dates import in_words

HEADERS = (("From", "Van"), ("To", "Aan"), ("Cc", "Cc"), ("Subject", "Onderwerp"))
# Malformed mails make the standard library raise about anything; for us each of these means the same.
READING = (LookupError, ValueError, TypeError, AttributeError, RecursionError)


def blocks_of_mail(content: bytes, album: Album) -> tuple[tuple[Block, ...], list[tuple[str, str]], list[str]]:
    """The text, the lines of its head (name, value) in Dutch, and the names of its attachments. Raises NotUsable."""
    try:
        mail = message_from_bytes(content, policy=policy.default)
        head = _head(mail)
        attached = [part.get_filename() or "zonder naam" for part in mail.iter_attachments()]
        blocks = _text(mail, album)
    except READING:
        raise NotUsable("Het e-mailbericht is beschadigd.") from None
    if not head and not blocks:
        raise NotUsable("Het bestand is geen e-mailbericht.")
    return blocks, head, attached


def _head(mail: EmailMessage) -> list[tuple[str, str]]:
    lines = [(name, " ".join(str(mail[header] or "").split())) for header, name in HEADERS]
    if mail["Date"]:
        sent = parsedate_to_datetime(str(mail["Date"]))
        lines.insert(3, ("Verzonden", f"{in_words(sent.date())}, {sent:%H.%M} uur"))
    return [(name, value) for name, value in lines if value]


def _text(mail: EmailMessage, album: Album) -> tuple[Block, ...]:
    body = mail.get_body(("html", "plain"))
    if body is None:
        return ()
    text = body.get_content()
    if not isinstance(text, str):
        return ()
    if body.get_content_subtype() != "html":
        return blocks_of_text(text)
    inline = {
        str(part["Content-ID"]).strip("<> "): part
        for part in mail.walk()
        if part["Content-ID"] and part.get_content_maintype() == "image"
    }

    def picture(source: str, alt: str) -> Picture | None:
        part = inline.get(source.removeprefix("cid:"))
        content = part.get_payload(decode=True) if part else None
        return album.add(content, alt) if isinstance(content, bytes) else None

    return blocks_of(text, picture) or (Paragraph((Run("Dit bericht heeft geen tekst."),)),)
