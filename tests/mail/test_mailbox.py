"""Fetching the council's post from a real IMAP server."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from ambt.access.models import LogEntry
from ambt.councils.models import Council
from ambt.mail.fetching import fetch
from ambt.mail.models import Mailbox, Paper
from ambt.mail.secret import SealBroken, seal, unseal
from ambt.mail.tasks import fetch_mailboxes
from tests.mail import dovecot
from tests.mail.dovecot import PASSWORD, USER, ImapServer
from tests.mail.papers import PARTY, a_mail
from tests.mail.smtp import a_free_port


@pytest.fixture(scope="module")
def _one_server() -> Iterator[ImapServer]:
    with dovecot.running() as server:
        yield server


@pytest.fixture
def server(_one_server: ImapServer) -> ImapServer:
    _one_server.empty()
    return _one_server


@pytest.fixture
def mailbox(council: Council, server: ImapServer) -> Mailbox:
    return Mailbox.objects.create(
        council=council, host=server.host, port=server.port, use_tls=False, user=USER, password_sealed=seal(PASSWORD)
    )


def fetched(mailbox: Mailbox, *, at_most: int = 100) -> tuple[int, int, str]:
    """New, known already, and the trouble there was."""
    mailbox.refresh_from_db()
    result = fetch(mailbox, timezone.now(), at_most=at_most)
    mailbox.refresh_from_db()
    assert mailbox.trouble == result.trouble
    return result.new, result.known, result.trouble


def a_circular(number: int) -> bytes:
    return a_mail(subject=f"Bericht {number}", body=PARTY, message_id=f"<{number}@w.example>", attachments=())


@pytest.mark.peers
def test_each_mail_becomes_a_paper_with_its_attachments_on_the_day_the_server_took_it_in(
    mailbox: Mailbox, server: ImapServer
) -> None:
    yesterday = timezone.localtime() - timedelta(days=1)
    server.append(a_mail(), received_at=yesterday)
    assert fetched(mailbox) == (1, 0, "")
    paper = Paper.objects.get(came_with=None)
    assert (paper.title, paper.received_on) == ("FW: Adviesaanvraag reorganisatie klantenservice", yesterday.date())
    assert paper.message_id == "<aanvraag-1@waterland.example>"
    assert paper.attachments.get().proposal["kind"] == "advice"


@pytest.mark.peers
def test_fetching_twice_brings_each_mail_once_and_changes_nothing_on_the_server(
    mailbox: Mailbox, server: ImapServer
) -> None:
    server.append(a_circular(1))
    before = server.flags()
    assert fetched(mailbox) == (1, 0, "")
    assert fetched(mailbox) == (0, 0, "")
    server.append(a_circular(2))
    assert fetched(mailbox) == (1, 0, "")
    assert Paper.objects.count() == 2
    assert [flags.replace(b" \\Recent", b"").replace(b"\\Recent", b"") for flags in server.flags()[:1]] == [
        flags.replace(b" \\Recent", b"").replace(b"\\Recent", b"") for flags in before
    ]


@pytest.mark.peers
def test_when_the_server_numbers_anew_what_was_fetched_is_recognised(mailbox: Mailbox, server: ImapServer) -> None:
    server.append(a_circular(1))
    server.append(a_circular(2))
    assert fetched(mailbox) == (2, 0, "")
    server.make_anew(keeping=[a_circular(1), a_circular(2), a_circular(3)])
    was = mailbox.uid_validity
    assert fetched(mailbox) == (1, 2, "")
    assert mailbox.uid_validity != was
    assert Paper.objects.count() == 3


@pytest.mark.peers
def test_the_first_time_only_the_last_thirty_days_come_in(mailbox: Mailbox, server: ImapServer) -> None:
    server.append(a_circular(1), received_at=timezone.localtime() - timedelta(days=60))
    server.append(a_circular(2))
    assert fetched(mailbox) == (1, 0, "")
    assert Paper.objects.get().title == "Bericht 2"


@pytest.mark.peers
def test_a_turn_ends_in_time_and_the_next_picks_up_where_it_ended(mailbox: Mailbox, server: ImapServer) -> None:
    for number in range(5):
        server.append(a_circular(number))
    assert fetched(mailbox, at_most=3) == (3, 0, "")
    assert fetched(mailbox, at_most=3) == (2, 0, "")
    assert sorted(Paper.objects.values_list("title", flat=True)) == [f"Bericht {number}" for number in range(5)]


@pytest.mark.peers
def test_a_mail_that_is_too_large_stays_on_the_server_and_the_tray_says_so(
    mailbox: Mailbox, server: ImapServer, settings: Settings, secretary: Client
) -> None:
    settings.PAPER_MAX_BYTES = 10_000
    server.append(a_mail(attachments=(("film.pdf", b"%PDF-1.7" + b"0" * 20_000),)))
    server.append(a_circular(2))
    assert fetched(mailbox) == (2, 0, "")
    paper = Paper.objects.get(state=Paper.State.UNREADABLE)
    assert "ligt nog op de mailserver" in paper.unreadable_because
    assert paper.title == "FW: Adviesaanvraag reorganisatie klantenservice"
    assert "ligt nog op de mailserver" in secretary.get(paper.get_absolute_url()).content.decode()
    assert secretary.get(reverse("mail:original", args=[paper.council.slug, paper.pk])).status_code == 404
    secretary.post(reverse("mail:set-aside", args=[paper.council.slug, paper.pk]))
    assert fetched(mailbox) == (0, 0, "")


@pytest.mark.peers
def test_mail_without_a_name_or_a_subject_and_mail_that_is_no_mail_come_in_as_well(
    mailbox: Mailbox, server: ImapServer
) -> None:
    server.append(b"From: x@y.example\r\n\r\nhallo\r\n")
    server.append(b"\xff\xfe\x00\x01 geen kop, geen staart")
    server.append(b"Subject: =?utf-8?q?Re=C3=AFntegratie?=\r\nFrom: x@y.example\r\n\r\nhallo\r\n")
    assert fetched(mailbox) == (3, 0, "")
    assert Paper.objects.filter(title="Reïntegratie").exists()


@pytest.mark.peers
def test_a_wrong_password_or_folder_is_told_in_a_sentence(mailbox: Mailbox) -> None:
    Mailbox.objects.update(password_sealed=seal("verkeerd"))
    assert "herkent de gebruiker of het wachtwoord niet" in fetched(mailbox)[2]
    Mailbox.objects.update(password_sealed=seal(PASSWORD), folder="Bestaat niet")
    assert "De map “Bestaat niet” is er niet" in fetched(mailbox)[2]
    Mailbox.objects.update(folder="INBOX")
    assert fetched(mailbox) == (0, 0, "")


@pytest.mark.peers
def test_a_server_without_tls_is_not_spoken_to_as_if_it_had(mailbox: Mailbox) -> None:
    Mailbox.objects.update(use_tls=True)
    assert "versleutelde verbinding" in fetched(mailbox)[2]


@pytest.mark.peers
def test_the_button_fetches_and_tells_what_came(mailbox: Mailbox, server: ImapServer, secretary: Client) -> None:
    server.append(a_circular(1))
    page = secretary.post(reverse("mail:fetch", args=[mailbox.council.slug]), follow=True).content.decode()
    assert "Eén nieuw bericht ligt in het postvak." in page
    page = secretary.post(reverse("mail:fetch", args=[mailbox.council.slug]), follow=True).content.decode()
    assert "Er is geen nieuwe post." in page
    assert LogEntry.objects.filter(action="fetch_mail").count() == 2


@pytest.mark.peers
def test_the_periodic_fetch_passes_over_what_is_switched_off_and_what_is_in_trouble(
    mailbox: Mailbox, server: ImapServer, other_council: Council
) -> None:
    Mailbox.objects.create(
        council=other_council, host="127.0.0.1", port=a_free_port(), user="or", password_sealed=seal("x")
    )
    server.append(a_circular(1))
    fetch_mailboxes(timezone.now())
    assert Paper.objects.get().council == mailbox.council
    assert "niet bereikbaar" in Mailbox.objects.get(council=other_council).trouble
    Mailbox.objects.update(is_active=False)
    server.append(a_circular(2))
    fetch_mailboxes(timezone.now())
    assert Paper.objects.count() == 1


def test_a_server_that_does_not_exist_is_told_in_a_sentence(council: Council) -> None:
    mailbox = Mailbox.objects.create(
        council=council, host="imap.bestaat-niet.invalid", user="or", password_sealed=seal("x")
    )
    assert "Er is geen server met de naam imap.bestaat-niet.invalid te vinden." in fetched(mailbox)[2]


def settings_of_a_mailbox(**changed: object) -> dict[str, object]:
    given = {"host": "imap.voorbeeld.test", "port": 993, "use_tls": "on", "user": "or", "folder": "INBOX"}
    return given | {"password": "geheim 1 ", "is_active": "on"} | changed


def test_the_password_is_kept_sealed_and_an_empty_field_leaves_it(secretary: Client, council: Council) -> None:
    address = reverse("mail:mailbox", args=[council.slug])
    secretary.post(address, settings_of_a_mailbox())
    mailbox = Mailbox.objects.get()
    assert "geheim" not in mailbox.password_sealed
    assert unseal(mailbox.password_sealed) == "geheim 1 "
    secretary.post(address, settings_of_a_mailbox(password="", folder="Raad"))
    mailbox.refresh_from_db()
    assert (mailbox.folder, unseal(mailbox.password_sealed)) == ("Raad", "geheim 1 ")
    assert "geheim" not in str(list(LogEntry.objects.values_list("details", flat=True)))


@pytest.mark.parametrize("elsewhere", [{"host": "imap.anders.test"}, {"user": "ander"}, {"use_tls": ""}, {"port": 143}])
def test_a_known_password_never_goes_to_another_server(
    secretary: Client, council: Council, elsewhere: dict[str, object]
) -> None:
    address = reverse("mail:mailbox", args=[council.slug])
    secretary.post(address, settings_of_a_mailbox())
    answer = secretary.post(address, settings_of_a_mailbox(password="", **elsewhere))
    assert answer.status_code == 422
    assert "gaat nooit vanzelf mee" in answer.content.decode()
    assert Mailbox.objects.get().host == "imap.voorbeeld.test"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"host": "https://imap.voorbeeld.test"}, "Vul alleen de naam van de server in"),
        ({"port": 70000}, "Een poort is een getal"),
        ({"host": ""}, "verplicht"),
    ],
)
def test_settings_that_cannot_be_are_refused(
    secretary: Client, council: Council, wrong: dict[str, object], sentence: str
) -> None:
    answer = secretary.post(reverse("mail:mailbox", args=[council.slug]), settings_of_a_mailbox(**wrong))
    assert (answer.status_code, sentence in answer.content.decode()) == (422, True)
    assert not Mailbox.objects.exists()


def test_a_seal_of_another_installation_does_not_open(settings: Settings) -> None:
    sealed = seal("geheim")
    settings.SECRET_KEY = "een andere sleutel"
    with pytest.raises(SealBroken):
        unseal(sealed)
    with pytest.raises(SealBroken):
        unseal("")
