"""Vandaag: the sentence that matters first, and nothing that the reader may not see."""

from datetime import date, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from ambt.access.keys import COUNCIL_SIDE, DIRECTOR_SIDE, Role
from ambt.archive.models import Confidentiality
from ambt.councils.models import Council, Seat
from ambt.dossiers.steps import make_promise, open_dossier_for, set_fact
from ambt.mail.models import PostedMail
from ambt.mail.steps import post
from tests import people
from tests.desk.conftest import a_dossier, a_meeting


def today_of(client: Client) -> str:
    answer = client.get("/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_first_sentence_names_what_comes_first_and_by_when(secretary: Client, council: Council) -> None:
    a_dossier(council, "Reorganisatie klantenservice")
    text = today_of(secretary)
    assert "Als eerste:" in text
    # Art. 26 lid 2 WOR: within one month after the council was told of the decision.
    assert "art. 26 lid 2 WOR" in text
    assert "Reorganisatie klantenservice" in text


def test_a_missed_day_is_said_first(secretary: Client, council: Council) -> None:
    a_dossier(council, "Verkoop Zuid", decided_days_ago=45)
    assert "Te laat:" in today_of(secretary) or "Wat de wet vraagt" in today_of(secretary)


def test_a_request_without_a_term_still_asks_for_the_councils_step(secretary: Client, council: Council) -> None:
    # Art. 25 lid 2 WOR names no day for the advice; the council is to move all the same.
    dossier = open_dossier_for(council, title="Nieuw kantoor", kind="advice", opened_on=date.today())
    set_fact(dossier, "request_received", on=date.today())
    text = today_of(secretary)
    assert "de raad is aan zet: Nieuw kantoor" in text
    assert "niets dat van u een stap vraagt" not in text


def test_an_empty_desk_says_so(secretary: Client) -> None:
    text = today_of(secretary)
    assert "Er is vandaag niets dat van u een stap vraagt" in text
    assert "Er loopt geen termijn in de komende zes weken" in text


def test_who_has_no_seat_hears_what_to_do(client: Client, council: Council) -> None:
    person = people.someone_as(Role.MEMBER, council)
    Seat.objects.filter(person=person).update(until=date.today() - timedelta(days=1))
    text = today_of(people.signed_in(client, person))
    assert "geen plaats in een raad" in text
    assert council.name not in text


def test_the_director_hears_of_their_own_late_promise_first(client: Client, council: Council) -> None:
    dossier = a_dossier(council, "Verkoop Zuid", confidentiality=Confidentiality.SHARED)
    today = date.today()
    make_promise(
        dossier.folder,
        text="De cijfers komen",
        promised_by="Marieke de Vries",
        promised_on=today - timedelta(days=30),
        due_on=today - timedelta(days=2),
        dossier=dossier,
    )
    text = today_of(people.signed_in(client, people.someone_as(Role.DIRECTOR, council)))
    assert "Te laat: Toezegging: De cijfers komen" in text
    assert "Wat bij u ligt" in text
    secretary = today_of(people.signed_in(Client(), people.someone_as(Role.SECRETARY, council)))
    assert "Wat bij de bestuurder ligt" in secretary


@pytest.mark.parametrize("role", list(Role))
def test_each_role_sees_its_own_side_only(client: Client, busy: Council, other_council: Council, role: Role) -> None:
    a_dossier(other_council, "Dossier van een ander")
    text = today_of(people.signed_in(client, people.someone_as(role, busy)))
    assert "Dossier van een ander" not in text
    assert ("Vergadering shared" in text) is (role in COUNCIL_SIDE | DIRECTOR_SIDE)
    assert ("Belofte shared" in text) is (role in COUNCIL_SIDE | DIRECTOR_SIDE)
    for hidden in ("Dossier council", "Vergadering council", "Belofte council"):
        assert (hidden in text) is (role in COUNCIL_SIDE)


def test_what_is_for_named_readers_shows_for_them_alone(client: Client, council: Council) -> None:
    insider, outsider = people.someone_as(Role.MEMBER, council), people.someone_as(Role.MEMBER, council)
    a_dossier(council, "Project Merel", confidentiality=Confidentiality.NAMED, readers=(insider,))
    a_meeting(council, "Overleg Merel", confidentiality=Confidentiality.NAMED, readers=(insider,))
    assert "Project Merel" in today_of(people.signed_in(client, insider))
    text = today_of(people.signed_in(Client(), outsider))
    assert "Merel" not in text


def test_two_councils_stand_together_each_with_its_name(client: Client, busy: Council, other_council: Council) -> None:
    a_dossier(other_council, "Samenwerking met de buurgemeente")
    text = today_of(people.signed_in(client, people.someone_as(Role.SECRETARY, busy, other_council)))
    assert "Samenwerking met de buurgemeente" in text
    assert "Dossier council" in text
    assert text.count("OR Gemeente Zuiderveen") >= 2


def test_vandaag_asks_as_little_of_many_dossiers_as_of_few(
    secretary: Client, busy: Council, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        a_dossier(busy, f"Dossier {number}")
        a_meeting(busy, f"Vergadering {number}")
    # Four of the frame, one of the law, one of the meetings, four of the council, two of the director.
    with django_assert_max_num_queries(12):
        today_of(secretary)


def test_a_message_that_did_not_leave_stands_on_the_desk_of_the_secretary(secretary: Client, council: Council) -> None:
    dossier = a_dossier(council, "Reorganisatie klantenservice")
    mail = post(dossier.folder, council=council, to=["m@voorbeeld.test"], subject="Advies", body="", purpose="t:1")
    PostedMail.objects.filter(pk=mail.pk).update(state=PostedMail.State.FAILED, trouble="De server weigert.")
    text = today_of(secretary)
    assert "Bericht is niet aangekomen of onzeker" in text
    assert "De server weigert." in text


def test_the_director_hears_only_what_they_were_told(client: Client, council: Council) -> None:
    # That the council found out about the execution (art. 27 lid 5 WOR) is the council's own until it invokes nullity.
    since = date.today() - timedelta(days=20)
    dossier = open_dossier_for(
        council, title="Nieuw rooster", kind="consent", opened_on=since, confidentiality=Confidentiality.SHARED
    )
    set_fact(dossier, "request_received", on=since)
    set_fact(dossier, "decision_taken_without_consent", on=date.today() - timedelta(days=2))
    members = today_of(people.signed_in(client, people.someone_as(Role.MEMBER, council)))
    directors = today_of(people.signed_in(Client(), people.someone_as(Role.DIRECTOR, council)))
    assert "ietigheid" in members
    assert "ietigheid" not in directors
