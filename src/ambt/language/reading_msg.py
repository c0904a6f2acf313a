"""An e-mail as Outlook saves it (.msg)."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parseaddr
from functools import partial
from pathlib import Path
from typing import TypeVar

from oxmsg import Message
from oxmsg.attachment import Attachment as OutlookAttachment

from ambt.language.cleaning import clean, one_line
from ambt.language.html_text import text_of_html
from ambt.language.kinds import Kind
from ambt.language.mail_attachments import named_attachments
from ambt.language.own_words import own_words
from ambt.language.paper import Attachment, Reading
from ambt.language.titles import title_of
from ambt.language.unreadable import broken

T = TypeVar("T")


def read_msg(path: Path, filename: str) -> Reading:
    """Read a .msg; raises ``Unreadable`` when it is broken or is no mail.

    What a damaged file still gives is given: a body that does not decode leaves the subject and attachments.
    """
    try:
        message = Message.load(str(path))
    except Exception as error:  # the libraries below promise no exception of their own for a damaged file
        raise broken(filename, "een e-mail uit Outlook") from error
    plain = clean(_given(lambda: message.body, None) or "")
    text = plain or clean(text_of_html(_given(lambda: message.html_body, None) or ""))
    subject = one_line(_given(lambda: message.subject, ""))
    name, address = parseaddr(one_line(_given(lambda: message.sender, None) or ""))
    attachments = _attachments(message, filename)
    if not (text or subject or attachments):
        raise broken(filename, "een e-mail uit Outlook")
    return Reading(
        kind=Kind.MSG,
        text=text,
        body=own_words(text, subject),
        title=subject or title_of(text, filename),
        sender=one_line(name or address),
        sender_address=address if "@" in address else "",
        sent_at=_moment(message),
        message_id=_message_id(message),
        attachments=attachments,
    )


def _attachments(message: Message, filename: str) -> tuple[Attachment, ...]:
    """The files; a mail or calendar item that Outlook stored as an object has no bytes of its own and is left out."""
    given: tuple[OutlookAttachment, ...] = _given(lambda: message.attachments, ())
    found = [(_given(partial(_name, item), "bijlage"), _given(partial(_bytes, item), None)) for item in given]
    return named_attachments([(name, content) for name, content in found if content is not None], filename)


def _name(attachment: OutlookAttachment) -> str:
    return str(attachment.file_name or "bijlage")


def _bytes(attachment: OutlookAttachment) -> bytes | None:
    return attachment.file_bytes


def _message_id(message: Message) -> str:
    headers: dict[str, str] = _given(lambda: message.message_headers, {})
    stated = next((value for name, value in headers.items() if name.lower() == "message-id"), "")
    return one_line(stated)[:250]


def _moment(message: Message) -> datetime | None:
    moment = _given(lambda: message.sent_date, None)
    if moment is None:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _given(ask: Callable[[], T], otherwise: T) -> T:
    """What the library gives; what it stumbles over in a damaged file is as good as absent."""
    try:
        return ask()
    except Exception:
        return otherwise
