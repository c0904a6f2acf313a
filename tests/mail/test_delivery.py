"""Mail that goes out, against a real mail server that is up, down, full, refusing or gone half-way."""

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import message_from_bytes

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from ambt.access.models import LogEntry
from ambt.archive.models import Folder
from ambt.archive.steps import keep
from ambt.councils.models import Council
from ambt.mail.delivery import PAUSES, attempt
from ambt.mail.models import PostedMail
from ambt.mail.steps import post
from ambt.mail.tasks import send_waiting
from tests.mail.smtp import MailServer

State = PostedMail.State


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    mail_server = MailServer()
    settings.SMTP_HOST = settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = mail_server.port
    settings.EMAIL_TIMEOUT = 5
    mail_server.up()
    yield mail_server
    mail_server.down()


@pytest.fixture
def folder(council: Council) -> Folder:
    return Folder.objects.create(council=council, title="Reorganisatie klantenservice")


def a_letter(folder: Folder, *to: str) -> PostedMail:
    version = keep(
        folder, title="Advies", filename="advies.pdf", content=b"%PDF-1.7 advies", added_by=None, text=""
    ).current
    assert version is not None
    return post(
        folder,
        council=folder.council,
        to=list(to) or ["bestuurder@waterland.example"],
        subject="Advies reorganisatie één",
        body="Geachte bestuurder,\n\nBijgaand ons advies.",
        attachments=[version],
        purpose="letter:12",
        reply_to="or@waterland.example",
    )


def after(mail: PostedMail, now: datetime | None = None) -> PostedMail:
    attempt(mail.pk, now or timezone.now())
    mail.refresh_from_db()
    return mail


def test_a_letter_arrives_with_its_attachment_and_lasting_name(server: MailServer, folder: Folder) -> None:
    mail = after(a_letter(folder))
    assert (mail.state, mail.trouble, mail.attempts) == (State.SENT, "", 1)
    [envelope] = server.receiver.taken
    assert isinstance(envelope.content, bytes)
    message = message_from_bytes(envelope.content)
    assert message["Message-ID"] == mail.message_id
    assert message["Reply-To"] == "or@waterland.example"
    assert "OR Waterland Energie" in message["From"]
    _, attachment = message.get_payload()  # type: ignore[misc]
    assert isinstance(attachment, type(message))
    assert (attachment.get_filename(), attachment.get_payload(decode=True)) == ("advies.pdf", b"%PDF-1.7 advies")


def test_when_the_server_is_down_the_letter_waits_and_goes_once_it_is_up(server: MailServer, folder: Folder) -> None:
    server.down()
    now = timezone.now()
    mail = after(a_letter(folder), now)
    assert (mail.state, mail.trouble) == (State.WAITING, "De mailserver is niet bereikbaar.")
    assert mail.next_attempt_at == now + timedelta(minutes=1)
    server.up()
    send_waiting(now + timedelta(seconds=30))
    assert server.receiver.taken == []
    send_waiting(now + timedelta(minutes=1))
    send_waiting(now + timedelta(minutes=2))
    mail.refresh_from_db()
    assert (mail.state, mail.trouble) == (State.SENT, "")
    assert len(server.receiver.taken) == 1


def test_pauses_grow_until_a_person_must_look_and_then_one_button_starts_again(
    server: MailServer, folder: Folder, secretary: Client
) -> None:
    server.down()
    mail, now, paused = a_letter(folder), timezone.now(), []
    for _ in range(len(PAUSES) + 1):
        mail = after(mail, now)
        paused.append(mail.next_attempt_at and mail.next_attempt_at - now)
        now = mail.next_attempt_at or now
    minutes = [pause and pause.total_seconds() / 60 for pause in paused]
    assert minutes == [1, 5, 15, 60, 240, 480, 900, None]
    assert mail.state == State.FAILED
    page = secretary.get(reverse("mail:outgoing", args=[mail.council.slug])).content.decode()
    assert "De mailserver is niet bereikbaar." in page
    assert "Opnieuw versturen" in page
    server.up()
    secretary.post(reverse("mail:send-again", args=[mail.council.slug, mail.pk]))
    assert after(mail).state == State.SENT
    assert len(server.receiver.taken) == 1


@pytest.mark.parametrize("moment", ["address", "content"])
def test_a_temporary_refusal_is_tried_again(server: MailServer, folder: Folder, moment: str) -> None:
    if moment == "address":
        server.receiver.answers["bestuurder@waterland.example"] = "451 later graag"
    else:
        server.receiver.content_answer = "452 even vol"
    mail = after(a_letter(folder))
    assert mail.state == State.WAITING
    assert "kan het bericht voor bestuurder@waterland.example nu niet aannemen (45" in mail.trouble
    server.receiver.answers.clear()
    server.receiver.content_answer = "250 OK"
    assert mail.next_attempt_at is not None
    assert after(mail, mail.next_attempt_at).state == State.SENT


@pytest.mark.parametrize("moment", ["address", "content"])
def test_a_refusal_for_good_is_shown_and_not_tried_again(server: MailServer, folder: Folder, moment: str) -> None:
    if moment == "address":
        server.receiver.answers["bestuurder@waterland.example"] = "550 geen postbus met deze naam"
    else:
        server.receiver.content_answer = "552 te groot"
    mail = after(a_letter(folder))
    assert (mail.state, mail.next_attempt_at) == (State.FAILED, None)
    assert "weigert het bericht voor bestuurder@waterland.example (55" in mail.trouble
    send_waiting(timezone.now() + timedelta(days=2))
    mail.refresh_from_db()
    assert mail.attempts == 1


def test_an_address_that_is_refused_holds_up_no_other_and_who_has_a_copy_gets_no_second(
    server: MailServer, folder: Folder
) -> None:
    server.receiver.answers["vol@waterland.example"] = "452 postbus vol"
    mail = after(a_letter(folder, "een@waterland.example", "vol@waterland.example", "drie@waterland.example"))
    assert (mail.state, mail.still_to_reach) == (State.WAITING, ["vol@waterland.example"])
    server.receiver.answers.clear()
    assert mail.next_attempt_at is not None
    assert after(mail, mail.next_attempt_at).state == State.SENT
    assert server.receiver.addresses() == ["een@waterland.example", "drie@waterland.example", "vol@waterland.example"]


def test_a_line_that_breaks_before_the_content_is_tried_again(server: MailServer, folder: Folder) -> None:
    server.receiver.hangs_up = "at RCPT"
    mail = after(a_letter(folder))
    assert mail.state == State.WAITING
    server.receiver.hangs_up = ""
    assert mail.next_attempt_at is not None
    assert after(mail, mail.next_attempt_at).state == State.SENT
    assert len(server.receiver.taken) == 1


def test_a_line_that_breaks_after_the_content_leaves_doubt_and_nothing_goes_twice(
    server: MailServer, folder: Folder, secretary: Client
) -> None:
    server.receiver.hangs_up = "after DATA"
    mail = after(a_letter(folder, "een@waterland.example", "twee@waterland.example"))
    assert (mail.state, mail.is_in_doubt) == (State.SENDING, True)
    send_waiting(timezone.now() + timedelta(days=3))
    assert server.receiver.addresses() == ["een@waterland.example"]
    page = secretary.get(reverse("mail:outgoing", args=[mail.council.slug]) + "?stand=aandacht").content.decode()
    assert "Kijk eerst of het bericht is aangekomen." in page
    server.receiver.hangs_up = ""
    secretary.post(reverse("mail:confirm-arrival", args=[mail.council.slug, mail.pk]))
    assert after(mail).state == State.SENT
    assert server.receiver.addresses() == ["een@waterland.example", "twee@waterland.example"]
    assert secretary.post(reverse("mail:confirm-arrival", args=[mail.council.slug, mail.pk])).status_code == 409
    assert LogEntry.objects.filter(action="confirm_arrival").count() == 1


def test_a_letter_left_half_way_by_a_crash_is_for_a_person_to_decide(
    server: MailServer, folder: Folder, secretary: Client
) -> None:
    mail = a_letter(folder)
    again = reverse("mail:send-again", args=[mail.council.slug, mail.pk])
    PostedMail.objects.filter(pk=mail.pk).update(state=State.SENDING, claimed_at=timezone.now())
    # While a worker may still be at it, nobody can start it a second time.
    assert secretary.post(again).status_code == 409
    PostedMail.objects.filter(pk=mail.pk).update(claimed_at=timezone.now() - timedelta(minutes=16))
    send_waiting(timezone.now())
    assert server.receiver.taken == []
    page = secretary.get(reverse("mail:outgoing", args=[mail.council.slug])).content.decode()
    assert "onzeker" in page
    secretary.post(again)
    assert after(mail).state == State.SENT
    assert secretary.post(again).status_code == 409
    assert len(server.receiver.taken) == 1


def test_a_letter_whose_attachment_is_gone_is_not_sent_without_it(server: MailServer, folder: Folder) -> None:
    mail = a_letter(folder)
    version = mail.attachments.get()
    version.content.storage.delete(version.content.name)
    mail = after(mail)
    assert mail.state == State.FAILED
    assert "De bijlage “advies.pdf” is niet te vinden" in mail.trouble
    assert server.receiver.taken == []


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_one_letter(server: MailServer, settings: Settings, council: Council) -> None:
    mail = a_letter(Folder.objects.create(council=council, title="Reorganisatie"))
    ready = threading.Barrier(4)

    def work() -> None:
        ready.wait()
        attempt(mail.pk, timezone.now())
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    mail.refresh_from_db()
    assert (mail.state, mail.attempts) == (State.SENT, 1)
    assert len(server.receiver.taken) == 1


def test_the_list_of_outgoing_mail_costs_as_many_queries_for_sixty_as_for_one(
    secretary: Client, folder: Folder, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(60):
        post(
            folder,
            council=folder.council,
            to=["a@b.example"],
            subject=f"Brief {number}",
            body="…",
            purpose=f"l:{number}",
        )
    with django_assert_max_num_queries(12):
        page = secretary.get(reverse("mail:outgoing", args=[folder.council.slug])).content.decode()
    assert "Pagina 1 van 2" in page
