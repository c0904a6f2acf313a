"""The letter as it leaves: over real SMTP, with the very bytes that lie in the archive."""

import email
import email.policy
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from pytest_django import Settings

from ambt.access.keys import Actor
from ambt.dossiers.models import Dossier
from ambt.letters.actions.send_letter import send_letter
from ambt.mail.models import PostedMail
from ambt.mail.tasks import deliver
from tests.letters.conftest import DIRECTORS_MAIL, an_approved


@dataclass
class Postbox:
    """Keeps what a mail server was given."""

    taken: list[tuple[list[str], bytes]] = field(default_factory=list)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        self.taken.append((envelope.rcpt_tos, envelope.content))
        return "250 OK"


@pytest.fixture
def postbox(settings: Settings) -> Iterator[Postbox]:
    box = Postbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.SMTP_HOST = settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    yield box
    server.stop()


@pytest.mark.django_db
def test_an_approved_letter_arrives_once_with_the_bytes_of_the_archive(
    postbox: Postbox, writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_approved(writer, approver, dossier)
    sent = send_letter(writer, letter, revision=letter.revision)
    posted = PostedMail.objects.get()
    deliver.func(posted.pk)
    deliver.func(posted.pk)
    [(to, content)] = postbox.taken
    assert to == [DIRECTORS_MAIL]
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    [enclosure] = message.iter_attachments()
    assert sent.document is not None
    assert sent.document.current is not None
    assert enclosure.get_payload(decode=True) == sent.document.current.content.read()
    assert enclosure.get_filename() == sent.document.current.filename
    body = message.get_body(("plain",))
    assert body is not None
    assert f"(kenmerk {sent.reference})" in body.get_content()
    posted.refresh_from_db()
    assert posted.state == PostedMail.State.SENT
