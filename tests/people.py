"""Councils and the people in them, for tests: everything that does not matter for the sentence of the test."""

from datetime import date
from itertools import count

from django.test import Client

from ambt.access.keys import Actor, Role
from ambt.access.models import Account
from ambt.councils.actors import actor_of
from ambt.councils.models import Council, Organisation, Person, RulesOfProcedure, Seat

_numbers = count(1)


def a_council(slug: str, name: str, *, organisation: str, government: bool = False) -> Council:
    owner, _ = Organisation.objects.get_or_create(name=organisation, defaults={"is_government": government})
    council = Council.objects.create(slug=slug, name=name, organisation=owner, place="Zuiderveen")
    RulesOfProcedure.objects.create(council=council)
    return council


def someone_as(role: Role, *councils: Council, name: str = "") -> Person:
    """A person with an account and this role in each of the councils, since long ago."""
    number = next(_numbers)
    name = name or f"{Role(role).label} {number}"
    account = Account.objects.create_user(f"{role}{number}@voorbeeld.test", "geheim-genoeg-123", name=name)
    person = Person.objects.create(account=account, name=name, email=account.email)
    for council in councils:
        Seat.objects.create(council=council, person=person, role=role, since=date(2020, 1, 1))
    return person


def actor(person: Person) -> Actor:
    return actor_of(person, date.today())


def signed_in(client: Client, person: Person) -> Client:
    assert person.account is not None
    client.force_login(person.account)
    return client
