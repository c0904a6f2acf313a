"""The page of the council: who sits where, the rules, and who may change them."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from ambt.access.keys import Role
from ambt.access.models import Account, LogEntry
from ambt.councils.models import Committee, Council, Person, RulesOfProcedure, Seat
from tests import people


def page(council: Council) -> str:
    return reverse("councils:list", args=[council.slug])


@pytest.mark.parametrize("role", list(Role))
def test_everyone_with_a_seat_sees_who_sits_where(client: Client, council: Council, role: Role) -> None:
    people.someone_as(Role.CHAIR, council, name="Fatima el Amrani")
    answer = people.signed_in(client, people.someone_as(role, council)).get(page(council))
    assert answer.status_code == 200
    assert "Fatima el Amrani" in answer.content.decode()


def test_another_council_does_not_exist_for_who_has_no_seat_there(
    secretary: Client, council: Council, other_council: Council
) -> None:
    answer = secretary.get(page(other_council))
    assert answer.status_code == 404
    assert other_council.name not in answer.content.decode()


def test_a_seat_that_ended_yesterday_opens_nothing(client: Client, council: Council) -> None:
    person = people.someone_as(Role.MEMBER, council)
    Seat.objects.filter(person=person).update(until=date.today() - timedelta(days=1))
    assert people.signed_in(client, person).get(page(council)).status_code == 404


def test_the_last_day_of_a_seat_counts(client: Client, council: Council) -> None:
    person = people.someone_as(Role.MEMBER, council)
    Seat.objects.filter(person=person).update(until=date.today())
    assert people.signed_in(client, person).get(page(council)).status_code == 200


@pytest.mark.parametrize(("role", "seated"), [(Role.SECRETARY, True), (Role.MEMBER, False), (Role.DIRECTOR, False)])
def test_who_may_give_someone_a_seat(client: Client, council: Council, role: Role, seated: bool) -> None:
    browser = people.signed_in(client, people.someone_as(role, council))
    form = {"name": "Nieuw Lid", "email": "nieuw@voorbeeld.test", "role": "member", "since": "2026-01-01"}
    answer = browser.post(reverse("councils:seat", args=[council.slug]), form)
    assert Person.objects.filter(name="Nieuw Lid").exists() is seated
    assert answer.status_code == (302 if seated else 403)
    assert LogEntry.objects.filter(action="seat_person").count() == int(seated)


def test_the_same_address_in_two_councils_is_one_person(
    client: Client, council: Council, other_council: Council
) -> None:
    secretary = people.signed_in(client, people.someone_as(Role.SECRETARY, council, other_council))
    for one in (council, other_council):
        form = {"name": "Sam", "email": "Sam@voorbeeld.test", "role": "member", "since": "2026-01-01"}
        secretary.post(reverse("councils:seat", args=[one.slug]), form)
    assert Person.objects.filter(email="sam@voorbeeld.test").count() == 1
    assert Seat.objects.filter(person__email="sam@voorbeeld.test").count() == 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"until": "2025-01-01"}, "De laatste dag ligt vóór de eerste"),
        ({"since": "gisteren"}, "Voer een geldige datum in"),
        ({"role": "koning"}, "koning"),
        ({"name": ""}, "verplicht"),
        ({"name": "x" * 500}, "120"),
        ({"email": "geen adres"}, "e-mailadres"),
    ],
)
def test_wrong_input_gets_a_sentence_and_nothing_is_kept(
    secretary: Client, council: Council, change: dict[str, str], sentence: str
) -> None:
    form = {"name": "Nieuw Lid", "email": "", "role": "member", "since": "2026-01-01"} | change
    answer = secretary.post(reverse("councils:seat", args=[council.slug]), form)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert Seat.objects.filter(council=council).count() == 1


def test_there_is_one_chair_at_a_time(secretary: Client, council: Council) -> None:
    people.someone_as(Role.CHAIR, council, name="Fatima el Amrani")
    form = {"name": "Tweede", "role": "chair", "since": "2026-01-01"}
    answer = secretary.post(reverse("councils:seat", args=[council.slug]), form)
    assert "Fatima el Amrani is in die periode al voorzitter" in answer.content.decode()


def test_the_same_seat_sent_twice_is_one_seat(secretary: Client, council: Council) -> None:
    form = {"name": "Nieuw Lid", "role": "member", "since": "2026-01-01"}
    for _ in range(2):
        secretary.post(reverse("councils:seat", args=[council.slug]), form)
    assert Seat.objects.filter(council=council, role="member").count() == 1


def test_the_only_secretary_cannot_be_sent_away(secretary: Client, council: Council) -> None:
    seat = Seat.objects.get(council=council, role=Role.SECRETARY)
    url = reverse("councils:end-seat", args=[council.slug, seat.pk])
    assert "enige ambtelijk secretaris" in secretary.post(url, {"until": "2026-12-31"}).content.decode()
    seat.refresh_from_db()
    assert seat.until is None


def test_a_seat_of_another_council_cannot_be_ended_by_typing_its_number(
    secretary: Client, council: Council, other_council: Council
) -> None:
    people.someone_as(Role.MEMBER, other_council)
    seat = Seat.objects.get(council=other_council)
    assert (
        secretary.post(reverse("councils:end-seat", args=[council.slug, seat.pk]), {"until": "2026-12-31"}).status_code
        == 404
    )


def test_rules_below_the_acts_minimum_are_refused_with_the_article(secretary: Client, council: Council) -> None:
    # Art. 14 lid 2 onder g WOR: not later than 7 days before the meeting.
    url = reverse("councils:rules", args=[council.slug])
    form = {"seats": 7, "agenda_notice_days": 6, "quorum_percent": 50, "term_years": 3}
    answer = secretary.post(url, form)
    assert answer.status_code == 422
    assert "art. 14 lid 2 onder g WOR" in answer.content.decode()
    assert RulesOfProcedure.objects.get(council=council).agenda_notice_days == 7


def test_the_database_itself_holds_the_acts_minimum(council: Council) -> None:
    with pytest.raises(IntegrityError, match="agenda_at_least_seven_days"), transaction.atomic():
        RulesOfProcedure.objects.filter(council=council).update(agenda_notice_days=3)


def test_an_invitation_mails_a_link_with_which_one_chooses_a_password(secretary: Client, council: Council) -> None:
    person = Person.objects.create(name="Nieuw Lid", email="nieuw@voorbeeld.test")
    Seat.objects.create(council=council, person=person, role=Role.MEMBER, since=date(2026, 1, 1))
    secretary.post(reverse("councils:invite", args=[council.slug, person.pk]))
    assert Account.objects.filter(email="nieuw@voorbeeld.test").exists()
    link = next(line for line in mail.outbox[0].body.splitlines() if line.startswith("http"))
    door = Client().get(link.partition("//")[2].partition("/")[2].join(["/", ""]), follow=True)
    assert "password1" in door.content.decode()


def test_someone_of_another_council_cannot_be_invited_by_typing_a_number(
    secretary: Client, council: Council, other_council: Council
) -> None:
    stranger = people.someone_as(Role.MEMBER, other_council)
    assert secretary.post(reverse("councils:invite", args=[council.slug, stranger.pk])).status_code == 404
    assert not mail.outbox


def test_a_committee_holds_only_people_of_this_council(
    secretary: Client, council: Council, other_council: Council
) -> None:
    stranger = people.someone_as(Role.MEMBER, other_council)
    url = reverse("councils:new-committee", args=[council.slug])
    answer = secretary.post(url, {"name": "VGWM", "kind": "standing", "people": [stranger.pk]})
    assert answer.status_code == 422
    assert not Committee.objects.exists()
    member = people.someone_as(Role.MEMBER, council)
    secretary.post(url, {"name": "VGWM", "kind": "standing", "people": [member.pk]})
    assert Committee.objects.get().people.get() == member


def test_the_page_asks_as_little_of_a_large_council_as_of_a_small_one(
    secretary: Client, council: Council, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(40):
        people.someone_as(Role.MEMBER, council)
    with django_assert_max_num_queries(12):
        secretary.get(page(council))
