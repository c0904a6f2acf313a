"""Signing in: by e-mail and password, limited, and never by making an account oneself."""

import re

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from ambt.access.keys import Role
from ambt.access.models import Account, LogEntry
from ambt.councils.models import Council
from tests import people

LOGIN = "/account/login/"


def errors(answer: HttpResponse) -> str:
    """The sentences that the form says."""
    return " ".join(re.findall(r'<ul class="errors".*?</ul>', answer.content.decode(), re.DOTALL))


def test_with_the_right_password_one_comes_in(client: Client, council: Council) -> None:
    person = people.someone_as(Role.MEMBER, council)
    answer = client.post(LOGIN, {"login": person.email, "password": "geheim-genoeg-123"})
    assert answer.status_code == 302
    assert client.get("/").status_code == 200


def test_with_a_wrong_password_one_hears_the_same_as_with_an_unknown_address(client: Client, council: Council) -> None:
    person = people.someone_as(Role.MEMBER, council)
    known = client.post(LOGIN, {"login": person.email, "password": "fout-wachtwoord"})
    unknown = client.post(LOGIN, {"login": "niemand@voorbeeld.test", "password": "fout-wachtwoord"})
    assert errors(known) == errors(unknown)
    assert "wachtwoord" in errors(known)


def test_after_five_wrong_passwords_the_door_stays_shut_for_a_while(client: Client, council: Council) -> None:
    person = people.someone_as(Role.MEMBER, council)
    for _ in range(5):
        client.post(LOGIN, {"login": person.email, "password": "fout-wachtwoord"})
    answer = client.post(LOGIN, {"login": person.email, "password": "geheim-genoeg-123"})
    assert answer.status_code == 200
    assert "account_login" not in answer.headers.get("Location", "")
    assert client.get("/").status_code == 302


def test_nobody_makes_an_account_by_themselves(client: Client, db: None) -> None:
    form = {"email": "vreemde@voorbeeld.test", "password1": "geheim-genoeg-123", "password2": "geheim-genoeg-123"}
    client.post("/account/signup/", form)
    assert not Account.objects.exists()


def test_who_is_not_signed_in_is_sent_to_the_door(client: Client, council: Council) -> None:
    answer = client.get(reverse("councils:list", args=[council.slug]))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(LOGIN)


def test_an_account_that_is_switched_off_does_not_come_in(client: Client, council: Council) -> None:
    person = people.someone_as(Role.MEMBER, council)
    Account.objects.filter(pk=person.account_id).update(is_active=False)
    client.post(LOGIN, {"login": person.email, "password": "geheim-genoeg-123"})
    assert client.get("/").status_code == 302


def test_signing_in_leaves_no_line_in_the_logbook(client: Client, council: Council) -> None:
    person = people.someone_as(Role.MEMBER, council)
    client.post(LOGIN, {"login": person.email, "password": "geheim-genoeg-123"})
    assert not LogEntry.objects.exists()
