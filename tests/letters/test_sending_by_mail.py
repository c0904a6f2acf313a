"""The letter as it leaves: over real SMTP, with the very bytes that lie in the archive."""

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage

import pytest
from pytest_django import Settings

from ambt.access.keys import Actor
from ambt.dossiers.models import Dossier
from ambt.letters.actions.send_letter import send_letter
from ambt.mail.models import PostedMail
from ambt.mail.tasks import deliver
from tests.letters.conftest import DIRECTORS_MAIL, an_approved
from tests.mail.smtp import MailServer


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    server = MailServer()
    settings.SMTP_HOST = settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = server.port
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    server.up()
    yield server
    server.down()


@pytest.mark.django_db
def test_an_approved_letter_arrives_once_with_the_bytes_of_the_archive(
    server: MailServer, writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_approved(writer, approver, dossier)
    sent = send_letter(writer, letter, revision=letter.revision)
    posted = PostedMail.objects.get()
    deliver.func(posted.pk)
    deliver.func(posted.pk)
    [taken] = server.receiver.taken
    assert taken.rcpt_tos == [DIRECTORS_MAIL]
    assert isinstance(taken.content, bytes)
    message = email.message_from_bytes(taken.content, policy=email.policy.default)
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
