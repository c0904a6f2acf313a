"""From the mailbox into the tray: each message once, in order, picking up where the last time ended."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.header import decode_header, make_header

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.language.cleaning import one_line
from ambt.language.file_names import safe_name
from ambt.mail.imap import MailboxTrouble, OpenMailbox, Waiting, opened
from ambt.mail.models import Mailbox, Paper
from ambt.mail.reading import read_paper
from ambt.mail.receiving import receive
from ambt.ui.templatetags.ui import file_size

# The first time nobody wants ten years of mail in the tray.
_FIRST_TIME = timedelta(days=30)
# Room for clocks and time zones when the server has numbered its messages anew.
_OVERLAP = timedelta(days=2)


@dataclass(frozen=True)
class Fetched:
    """What one look into the mailbox brought."""

    new: int = 0
    known: int = 0
    is_there_more: bool = False
    trouble: str = ""


def fetch(mailbox: Mailbox, now: datetime, *, at_most: int) -> Fetched:
    """Lay at most so many new messages in the tray. Trouble is kept with the mailbox, and what came in stays."""
    new, known, trouble, waiting = 0, 0, "", []
    try:
        with opened(mailbox) as box:
            last_uid, since = _where_to_begin(mailbox, box, now)
            waiting = box.after(last_uid, since=since, at_most=at_most)
            for message in waiting:
                is_new = _take_in(mailbox, box, message)
                new, known = new + is_new, known + (not is_new)
                Mailbox.objects.filter(pk=mailbox.pk).update(last_uid=message.uid, uid_validity=box.uid_validity)
    except MailboxTrouble as problem:
        trouble = problem.sentence
    Mailbox.objects.filter(pk=mailbox.pk).update(trouble=trouble)
    if not trouble:
        Mailbox.objects.filter(pk=mailbox.pk).update(fetched_at=now)
    return Fetched(new, known, len(waiting) == at_most, trouble)


def _where_to_begin(mailbox: Mailbox, box: OpenMailbox, now: datetime) -> tuple[int, date | None]:
    """After which number, and from which day when the numbers say nothing (yet, or any more)."""
    if mailbox.uid_validity == box.uid_validity:
        return mailbox.last_uid, None
    since = mailbox.fetched_at - _OVERLAP if mailbox.fetched_at else now - _FIRST_TIME
    return 0, timezone.localtime(since).date()


def _take_in(mailbox: Mailbox, box: OpenMailbox, message: Waiting) -> bool:
    """Whether it is a paper that was not in the tray yet."""
    if message.size > settings.PAPER_MAX_BYTES:
        return _note_too_large(mailbox, box, message)
    content = box.content(message.uid)
    if content is None:
        return False
    received = receive(
        mailbox.council,
        content,
        filename=f"{_subject(message)}.eml",
        message_id=message.message_id,
        received_on=message.received_on,
    )
    read_paper(received.paper.pk)
    return received.is_new


def _note_too_large(mailbox: Mailbox, box: OpenMailbox, message: Waiting) -> bool:
    """A line in the tray that says it came, and that it still lies on the server."""
    sentence = _(
        "Deze e-mail is %(size)s groot; Ambt haalt berichten op tot %(limit)s. Hij ligt nog op de mailserver: open hem "
        "daar en leg de bijlagen die u nodig hebt los in het postvak."
    ) % {"size": file_size(message.size), "limit": file_size(settings.PAPER_MAX_BYTES)}
    name = f"{box.uid_validity}/{message.message_id or message.uid}"
    _paper, is_new = Paper.objects.get_or_create(
        council=mailbox.council,
        sha256=hashlib.sha256(name.encode()).hexdigest(),
        came_with=None,
        defaults={
            "title": _subject(message),
            "filename": safe_name(f"{_subject(message)}.eml"),
            "kind": "eml",
            "size": message.size,
            "sender": message.sender[:200],
            "received_on": message.received_on,
            "message_id": message.message_id[:250],
            "state": Paper.State.UNREADABLE,
            "unreadable_because": sentence,
            "read_at": timezone.now(),
        },
    )
    return is_new


def _subject(message: Waiting) -> str:
    try:
        subject = str(make_header(decode_header(message.subject)))
    except (ValueError, LookupError):
        subject = message.subject
    return one_line(subject)[:150] or _("E-mail zonder onderwerp")
