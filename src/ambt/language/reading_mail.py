"""An e-mail (.eml): who sent it and when, what it says, and what came with it."""

import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value, getaddresses, parsedate_to_datetime
from pathlib import Path

from ambt.language.cleaning import clean, one_line
from ambt.language.file_names import safe_name, unlike
from ambt.language.html_text import text_of_html
from ambt.language.own_words import own_words
from ambt.language.paper import Attachment, Reading
from ambt.language.reading_text import decoded
from ambt.language.sniffing import Kind
from ambt.language.titles import title_of
from ambt.language.unreadable import TEXT_LIMIT, Reason, Unreadable, bomb, broken, too_much_text

MOST_ATTACHMENTS = 250
_MOST_NESTS = 500
_MOST_WORK = 50_000_000
_DEEPEST = 20
_LONGEST_HEADER = 20_000
_NESTS = re.compile(rb"^content-type:\s*(?:multipart/|message/rfc822)", re.IGNORECASE | re.MULTILINE)
_ENDINGS = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "text/calendar": "ics",
    "text/plain": "txt",
    "text/html": "html",
    "image/png": "png",
    "image/jpeg": "jpg",
}


def read_mail(path: Path, filename: str) -> Reading:
    """Read an .eml; raises ``Unreadable`` when it holds no mail, too many attachments, or mail in mail without end.

    A mail within the mail is an attachment of its own, an .eml that can be read in turn.
    """
    content = path.read_bytes()
    nests = len(_NESTS.findall(content))
    # The parser hands each line through every part that is still open: many of both takes minutes.
    if nests > _MOST_NESTS or nests * content.count(b"\n") > _MOST_WORK:
        raise bomb(filename)
    try:
        message = message_from_bytes(content, policy=policy.compat32)
        parts = _flat(message, filename)
    except RecursionError as error:
        raise bomb(filename) from error
    except (MessageError, ValueError, LookupError) as error:
        raise broken(filename, "een e-mail") from error
    shown_in_html = _pictures_in(parts)
    text = _text(parts)
    if len(text) > TEXT_LIMIT:
        raise too_much_text(filename)
    attachments = _attachments([p for p in parts if _is_attachment(p, shown_in_html)], filename)
    subject = one_line(_header(message, "Subject"))
    name, address = _sender(message)
    return Reading(
        kind=Kind.EML,
        text=text,
        body=own_words(text, subject),
        title=subject or title_of(text, filename),
        sender=name,
        sender_address=address,
        sent_at=_moment(message),
        message_id=one_line(_header(message, "Message-ID"))[:250],
        attachments=attachments,
    )


def too_many_attachments(filename: str, count: int) -> Unreadable:
    """The refusal of a mail with more attachments than a person can have meant to send."""
    return Unreadable(
        Reason.TOO_LARGE,
        f"“{filename}” heeft {count} bijlagen; Ambt neemt een e-mail aan met hoogstens {MOST_ATTACHMENTS} bijlagen.",
        "Sla de stukken die u nodig hebt los op en bied die aan.",
    )


def named_attachments(found: list[tuple[str, bytes]], filename: str) -> tuple[Attachment, ...]:
    """Attachments with names that are safe and differ; raises ``Unreadable`` when there are too many."""
    if len(found) > MOST_ATTACHMENTS:
        raise too_many_attachments(filename, len(found))
    taken: set[str] = set()
    return tuple(Attachment(unlike(safe_name(name), taken), content) for name, content in found)


def _flat(message: Message, filename: str) -> list[Message]:
    """The leaves of a mail in order; a mail within it counts as one leaf."""
    leaves: list[Message] = []
    waiting: list[tuple[Message, int]] = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        if depth > _DEEPEST:
            raise bomb(filename)
        children = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(children, list):
            waiting.extend((child, depth + 1) for child in reversed(children) if isinstance(child, Message))
        else:
            leaves.append(part)
    return leaves


def _text(parts: list[Message]) -> str:
    """The plain text; the HTML made plain where there is none, or where it only says "this mail is HTML"."""
    plain, rich = [], []
    for part in parts:
        if _is_file(part):
            continue
        if part.get_content_type() == "text/plain":
            plain.append(_decoded(part))
        elif part.get_content_type() == "text/html":
            rich.append(text_of_html(_decoded(part)))
    said, shown = clean("\n\n".join(plain)), clean("\n\n".join(rich))
    return shown if len(shown) > 200 and len(said) * 5 < len(shown) else said or shown


def _decoded(part: Message) -> str:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    return decoded(content, str(part.get_content_charset() or ""))


def _is_file(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_stated_name(part))


def _is_attachment(part: Message, shown_in_html: set[str]) -> bool:
    """Files, and mails within the mail; not the logo of a signature, nor the seal of a signed mail."""
    kind = part.get_content_type()
    if kind in {"text/plain", "text/html"} and not _is_file(part):
        return False
    if kind in {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}:
        return False
    return not (kind.startswith("image/") and one_line(_header(part, "Content-ID")).strip("<>") in shown_in_html)


def _pictures_in(parts: list[Message]) -> set[str]:
    sources = (_decoded(part) for part in parts if part.get_content_type() == "text/html" and not _is_file(part))
    return {name for source in sources for name in re.findall(r"cid:([^\"'\s>)]+)", source, re.IGNORECASE)}


def _attachments(parts: list[Message], filename: str) -> tuple[Attachment, ...]:
    if len(parts) > MOST_ATTACHMENTS:
        raise too_many_attachments(filename, len(parts))
    return named_attachments([_named_content(part) for part in parts], filename)


def _named_content(part: Message) -> tuple[str, bytes]:
    name = _stated_name(part)
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        mail = inner[0] if isinstance(inner, list) and isinstance(inner[0], Message) else part
        subject = one_line(_header(mail, "Subject"))
        name = name or subject or "bericht"
        return (name if name.lower().endswith(".eml") else f"{name}.eml", _as_bytes(mail))
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else _as_bytes(part)
    return name or f"bijlage.{_ENDINGS.get(part.get_content_type(), 'bin')}", content


def _as_bytes(mail: Message) -> bytes:
    try:
        return mail.as_bytes(unixfrom=False)
    except (UnicodeError, LookupError, MessageError):
        return mail.as_string().encode("utf-8", "replace")


def _stated_name(part: Message) -> str:
    for field, header in (("filename", "content-disposition"), ("name", "content-type")):
        value = part.get_param(field, None, header)
        if value:
            return one_line(_words(collapse_rfc2231_value(value)))
    return ""


def _header(message: Message, name: str) -> str:
    return _words(str(message.get(name, "")))


def _words(raw: str) -> str:
    """A header as it reads, with its encoded words decoded and raw bytes guessed at; never fails."""
    raw = raw[:_LONGEST_HEADER]
    try:
        pieces = decode_header(raw)
    except (MessageError, ValueError):
        pieces = [(raw, None)]
    words = (piece if isinstance(piece, str) else decoded(piece, charset or "") for piece, charset in pieces)
    return "".join(words).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _sender(message: Message) -> tuple[str, str]:
    for field in ("From", "Sender", "Reply-To"):
        raw = str(message.get(field, ""))[:_LONGEST_HEADER]
        for name, address in getaddresses([raw]):
            if "@" in address:
                return one_line(_words(name)), one_line(address)[:254]
    return one_line(_header(message, "From"))[:254], ""


def _moment(message: Message) -> datetime | None:
    """When it was sent; where the sender's clock wrote nonsense, when the first server received it."""
    received = [str(value).rpartition(";")[2] for value in message.get_all("Received", [])]
    for raw in (str(message.get("Date", "")), *reversed(received)):
        try:
            moment = parsedate_to_datetime(raw.strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if 1970 <= moment.year <= 2200:
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None
