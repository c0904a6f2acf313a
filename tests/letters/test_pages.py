"""The pages of the letters, as a browser sees them, with good and with bad input."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from ambt.access.keys import Actor, Role
from ambt.councils.models import Council, Person
from ambt.dossiers.models import Dossier
from ambt.letters.actions.send_letter import send_letter
from ambt.letters.models import Letter
from ambt.mail.models import PostedMail
from ambt.mail.tasks import deliver
from tests import people
from tests.letters.conftest import a_draft, an_approved, an_offered, filled

FORM = {
    "to_name": "Marieke de Vries",
    "to_address": "bestuurder",
    "to_mail": "m@waterland.example",
    "subject": "Advies",
}


def typed(letter: Letter, **changed: str) -> dict[str, str]:
    return {**FORM, "body": letter.body, "revision": str(letter.revision), **changed}


def to(name: str, letter: Letter) -> str:
    return reverse(f"letters:{name}", args=[letter.council.slug, letter.pk])


def test_a_button_on_the_dossier_makes_the_draft_and_opens_it(secretary: Client, dossier: Dossier) -> None:
    address = reverse("letters:draft", args=[dossier.council.slug, dossier.number])
    answer = secretary.post(address, {"kind": "questions"}, follow=True)
    assert "Vragen over uw adviesaanvraag" in answer.content.decode()
    assert "Wat alleen u kunt schrijven" in answer.content.decode()


def test_for_an_advice_the_outcome_is_asked_first(secretary: Client, dossier: Dossier) -> None:
    address = reverse("letters:draft", args=[dossier.council.slug, dossier.number])
    asked = secretary.post(address, {"kind": "advice"})
    assert asked.status_code == 200
    assert "Wat adviseert de raad?" in asked.content.decode()
    assert secretary.post(address, {"kind": "advice", "outcome": ""}).status_code == 422
    assert secretary.post(address, {"kind": "advice", "outcome": "conditional"}).status_code == 302
    assert Letter.objects.get().outcome == "conditional"


@pytest.mark.parametrize(
    "posted", [{}, {"kind": "loftrompet"}, {"kind": "consent"}, {"kind": "advice", "outcome": "x"}]
)
def test_a_strange_kind_makes_no_letter(secretary: Client, dossier: Dossier, posted: dict[str, str]) -> None:
    address = reverse("letters:draft", args=[dossier.council.slug, dossier.number])
    assert secretary.post(address, posted).status_code == 422
    assert not Letter.objects.exists()


def test_what_is_saved_while_typing_comes_back_as_the_work_beside_it(
    secretary: Client, writer: Actor, dossier: Dossier
) -> None:
    letter = a_draft(writer, dossier)
    answer = secretary.post(to("edit", letter), typed(letter, subject="Ons advies"), headers={"HX-Request": "true"})
    body = answer.content.decode()
    assert "<html" not in body
    assert "Opgeslagen om" in body
    assert 'name="revision" id="id_revision" value="2"' in body
    letter.refresh_from_db()
    assert letter.subject == "Ons advies"


def test_who_saves_on_top_of_someone_else_keeps_what_they_typed(
    secretary: Client, writer: Actor, dossier: Dossier
) -> None:
    letter = a_draft(writer, dossier)
    secretary.post(to("edit", letter), typed(letter, subject="Van de eerste"))
    answer = secretary.post(to("edit", letter), typed(letter, subject="Van de tweede"))
    body = answer.content.decode()
    assert answer.status_code == 422
    assert "Iemand anders heeft deze brief intussen gewijzigd" in body
    assert 'value="Van de tweede"' in body
    letter.refresh_from_db()
    assert letter.subject == "Van de eerste"


HOSTILE = (
    '<p onclick="x()">Goed</p><script>kwaad()</script><iframe src="//kwaad.example"></iframe>'
    '<img src=x onerror=kwaad()><a href="javascript:kwaad()">hier</a><style>p{}</style><svg onload=kwaad()></svg>'
    '<form action="/x"><input name=y></form><p style="position:fixed">ook</p><h1>Groot</h1>'
)


def test_nothing_that_runs_or_leads_away_is_kept(secretary: Client, writer: Actor, dossier: Dossier) -> None:
    letter = a_draft(writer, dossier)
    secretary.post(to("edit", letter), typed(letter, body=HOSTILE))
    letter.refresh_from_db()
    for evil in (
        "script",
        "iframe",
        "onerror",
        "javascript",
        "style",
        "svg",
        "form",
        "onclick",
        "kwaad",
        "<h1",
        "<img",
    ):
        assert evil not in letter.body
    for good in ("<p>Goed</p>", "hier", "<p>ook</p>", "Groot"):
        assert good in letter.body


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"body": "a" * 200_001}, "200000"),
        ({"subject": "o" * 201}, "200"),
        ({"to_mail": "geen adres"}, "geldig e-mailadres"),
        ({"revision": ""}, "welke tekst u voor u had"),
        ({"revision": "-1"}, "welke tekst u voor u had"),
        ({"revision": "9" * 40}, "welke tekst u voor u had"),
    ],
)
def test_input_that_cannot_be_kept_is_said_and_stays_on_the_screen(
    secretary: Client, writer: Actor, dossier: Dossier, changed: dict[str, str], sentence: str
) -> None:
    letter = a_draft(writer, dossier)
    answer = secretary.post(to("edit", letter), typed(letter, **changed))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    letter.refresh_from_db()
    assert letter.revision == 1


def test_five_megabytes_are_refused_and_nothing_is_kept(secretary: Client, writer: Actor, dossier: Dossier) -> None:
    letter = a_draft(writer, dossier)
    assert secretary.post(to("edit", letter), typed(letter, body="a" * 5_300_000)).status_code in (400, 413, 422)
    letter.refresh_from_db()
    assert letter.revision == 1


def test_tags_nested_deeper_than_anybody_writes_do_no_harm(secretary: Client, writer: Actor, dossier: Dossier) -> None:
    letter = a_draft(writer, dossier)
    for deep in ("<b>" * 40_000, "<blockquote>" * 15_000, "<ol><li>" * 20_000):
        assert secretary.post(to("edit", letter), typed(letter, body=f"{deep}diep")).status_code in (302, 422)
        letter.refresh_from_db()
        assert secretary.get(to("letter", letter)).status_code == 200
        assert secretary.get(to("pdf", letter)).status_code in (200, 409)


def test_a_letter_with_an_open_place_cannot_be_offered_and_keeps_what_was_typed(
    secretary: Client, writer: Actor, dossier: Dossier
) -> None:
    letter = a_draft(writer, dossier)
    answer = secretary.post(to("offer", letter), typed(letter, subject="Bijna klaar"))
    assert answer.status_code == 422
    assert "De eerste is: [Vul aan: welke zorgen" in " ".join(answer.content.decode().split())
    assert 'value="Bijna klaar"' in answer.content.decode()


def test_the_chair_finds_what_waits_on_top_reads_it_and_approves_it(
    client: Client, writer: Actor, dossier: Dossier, chair: Person
) -> None:
    letter = an_offered(writer, dossier)
    people.signed_in(client, chair)
    assert (
        "Er wacht één brief op uw goedkeuring"
        in client.get(reverse("letters:list", args=["waterland"])).content.decode()
    )
    page = client.get(to("letter", letter)).content.decode()
    assert "U keurt precies deze tekst goed" in page
    client.post(to("approve", letter), {"revision": letter.revision})
    letter.refresh_from_db()
    assert letter.state == Letter.State.APPROVED


@pytest.mark.parametrize("revision", ["", "0", "x", "99999999999999999999", "١"])
def test_approving_without_saying_which_text_approves_nothing(
    client: Client, writer: Actor, dossier: Dossier, chair: Person, revision: str
) -> None:
    letter = an_offered(writer, dossier)
    people.signed_in(client, chair)
    assert client.post(to("approve", letter), {"revision": revision}).status_code == 409
    letter.refresh_from_db()
    assert letter.state == Letter.State.OFFERED


def test_giving_back_without_a_remark_asks_for_one(
    client: Client, writer: Actor, dossier: Dossier, chair: Person
) -> None:
    letter = an_offered(writer, dossier)
    people.signed_in(client, chair)
    answer = client.post(to("give-back", letter), {"remark": ""})
    assert answer.status_code == 422
    assert "Schrijf erbij wat er anders moet" in answer.content.decode()


def test_before_sending_the_page_says_what_will_happen_and_to_whom(
    secretary: Client, writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_approved(writer, approver, dossier)
    page = " ".join(secretary.get(to("letter", letter)).content.decode().split())
    for words in (
        "m.devries@waterland.example",
        "Advies uitgebracht</strong> (negatief)",
        "Terugnemen kan daarna niet",
    ):
        assert words in page


def test_a_double_click_on_send_sends_once_and_says_so(
    secretary: Client, writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_approved(writer, approver, dossier)
    first = secretary.post(to("send", letter), {"revision": letter.revision}, follow=True)
    second = secretary.post(to("send", letter), {"revision": letter.revision}, follow=True)
    assert "De brief is verstuurd aan" in first.content.decode()
    assert "Er is niets nog eens verstuurd" in second.content.decode()
    assert PostedMail.objects.count() == 1


def test_without_a_mail_server_a_sent_letter_does_not_claim_to_have_arrived(
    secretary: Client, writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_approved(writer, approver, dossier)
    secretary.post(to("send", letter), {"revision": letter.revision})
    deliver.func(PostedMail.objects.get().pk)
    page = secretary.get(letter.get_absolute_url()).content.decode()
    assert "bereikt niemand" in page
    assert "aangenomen" not in page


def test_a_draft_is_not_sent_by_a_post_typed_by_hand(secretary: Client, writer: Actor, dossier: Dossier) -> None:
    letter = a_draft(writer, dossier)
    answer = secretary.post(to("send", letter), {"revision": letter.revision}, follow=True)
    assert "nog niet goedgekeurd" in answer.content.decode()
    assert not PostedMail.objects.exists()


@pytest.mark.parametrize("name", ["edit", "offer", "approve", "give-back", "send", "discard", "restore"])
def test_a_member_reads_letters_and_does_nothing_with_them(
    client: Client, writer: Actor, dossier: Dossier, council: Council, name: str
) -> None:
    letter = a_draft(writer, dossier)
    people.signed_in(client, people.someone_as(Role.MEMBER, council))
    assert client.get(to("letter", letter)).status_code == 200
    assert client.post(to(name, letter), typed(letter, remark="x")).status_code == 403
    assert client.get(to(name, letter)).status_code == 405


def test_a_page_of_letters_costs_as_many_queries_as_one_letter(
    secretary: Client,
    writer: Actor,
    approver: Actor,
    dossier: Dossier,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    letter = an_approved(writer, approver, dossier, "acknowledgement")
    send_letter(writer, letter, revision=letter.revision)
    letter = a_draft(writer, dossier)
    Letter.objects.bulk_create(
        Letter(
            council=dossier.council,
            folder=dossier.folder,
            dossier=dossier,
            kind="questions",
            subject=f"Vragen {number}",
            body="<p>Waarom?</p>",
        )
        for number in range(60)
    )
    slug = dossier.council.slug
    addresses = [
        reverse("letters:list", args=[slug]),
        reverse("letters:dossier-panel", args=[slug, dossier.number]),
        to("letter", letter),
        reverse("letters:draft", args=[slug, dossier.number]),
    ]
    for address in addresses:
        with django_assert_max_num_queries(12):
            assert secretary.get(address).status_code == 200
    assert "Pagina 1 van 2" in secretary.get(addresses[0]).content.decode()


def test_a_preview_is_marked_as_a_draft(secretary: Client, writer: Actor, dossier: Dossier) -> None:
    letter = a_draft(writer, dossier)
    answer = secretary.get(to("pdf", letter))
    assert answer.headers["Content-Disposition"].startswith('inline; filename="concept-advies')
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_the_list_narrows_and_says_so_when_nothing_fits(secretary: Client, writer: Actor, dossier: Dossier) -> None:
    here = reverse("letters:list", args=[dossier.council.slug])
    assert "Er zijn nog geen brieven" in secretary.get(here).content.decode()
    a_draft(writer, dossier)
    assert "Advies: Reorganisatie" in secretary.get(here, {"stand": "onderweg", "soort": "advice"}).content.decode()
    assert "Geen brief past" in secretary.get(here, {"stand": "verstuurd"}).content.decode()
    assert secretary.get(here, {"stand": "<b>", "soort": "'", "pagina": "x"}).status_code == 200


def test_the_text_travels_with_the_offer(secretary: Client, writer: Actor, dossier: Dossier) -> None:
    letter = a_draft(writer, dossier)
    body = filled(letter).body
    secretary.post(to("offer", letter), typed(letter, body=body, subject="In één keer"))
    letter.refresh_from_db()
    assert (letter.state, letter.subject) == (Letter.State.OFFERED, "In één keer")
