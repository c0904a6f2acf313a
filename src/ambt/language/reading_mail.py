"""An e-mail (.eml): who sent it and when, what it says, and what came with it."""

import re
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import Message
from pathlib import Path

from ambt.language.cleaning import clean, one_line
from ambt.language.html_text import text_of_html
from ambt.language.kinds import Kind
from ambt.language.mail_attachments import attachments_of, is_attachment, is_file
from ambt.language.mail_headers import header, moment_of, sender_of
from ambt.language.own_words import own_words
from ambt.language.paper import Reading
from ambt.language.reading_text import decoded
from ambt.language.titles import title_of
from ambt.language.unreadable import TEXT_LIMIT, bomb, broken, too_much_text

_MOST_NESTS = 500
_MOST_WORK = 50_000_000
_DEEPEST = 20
_NESTS = re.compile(rb"^content-type:\s*(?:multipart/|message/rfc822)", re.IGNORECASE | re.MULTILINE)


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
    attachments = attachments_of([p for p in parts if is_attachment(p, shown_in_html)], filename)
    subject = one_line(header(message, "Subject"))
    name, address = sender_of(message)
    return Reading(
        kind=Kind.EML,
        text=text,
        body=own_words(text, subject),
        title=subject or title_of(text, filename),
        sender=name,
        sender_address=address,
        sent_at=moment_of(message),
        message_id=one_line(header(message, "Message-ID"))[:250],
        attachments=attachments,
    )


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
        if is_file(part):
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


def _pictures_in(parts: list[Message]) -> set[str]:
    sources = (_decoded(part) for part in parts if part.get_content_type() == "text/html" and not is_file(part))
    return {name for source in sources for name in re.findall(r"cid:([^\"'\s>)]+)", source, re.IGNORECASE)}
