"""Laying papers in the tray, from a browser."""

import hashlib
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from ambt.access.keys import Role
from ambt.access.models import LogEntry
from ambt.councils.models import Council
from ambt.mail.models import Paper
from ambt.mail.receiving import receive
from ambt.mail.tasks import read_in_background, read_what_was_left
from tests.mail.papers import PARTY, REQUEST, a_file, a_mail
from tests.people import signed_in, someone_as


def lay_down(client: Client, council: Council, *files: object) -> list[str]:
    """Drop files as the script does; what was told about each."""
    answer = client.post(
        reverse("mail:receive", args=[council.slug]), {"papers": list(files)}, headers={"Accept": "application/json"}
    )
    return [each["text"] for each in answer.json()["told"]]


def test_a_request_dropped_in_the_tray_comes_with_a_proposal(secretary: Client, council: Council) -> None:
    assert lay_down(secretary, council, a_file()) == ["“adviesaanvraag.txt” ligt in het postvak."]
    paper = Paper.objects.get()
    assert paper.sha256 == hashlib.sha256(REQUEST.encode()).hexdigest()
    page = secretary.get(reverse("mail:list", args=[council.slug])).content.decode()
    assert "adviesaanvraag · art. 25 lid 1 onder e WOR" in page
    assert "ontbreekt: de maatregelen" in page


def test_each_choice_of_article_stands_once_beside_the_paper(secretary: Client, council: Council) -> None:
    lay_down(secretary, council, a_file())
    page = secretary.get(Paper.objects.get().get_absolute_url()).content.decode()
    assert page.count("Geen artikel") == page.count("Een ander artikel, namelijk:") == 1


def test_the_first_sentence_of_the_tray_moves_along_when_only_the_list_is_fetched(
    secretary: Client, council: Council
) -> None:
    tray = reverse("mail:list", args=[council.slug])
    assert "Alles is gesorteerd." in secretary.get(tray).content.decode()
    lay_down(secretary, council, a_file())
    part = secretary.get(tray, headers={"HX-Request": "true"}).content.decode()
    assert 'id="tray-lead" hx-swap-oob="true">Eén stuk wacht op u.' in part
    whole = secretary.get(tray).content.decode()
    assert (whole.count("tray-lead"), "hx-swap-oob" in whole) == (1, False)


def test_without_javascript_the_form_takes_many_files_and_says_what_became_of_each(
    secretary: Client, council: Council
) -> None:
    address = reverse("mail:receive", args=[council.slug])
    page = secretary.post(address, {"papers": [a_file(), a_file("feest.txt", PARTY)]}, follow=True).content.decode()
    assert "“adviesaanvraag.txt” ligt in het postvak." in page
    assert "“feest.txt” ligt in het postvak." in page
    assert "2 stukken wachten op u." in page


def test_the_same_file_dropped_twice_is_one_paper_and_it_is_said_so(secretary: Client, council: Council) -> None:
    lay_down(secretary, council, a_file())
    [told] = lay_down(secretary, council, a_file("zelfde inhoud, andere naam.txt"))
    assert told.startswith("“zelfde inhoud, andere naam.txt” lag al in het postvak")
    assert Paper.objects.count() == 1
    assert LogEntry.objects.filter(action="receive_paper").count() == 1


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("leeg.pdf", b"", "leeg"),
        ("brief.pdf", b"%PDF-1.7 en dan niets", "beschadigd"),
        ("brief.pdf", b"gewone tekst", "zegt een pdf te zijn"),
        ("programma.exe", b"MZ\x90\x00\x03" + bytes(range(256)), "een programma"),
        ("../../etc/passwd", b"\x00\x01\x02\x03" * 50, "passwd"),
    ],
)
def test_a_file_that_cannot_be_read_is_kept_with_a_sentence_that_helps(
    secretary: Client, council: Council, name: str, content: bytes, words: str
) -> None:
    if not content:
        # Django leaves a file without content out of FILES only when it has no name either.
        assert lay_down(secretary, council, a_file(name, content))
    else:
        [told] = lay_down(secretary, council, a_file(name, content))
        assert words in told
    paper = Paper.objects.get()
    assert paper.state == Paper.State.UNREADABLE
    assert words in paper.unreadable_because
    answer = secretary.get(reverse("mail:original", args=[council.slug, paper.pk]))
    assert b"".join(answer.streaming_content) == content  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_file_above_the_limit_is_not_kept_and_the_others_are(
    secretary: Client, council: Council, settings: Settings
) -> None:
    settings.PAPER_MAX_BYTES = 10_000
    told = lay_down(
        secretary, council, a_file(), a_file("groot.pdf", b"%PDF-1.7" + b"0" * 20_000), a_file("b.txt", PARTY)
    )
    assert "“groot.pdf” is groter dan 9,8 kB en is niet bewaard." in told[0]
    assert sorted(Paper.objects.values_list("filename", flat=True)) == ["adviesaanvraag.txt", "b.txt"]


def test_a_request_that_is_too_large_as_a_whole_is_refused_unread(
    secretary: Client, council: Council, settings: Settings
) -> None:
    settings.PAPER_MAX_BYTES = 100
    [told] = lay_down(secretary, council, a_file("groot.pdf", b"%PDF-1.7" + b"0" * 20_000))
    assert told.startswith("Dit is te veel in één keer.")
    assert not Paper.objects.exists()


def test_more_files_at_once_than_a_person_has_in_hand_are_refused_with_a_sentence(
    secretary: Client, council: Council
) -> None:
    [told] = lay_down(secretary, council, *[a_file(f"{number}.txt", str(number)) for number in range(101)])
    assert "te veel bestanden" in told
    assert not Paper.objects.exists()


def test_an_empty_form_is_answered_with_how_to_go_on(secretary: Client, council: Council) -> None:
    assert lay_down(secretary, council) == ["U koos nog geen bestand. Kies er een of meer, of sleep ze hierheen."]


def test_a_form_from_another_site_lays_nothing_down(council: Council) -> None:
    browser = signed_in(Client(enforce_csrf_checks=True), someone_as(Role.SECRETARY, council))
    answer = browser.post(reverse("mail:receive", args=[council.slug]), {"papers": [a_file()]})
    assert answer.status_code == 403
    assert not Paper.objects.exists()


def test_a_mail_brings_its_attachments_and_the_proposal_comes_from_the_one_that_is_the_request(
    secretary: Client, council: Council
) -> None:
    lay_down(secretary, council, a_file("bericht.eml", a_mail()))
    mail = Paper.objects.get(came_with=None)
    assert (mail.sender, str(mail.received_on)) == ("Marijke de Boer <m.deboer@waterland.example>", "2026-03-03")
    assert [each.filename for each in mail.attachments.all()] == ["aanvraag.txt"]
    page = secretary.get(reverse("mail:paper", args=[council.slug, mail.pk])).content.decode()
    assert "art. 25 lid 1 onder e WOR" in page
    assert '<mark class="first">' in page
    assert 'value="2026-03-03"' in page
    assert 'value="FW:' not in page


def test_a_long_paper_is_read_by_a_worker_and_the_page_says_so_meanwhile(secretary: Client, council: Council) -> None:
    lay_down(secretary, council, a_file("lang.txt", REQUEST + "De kantine is open. " * 120_000))
    paper = Paper.objects.get()
    assert paper.read_at is None
    assert "Ambt leest dit stuk nog." in secretary.get(paper.get_absolute_url()).content.decode()
    early = secretary.post(reverse("mail:set-aside", args=[council.slug, paper.pk]))
    assert (early.status_code, "aan het lezen" in early.content.decode()) == (409, True)
    read_in_background.func(paper.pk)
    paper.refresh_from_db()
    assert (paper.state, paper.proposal["kind"]) == (Paper.State.WAITING, "advice")


def test_what_a_crash_left_unread_is_read_later(secretary: Client, council: Council) -> None:
    paper = receive(council, REQUEST.encode(), filename="aanvraag.txt").paper
    read_what_was_left(timezone.now())
    assert not Paper.objects.exclude(read_at=None).exists()
    read_what_was_left(timezone.now() + timedelta(minutes=11))
    paper.refresh_from_db()
    assert paper.title == "adviesaanvraag reorganisatie klantenservice"


def test_sixty_papers_with_attachments_cost_as_many_queries_as_one(
    secretary: Client, council: Council, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(60):
        top = Paper.objects.create(
            council=council, title=f"Stuk {number}", filename="a.txt", sha256=str(number), received_on="2026-03-03"
        )
        Paper.objects.create(
            council=council, title="Bijlage", filename="b.txt", sha256="x", received_on="2026-03-03", came_with=top
        )
    with django_assert_max_num_queries(12):
        page = secretary.get(reverse("mail:list", args=[council.slug])).content.decode()
    assert "60 stukken wachten op u." in page
    assert "Pagina 1 van 2" in page


def test_the_page_of_a_paper_stays_within_its_queries(
    secretary: Client, council: Council, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    lay_down(secretary, council, a_file("bericht.eml", a_mail()))
    with django_assert_max_num_queries(12):
        secretary.get(Paper.objects.get(came_with=None).get_absolute_url())
