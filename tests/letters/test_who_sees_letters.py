"""Nothing of a letter is seen by who may not see it: the list, the page, the files, the panel, the search."""

import pytest
from django.test import Client
from django.urls import reverse

from ambt.access.keys import Actor, Role
from ambt.archive.models import Confidentiality, SearchEntry
from ambt.councils.models import Council, Person
from ambt.dossiers.models import Dossier
from ambt.letters.actions.send_letter import send_letter
from ambt.letters.models import Letter
from tests import people
from tests.letters.conftest import a_draft, an_advice_dossier, an_approved

COUNCIL_SIDE = (Role.SECRETARY, Role.CHAIR, Role.DEPUTY_CHAIR, Role.ELECTED_SECRETARY, Role.MEMBER)
OTHERS = (Role.COMMITTEE_MEMBER, Role.DIRECTOR, Role.DIRECTOR_OFFICE)
SECRET = "Kanarievogel"


@pytest.fixture
def shared(council: Council, director: Person) -> Dossier:
    """The director reads along in this dossier."""
    return an_advice_dossier(council, confidentiality=Confidentiality.SHARED)


def pages_of(letter: Letter) -> list[str]:
    slug = letter.council.slug
    return [
        *(reverse(f"letters:{name}", args=[slug, letter.pk]) for name in ("letter", "pdf", "word")),
        reverse("letters:list", args=[slug]),
        f"{reverse('letters:list', args=[slug])}?stand=onderweg",
        reverse("letters:dossier-panel", args=[slug, letter.dossier.number]),
        reverse("letters:draft", args=[slug, letter.dossier.number]),
        f"{reverse('archive:search', args=[slug])}?q={SECRET}",
    ]


def a_secret_draft(writer: Actor, dossier: Dossier) -> Letter:
    letter = a_draft(writer, dossier)
    Letter.objects.filter(pk=letter.pk).update(subject=SECRET, body=f"<p>{SECRET}</p>")
    letter.refresh_from_db()
    return letter


@pytest.mark.parametrize("role", COUNCIL_SIDE)
def test_the_councils_side_reads_a_draft(client: Client, writer: Actor, shared: Dossier, role: Role) -> None:
    letter = a_secret_draft(writer, shared)
    people.signed_in(client, people.someone_as(role, shared.council))
    page, pdf, word, rows, ahead, panel, _, _ = (client.get(address) for address in pages_of(letter))
    for answer in (page, rows, ahead, panel):
        assert SECRET in answer.content.decode()
    assert pdf.content.startswith(b"%PDF")
    assert word.content.startswith(b"PK")


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_learns_of_a_draft_even_in_a_shared_dossier(
    client: Client, writer: Actor, shared: Dossier, role: Role
) -> None:
    letter = a_secret_draft(writer, shared)
    people.signed_in(client, people.someone_as(role, shared.council))
    answers = [client.get(address) for address in pages_of(letter)]
    assert [answer.status_code for answer in answers[:3]] == [404, 404, 404]
    for answer in answers:
        body = answer.content.decode().replace(f'value="{SECRET}"', "").replace(f"“{SECRET}”", "")
        assert "letters.letter" not in body
        assert "Kanarievogel</a>" not in body
        assert answer.status_code in (200, 403, 404)


def test_another_council_finds_no_letter_by_its_address(
    client: Client, writer: Actor, shared: Dossier, other_council: Council
) -> None:
    letter = a_secret_draft(writer, shared)
    people.signed_in(client, people.someone_as(Role.SECRETARY, other_council))
    assert {client.get(address).status_code for address in pages_of(letter)} == {404}
    through_own = reverse("letters:letter", args=[other_council.slug, letter.pk])
    assert client.get(through_own).status_code == 404
    assert client.get(reverse("letters:draft", args=[other_council.slug, 999])).status_code == 404


def test_a_sent_letter_is_seen_by_the_director_in_a_shared_dossier_only(
    client: Client, writer: Actor, approver: Actor, shared: Dossier, council: Council, director: Person
) -> None:
    own = an_advice_dossier(council)
    in_shared, in_own = (
        send_letter(writer, letter, revision=letter.revision)
        for letter in (an_approved(writer, approver, one) for one in (shared, own))
    )
    people.signed_in(client, director)
    assert client.get(in_shared.get_absolute_url()).status_code == 200
    assert client.get(in_own.get_absolute_url()).status_code == 404
    seen = SearchEntry.objects.visible_to(people.actor(director)).filter(kind="letter")
    assert list(seen.values_list("key", flat=True)) == [in_shared.pk]


def test_a_letter_whose_paper_was_narrowed_is_seen_by_who_sees_the_paper(
    client: Client, writer: Actor, approver: Actor, shared: Dossier, director: Person
) -> None:
    letter = an_approved(writer, approver, shared)
    sent = send_letter(writer, letter, revision=letter.revision)
    assert sent.document is not None
    sent.document.confidentiality = Confidentiality.COUNCIL
    sent.document.save()
    people.signed_in(client, director)
    assert client.get(sent.get_absolute_url()).status_code == 404
