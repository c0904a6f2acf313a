"""Looking into a mailbox over IMAP, without leaving a trace there."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from ambt.language.cleaning import one_line
from ambt.mail.models import Mailbox
from ambt.mail.secret import SealBroken, unseal

_WAIT_SECONDS = 15


class MailboxTrouble(Exception):
    """Why the post could not be fetched, as a sentence for the one who set the mailbox."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Waiting:
    """A message on the server, before it is fetched."""

    uid: int
    size: int
    received_on: date
    message_id: str
    subject: str
    sender: str


@contextmanager
def opened(mailbox: Mailbox) -> Iterator["OpenMailbox"]:
    """The mailbox, opened read-only. Raises MailboxTrouble, also for what goes wrong inside the block."""
    try:
        client = _connected(mailbox)
        try:
            client.login(mailbox.user, unseal(mailbox.password_sealed))
            yield OpenMailbox(client, _select(client, mailbox.folder))
        finally:
            with suppress(IMAPClientError, OSError):
                client.logout()
    except SealBroken:
        raise MailboxTrouble(_("Het bewaarde wachtwoord is niet meer te lezen. Vul het opnieuw in.")) from None
    except LoginError:
        sentence = _("De mailserver herkent de gebruiker of het wachtwoord niet. Vul ze opnieuw in.")
        raise MailboxTrouble(sentence) from None
    except socket.gaierror:
        sentence = _("Er is geen server met de naam %(host)s te vinden. Klopt de naam?")
        raise MailboxTrouble(sentence % {"host": mailbox.host}) from None
    except ssl.SSLCertVerificationError:
        sentence = _("Het certificaat van %(host)s klopt niet. Uw wachtwoord is niet verstuurd.")
        raise MailboxTrouble(sentence % {"host": mailbox.host}) from None
    except ssl.SSLError:
        sentence = _("De versleutelde verbinding met %(host)s komt niet tot stand. Klopt de poort (meestal 993)?")
        raise MailboxTrouble(sentence % {"host": mailbox.host}) from None
    except (IMAPClientAbortError, OSError):
        sentence = _("%(host)s is niet bereikbaar, of de verbinding brak af. Ambt probeert het later opnieuw.")
        raise MailboxTrouble(sentence % {"host": mailbox.host}) from None
    except IMAPClientError as error:
        sentence = _("De mailserver weigerde: %(answer)s")
        raise MailboxTrouble(sentence % {"answer": " ".join(str(error).split())[:200]}) from None


class OpenMailbox:
    """A folder on the server, opened with EXAMINE: nothing is marked as read, moved or deleted."""

    def __init__(self, client: IMAPClient, uid_validity: int) -> None:
        self._client = client
        self.uid_validity = uid_validity

    def after(self, last_uid: int, *, since: date | None, at_most: int) -> list[Waiting]:
        """The next messages in order of arrival; `since` leaves out what the server took in before that day."""
        criteria: list[Any] = ["UID", f"{last_uid + 1}:*"]
        if since:
            criteria += ["SINCE", since]
        # "9:*" also names the last message when that is number 8.
        uids = sorted(uid for uid in self._client.search(criteria) if uid > last_uid)[:at_most]
        if not uids:
            return []
        found = self._client.fetch(uids, ["RFC822.SIZE", "INTERNALDATE", "ENVELOPE"])
        return [_waiting(uid, found[uid]) for uid in uids if uid in found]

    def content(self, uid: int) -> bytes | None:
        """The message byte for byte; None when someone took it away meanwhile."""
        found = self._client.fetch([uid], ["BODY.PEEK[]"]).get(uid, {})
        content: bytes | None = found.get(b"BODY[]")
        return content


def _connected(mailbox: Mailbox) -> IMAPClient:
    context = ssl.create_default_context()
    client = IMAPClient(mailbox.host, mailbox.port, ssl=mailbox.use_tls, ssl_context=context, timeout=_WAIT_SECONDS)
    client.normalise_times = False
    # Without TLS from the start the server may still offer it; then the password goes over a closed line.
    if not mailbox.use_tls and client.has_capability("STARTTLS"):
        client.starttls(context)
    return client


def _select(client: IMAPClient, folder: str) -> int:
    try:
        answer = client.select_folder(folder, readonly=True)
    except IMAPClientAbortError:
        raise
    except IMAPClientError:
        sentence = _("De map “%(folder)s” is er niet op de mailserver. Meestal heet hij INBOX.")
        raise MailboxTrouble(sentence % {"folder": folder}) from None
    return int(answer[b"UIDVALIDITY"])


def _waiting(uid: int, data: dict[bytes, Any]) -> Waiting:
    envelope = data[b"ENVELOPE"]
    sender = envelope.from_[0] if envelope.from_ else None
    address = b"@".join(part for part in (sender.mailbox, sender.host) if part) if sender else b""
    return Waiting(
        uid=uid,
        size=data[b"RFC822.SIZE"],
        received_on=timezone.localtime(data[b"INTERNALDATE"]).date(),
        message_id=_words(envelope.message_id),
        subject=_words(envelope.subject),
        sender=_words(address),
    )


def _words(raw: bytes | None) -> str:
    return one_line((raw or b"").decode("utf-8", "replace"))
