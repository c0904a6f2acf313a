"""What came with a mail: files, and mails within the mail."""

from email.errors import MessageError
from email.message import Message
from email.utils import collapse_rfc2231_value

from ambt.language.cleaning import one_line
from ambt.language.file_names import safe_name, unlike
from ambt.language.mail_headers import header, words_of
from ambt.language.paper import Attachment
from ambt.language.unreadable import Reason, Unreadable

MOST_ATTACHMENTS = 250
_ENDINGS = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "text/calendar": "ics",
    "text/plain": "txt",
    "text/html": "html",
    "image/png": "png",
    "image/jpeg": "jpg",
}


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


def is_file(part: Message) -> bool:
    """Whether the sender gave the part a name, or says that it is an attachment."""
    return part.get_content_disposition() == "attachment" or bool(_stated_name(part))


def is_attachment(part: Message, shown_in_html: set[str]) -> bool:
    """Files, and mails within the mail; not the logo of a signature, nor the seal of a signed mail."""
    kind = part.get_content_type()
    if kind in {"text/plain", "text/html"} and not is_file(part):
        return False
    if kind in {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}:
        return False
    return not (kind.startswith("image/") and one_line(header(part, "Content-ID")).strip("<>") in shown_in_html)


def attachments_of(parts: list[Message], filename: str) -> tuple[Attachment, ...]:
    """The parts as attachments; raises ``Unreadable`` when there are too many, before any is decoded."""
    if len(parts) > MOST_ATTACHMENTS:
        raise too_many_attachments(filename, len(parts))
    return named_attachments([_named_content(part) for part in parts], filename)


def _named_content(part: Message) -> tuple[str, bytes]:
    name = _stated_name(part)
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        mail = inner[0] if isinstance(inner, list) and inner and isinstance(inner[0], Message) else part
        subject = one_line(header(mail, "Subject"))
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
    for field, place in (("filename", "content-disposition"), ("name", "content-type")):
        value = part.get_param(field, None, place)
        if value:
            return one_line(words_of(collapse_rfc2231_value(value)))
    return ""
