"""Every address of the project, and what it answers to whom: `doors.txt`. A new address without its lines fails.

The table speaks of a thing that the council and the director both may see; so 403 there is a missing key, and 404 a
room that does not exist for this reader. What is hidden has `test_leaks.py`.
"""

from pathlib import Path

import pytest
from django.db import transaction
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from ambt.access.keys import Role
from ambt.archive.models import Document, Version
from ambt.councils.models import Committee, Seat
from ambt.desk.models import CalendarFeed
from ambt.dossiers.models import Promise
from ambt.mail.models import PostedMail
from ambt.meetings.models import ActionPoint
from tests.house import STRANGER, TABLE, TRAY, House, house, in_the_house
from tests.people import signed_in
from tests.things import address_of, kind_of
from tests.walking import addresses

__all__ = ["house", "in_the_house"]

NOBODY = "nobody"
PEOPLE = [*(role.value for role in Role), STRANGER, NOBODY]
DOORS = [
    line.split() for line in Path(__file__).with_name("doors.txt").read_text().splitlines() if line and line[0] != "#"
]
TABLE_OF = {(method, name): dict(zip(PEOPLE, answers, strict=True)) for method, name, *answers in DOORS}


def the_thing(house: House, name: str) -> Model | None:
    """What the address is tried with: something that the director may see too, where the room is theirs as well."""
    dossier, meeting = house.dossiers[TABLE], house.meetings["being written with the director"]
    special = {"meetings:adopt": house.items["adopting"], "meetings:put-back": house.items["taken off"]}
    things: dict[str, Model] = {
        "dossier": dossier,
        "promise": Promise.objects.get(dossier=dossier),
        "document": Document.objects.filter(folder=dossier.folder)[0],
        "version": Version.objects.filter(document__folder=dossier.folder)[0],
        "folder": dossier.folder,
        "meeting": meeting,
        "item": house.items[f"being written with the director: {TABLE}"],
        "point": ActionPoint.objects.filter(item__meeting=meeting)[0],
        "letter": house.letters["offered"],
        "paper": house.papers[TRAY],
        "posted": PostedMail.objects.filter(council=house.council)[0],
        "seat": Seat.objects.get(person=house.people[Role.MEMBER]),
        "person": house.people[Role.MEMBER],
        "committee": Committee.objects.get(council=house.council),
    }
    return special.get(name) or things.get(kind_of(name))


def door(house: House, name: str) -> str:
    feed = CalendarFeed.objects.get(person=house.people[Role.SECRETARY])
    loose: dict[str, list[object]] = {
        "desk:feed": [feed.token],
        "desk:demo-sign-in": [house.people[Role.SECRETARY].account_id],
        "account_confirm_email": ["onbekend"],
        "account_reset_password_from_key": ["1", "onbekend"],
    }
    if name in loose:
        return reverse(name, args=loose[name])
    return address_of(name, house.council.slug, the_thing(house, name))


def status_at(browser: Client, method: str, address: str) -> int:
    """The answer of this door, with what it did undone: the next door is tried in the same house."""
    with transaction.atomic():
        status = browser.generic(method, address, content_type="application/x-www-form-urlencoded").status_code
        transaction.set_rollback(True)
    return status


def test_every_address_stands_in_the_table_for_both_ways_of_asking() -> None:
    assert {name for _, name in TABLE_OF} == set(addresses())
    assert len(TABLE_OF) == len(DOORS) == 2 * len(addresses())


@pytest.mark.parametrize("who", PEOPLE)
def test_every_door_answers_as_the_table_says(in_the_house: House, who: str) -> None:
    told = {}
    for method, name in TABLE_OF:
        # Each door by a reader who just came in: signing out is a door as well.
        browser = Client()
        if who != NOBODY:
            signed_in(browser, in_the_house.people[who])
        told[method, name] = str(status_at(browser, method, door(in_the_house, name)))
    assert {key: answer for key, answer in told.items() if answer != TABLE_OF[key][who]} == {}


def test_whoever_is_not_signed_in_gets_in_nowhere_but_at_the_front_door() -> None:
    open_to_all = {name for (_, name), answers in TABLE_OF.items() if answers[NOBODY] == "200"}
    assert all(name.startswith("account_") or name in {"health", "desk:feed"} for name in open_to_all)


def test_to_someone_of_another_council_no_address_of_this_one_exists() -> None:
    of_a_council = {key for key in TABLE_OF if "<slug:slug>" in addresses()[key[1]]}
    assert {TABLE_OF[key][STRANGER] for key in of_a_council} == {"404", "405"}


def test_the_directors_side_does_nothing_in_a_councils_rooms() -> None:
    """They read along; no form of the council takes anything from them. (The short address of a dossier leads on.)"""
    taken = {
        name
        for (method, name), answers in TABLE_OF.items()
        for role in (Role.DIRECTOR, Role.DIRECTOR_OFFICE)
        if method == "POST" and "<slug:slug>" in addresses()[name] and answers[role] in {"302", "409", "422"}
    }
    assert taken == {"dossiers:by-number"}
