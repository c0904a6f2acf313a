"""Who sees the tray, and who finds nothing there."""

import pytest
from django.test import Client
from django.urls import reverse

from ambt.access.keys import Role
from ambt.archive.models import Confidentiality, Folder
from ambt.councils.models import Council
from ambt.mail.models import Mailbox, Paper
from ambt.mail.steps import post
from tests.mail.test_filing import a_paper
from tests.people import signed_in, someone_as

SORTERS = {Role.SECRETARY, Role.ELECTED_SECRETARY, Role.CHAIR, Role.DEPUTY_CHAIR}
SECRETARIAT = {Role.SECRETARY, Role.ELECTED_SECRETARY}


def a_browser(role: Role, council: Council) -> Client:
    return signed_in(Client(), someone_as(role, council))


def addresses(paper: Paper) -> list[str]:
    slug = paper.council.slug
    return [
        reverse("mail:list", args=[slug]),
        reverse("mail:outgoing", args=[slug]),
        paper.get_absolute_url(),
        reverse("mail:original", args=[slug, paper.pk]),
    ]


@pytest.mark.parametrize("role", Role)
def test_only_who_sorts_the_tray_finds_its_pages(council: Council, role: Role) -> None:
    expected = 200 if role in SORTERS else 404
    browser = a_browser(role, council)
    assert {browser.get(address).status_code for address in addresses(a_paper(council))} == {expected}


def test_the_secretary_of_another_council_finds_nothing(council: Council, other_council: Council) -> None:
    paper = a_paper(council)
    stranger = a_browser(Role.SECRETARY, other_council)
    assert {stranger.get(address).status_code for address in addresses(paper)} == {404}
    # Nor by typing the number of a strange paper under the address of the own council.
    assert stranger.get(reverse("mail:paper", args=[other_council.slug, paper.pk])).status_code == 404
    assert stranger.get(reverse("mail:original", args=[other_council.slug, paper.pk])).status_code == 404
    assert "klantenservice" not in stranger.get(reverse("mail:list", args=[other_council.slug])).content.decode()


@pytest.mark.parametrize("role", Role)
def test_who_may_sort(council: Council, role: Role) -> None:
    paper = a_paper(council)
    answer = a_browser(role, council).post(reverse("mail:set-aside", args=[council.slug, paper.pk]))
    expected = 302 if role in SECRETARIAT else 403 if role in SORTERS else 404
    assert answer.status_code == expected
    paper.refresh_from_db()
    assert (paper.state == Paper.State.ASIDE) is (role in SECRETARIAT)


@pytest.mark.parametrize("role", Role)
def test_who_may_set_the_mailbox(council: Council, role: Role) -> None:
    Mailbox.objects.create(council=council, host="imap.voorbeeld.test", user="or")
    answer = a_browser(role, council).get(reverse("mail:mailbox", args=[council.slug]))
    assert answer.status_code == (200 if role in SECRETARIAT else 403 if role in SORTERS else 404)


def test_outgoing_mail_of_a_folder_for_named_readers_is_not_there_for_others(council: Council) -> None:
    reader = someone_as(Role.SECRETARY, council)
    folder = Folder.objects.create(council=council, title="Geheim", confidentiality=Confidentiality.NAMED)
    folder.readers.add(reader)
    mail = post(folder, council=council, to=["a@b.example"], subject="Vertrouwelijk", body="…", purpose="letter:1")
    address = reverse("mail:outgoing", args=[council.slug])
    assert "Vertrouwelijk" in signed_in(Client(), reader).get(address).content.decode()
    chair = a_browser(Role.CHAIR, council)
    assert "Vertrouwelijk" not in chair.get(address).content.decode()
    assert chair.post(reverse("mail:send-again", args=[council.slug, mail.pk])).status_code == 404


def test_the_password_of_the_mailbox_is_on_no_page(secretary: Client, council: Council) -> None:
    Mailbox.objects.create(council=council, host="imap.voorbeeld.test", user="or", password_sealed="verzegeld-geheim")
    page = secretary.get(reverse("mail:mailbox", args=[council.slug])).content.decode()
    assert "verzegeld-geheim" not in page
