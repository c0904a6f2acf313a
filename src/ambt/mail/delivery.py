"""One attempt to hand a posted mail to the mail server, and what follows from how it went."""

import mimetypes
import smtplib
import ssl
from contextlib import suppress
from datetime import datetime, timedelta
from email.utils import formataddr, parseaddr

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.mail.models import PostedMail
from ambt.mail.smtp import InDoubt

# After these pauses a message that could not go is tried again; after the last one a person must look (28 hours).
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 4 * 60, 8 * 60, 15 * 60))

Enclosure = tuple[str, bytes, str]


class OneCopy(EmailMessage):
    """The message as all see it, on its way to one of them: so a refused address never holds up the others."""

    recipient = ""

    def recipients(self) -> list[str]:
        return [self.recipient]


class NotTaken(Exception):
    """The mail did not reach an address; `may_succeed_later` says whether trying again makes sense."""

    def __init__(self, sentence: str, *, may_succeed_later: bool) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.may_succeed_later = may_succeed_later


def attempt(posted_id: int, now: datetime) -> None:
    """Send a waiting mail whose time has come. Claimed first, so that two workers never send the same one."""
    claimed = (
        PostedMail.objects.due(now)
        .filter(pk=posted_id)
        .update(state=PostedMail.State.SENDING, claimed_at=now, attempts=F("attempts") + 1, trouble="")
    )
    if claimed:
        _send(PostedMail.objects.select_related("council").get(pk=posted_id), now)


def _send(mail: PostedMail, now: datetime) -> None:
    connection = _connection()
    try:
        enclosures = _enclosures(mail)
        _open(connection)
        refusals = _hand_over(mail, enclosures, connection)
    except NotTaken as failure:
        refusals = [failure]
    except InDoubt:
        # Stays SENDING: nobody knows whether it arrived, so nothing goes out again by itself.
        mail.trouble = _(
            "De verbinding met de mailserver brak af bij het afleveren aan %(address)s. "
            "Kijk eerst of het bericht is aangekomen."
        ) % {"address": mail.offering}
        mail.save(update_fields=["trouble"])
        return
    finally:
        with suppress(OSError):
            connection.close()
    _settle(mail, refusals, now)


def _hand_over(mail: PostedMail, enclosures: list[Enclosure], connection: BaseEmailBackend) -> list[NotTaken]:
    """Send a copy to each address that has none yet; answers with what went wrong."""
    refusals = []
    for address in mail.still_to_reach:
        # Written down first: after a crash this is the address in doubt, and the time says the worker was alive.
        mail.offering, mail.claimed_at = address, timezone.now()
        mail.save(update_fields=["offering", "claimed_at"])
        try:
            connection.send_messages([_copy_for(mail, address, enclosures)])
        except smtplib.SMTPRecipientsRefused as refused:
            refusals.append(_answered(address, *next(iter(refused.recipients.values()))))
        except smtplib.SMTPResponseException as answer:
            refusals.append(_answered(address, answer.smtp_code, answer.smtp_error))
        except OSError as lost:
            raise _unreachable() from lost
        else:
            mail.delivered_to.append(address)
        mail.offering = ""
        mail.save(update_fields=["offering", "delivered_to"])
    return refusals


def _settle(mail: PostedMail, refusals: list[NotTaken], now: datetime) -> None:
    """Sent, to be tried again, or failed: decided once all addresses had their turn."""
    pause = PAUSES[mail.attempts - 1] if mail.attempts <= len(PAUSES) else None
    mail.offering = ""
    mail.trouble = "\n".join(dict.fromkeys(refusal.sentence for refusal in refusals))
    mail.next_attempt_at = None
    if not refusals:
        mail.state, mail.sent_at = PostedMail.State.SENT, now
    elif pause and any(refusal.may_succeed_later for refusal in refusals):
        mail.state, mail.next_attempt_at = PostedMail.State.WAITING, now + pause
    else:
        mail.state = PostedMail.State.FAILED
    mail.save(update_fields=["offering", "trouble", "next_attempt_at", "state", "sent_at"])


def _connection() -> BaseEmailBackend:
    """To the mail server, or to var/outbox where an installation has none."""
    return get_connection("ambt.mail.smtp.CarefulBackend") if settings.SMTP_HOST else get_connection()


def _open(connection: BaseEmailBackend) -> None:
    try:
        connection.open()
    except smtplib.SMTPAuthenticationError as refused:
        sentence = _("De mailserver herkent de gebruikersnaam of het wachtwoord van Ambt niet.")
        raise NotTaken(sentence, may_succeed_later=True) from refused
    except ssl.SSLCertVerificationError as distrusted:
        sentence = _("Het certificaat van de mailserver klopt niet; daarom is er niets naartoe gestuurd.")
        raise NotTaken(sentence, may_succeed_later=True) from distrusted
    except OSError as lost:
        raise _unreachable() from lost


def _unreachable() -> NotTaken:
    return NotTaken(_("De mailserver is niet bereikbaar."), may_succeed_later=True)


def _answered(address: str, code: int, answer: bytes | str) -> NotTaken:
    words = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    may_succeed_later = 400 <= code < 500
    sentence = (
        _("De mailserver kan het bericht voor %(address)s nu niet aannemen (%(code)s: %(words)s).")
        if may_succeed_later
        else _("De mailserver weigert het bericht voor %(address)s (%(code)s: %(words)s).")
    )
    told = sentence % {"address": address, "code": code, "words": " ".join(words.split())[:300]}
    return NotTaken(told, may_succeed_later=may_succeed_later)


def _enclosures(mail: PostedMail) -> list[Enclosure]:
    """The frozen bytes of the attachments, read before anything is sent."""
    found = []
    for version in mail.attachments.order_by("pk"):
        try:
            with version.content.open("rb") as file:
                content = file.read()
        except FileNotFoundError as missing:
            sentence = _("De bijlage “%(name)s” is niet te vinden in het archief.") % {"name": version.filename}
            raise NotTaken(sentence, may_succeed_later=False) from missing
        kind = mimetypes.guess_type(version.filename)[0] or "application/octet-stream"
        found.append((version.filename, content, kind))
    return found


def _copy_for(mail: PostedMail, address: str, enclosures: list[Enclosure]) -> OneCopy:
    name, own_address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    copy = OneCopy(
        mail.subject,
        mail.body,
        formataddr((mail.council.name or name, own_address)),
        mail.to,
        reply_to=[mail.reply_to] if mail.reply_to else None,
        headers={"Message-ID": mail.message_id},
    )
    copy.recipient = address
    for filename, content, kind in enclosures:
        copy.attach(filename, content, kind)
    return copy
