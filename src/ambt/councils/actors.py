"""Turns an account or a person into an actor: which roles they carry on a day, in which councils."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ambt.access.keys import Actor, Role
from ambt.access.models import Account
from ambt.councils.models import Committee, Council, Person, Seat


@dataclass(frozen=True)
class Presence:
    """An actor together with the councils they have a seat in, sorted by name."""

    actor: Actor
    councils: tuple[Council, ...]


def presence_of(account: Account, today: date) -> Presence:
    """The actor with the roles of `today`; an account without a person, or without seats, may see nothing.

    Two queries, however many councils (three for someone without a seat).
    """
    seats = list(
        Seat.objects.filter(person__account=account)
        .on(today)
        .select_related("person", "council__organisation", "council__rules")
    )
    if not seats:
        person = Person.objects.filter(account=account).first()
        return Presence(Actor(account.pk, person.pk if person else None, account.name), ())
    councils = {seat.council_id: seat.council for seat in seats}
    return Presence(
        _actor(seats[0].person, ((seat.council_id, seat.role) for seat in seats)),
        tuple(sorted(councils.values(), key=lambda council: council.name.casefold())),
    )


def actor_of(person: Person, today: date) -> Actor:
    """The actor of a person who may have no account: mail and packs are made through a reader's eyes too."""
    return _actor(person, Seat.objects.filter(person=person).on(today).values_list("council_id", "role"))


def readers_of(council: Council, today: date) -> list[tuple[Person, Actor]]:
    """Everyone with a seat in the council today, with the actor through whose eyes a paper is made for them."""
    people = Person.objects.filter(seats__in=Seat.objects.filter(council=council).on(today)).distinct()
    return [(person, actor_of(person, today)) for person in people]


def _actor(person: Person, seats: Iterable[tuple[int, str]]) -> Actor:
    roles: dict[int, set[Role]] = defaultdict(set)
    for council_id, role in seats:
        roles[council_id].add(Role(role))
    committees = Committee.objects.filter(people=person, ended_on=None, council__in=list(roles))
    return Actor(
        account_id=person.account_id,
        person_id=person.pk,
        name=person.name,
        roles={council_id: frozenset(carried) for council_id, carried in roles.items()},
        committee_ids=frozenset(committees.values_list("pk", flat=True)),
    )
