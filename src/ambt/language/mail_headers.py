"""What the headers of a mail say, however they were encoded."""

from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from ambt.language.cleaning import one_line
from ambt.language.reading_text import decoded

_LONGEST_HEADER = 20_000


def header(message: Message, name: str) -> str:
    """One header as it reads, or an empty string."""
    return words_of(str(message.get(name, "")))


def words_of(raw: str) -> str:
    """A header as it reads, with its encoded words decoded and raw bytes guessed at; never fails."""
    raw = raw[:_LONGEST_HEADER]
    try:
        pieces = decode_header(raw)
    except (MessageError, ValueError):
        pieces = [(raw, None)]
    words = (piece if isinstance(piece, str) else decoded(piece, charset or "") for piece, charset in pieces)
    return "".join(words).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def sender_of(message: Message) -> tuple[str, str]:
    """The name and the address of who sent it; either may be empty."""
    for field in ("From", "Sender", "Reply-To"):
        raw = str(message.get(field, ""))[:_LONGEST_HEADER]
        for name, address in getaddresses([raw]):
            if "@" in address:
                return one_line(words_of(name)), one_line(address)[:254]
    return one_line(header(message, "From"))[:254], ""


def moment_of(message: Message) -> datetime | None:
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
