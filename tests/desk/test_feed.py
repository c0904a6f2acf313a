"""The calendar feed: by secret address, never more than its person may see, and fit for a real calendar server."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import caldav
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from ambt.access.keys import Role
from ambt.archive.models import Confidentiality
from ambt.councils.models import Council, Person, Seat
from ambt.desk.actions.preferences import renew_feed
from ambt.desk.feed import feed_of
from ambt.desk.models import CalendarFeed
from tests import people
from tests.desk.conftest import a_dossier, a_meeting


def summaries(text: bytes) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(text).walk("VEVENT")]


def fetched(person: Person) -> list[str]:
    feed = renew_feed(people.actor(person))
    answer = Client().get(reverse("desk:feed", args=[feed.token]))
    assert answer.headers["Content-Type"].startswith("text/calendar")
    return summaries(answer.content)


def test_the_feed_holds_meetings_and_terms(busy: Council) -> None:
    found = fetched(people.someone_as(Role.SECRETARY, busy))
    assert "Vergadering council (OR Waterland Energie)" in found
    assert any("Dossier council" in summary for summary in found)


def test_the_feed_of_a_director_shows_nothing_of_the_councils_side(busy: Council) -> None:
    found = " ".join(fetched(people.someone_as(Role.DIRECTOR, busy)))
    assert "Vergadering shared" in found
    assert "Vergadering council" not in found
    assert "Dossier council" not in found


def test_the_feed_of_a_committee_member_is_empty(busy: Council) -> None:
    assert fetched(people.someone_as(Role.COMMITTEE_MEMBER, busy)) == []


def test_what_is_for_named_readers_has_no_name_in_a_calendar(council: Council) -> None:
    insider = people.someone_as(Role.MEMBER, council)
    a_dossier(council, "Project Merel", confidentiality=Confidentiality.NAMED, readers=(insider,))
    a_meeting(council, "Overleg Merel", confidentiality=Confidentiality.NAMED, readers=(insider,))
    feed = renew_feed(people.actor(insider))
    answer = Client().get(reverse("desk:feed", args=[feed.token]))
    assert b"erel" not in answer.content
    assert len(summaries(answer.content)) >= 2


def test_an_unknown_address_does_not_exist(client: Client, db: None) -> None:
    assert client.get("/agenda/geraden.ics").status_code == 404


def test_a_renewed_address_closes_the_old_one(council: Council) -> None:
    person = people.someone_as(Role.MEMBER, council)
    old = renew_feed(people.actor(person)).token
    renew_feed(people.actor(person))
    assert Client().get(reverse("desk:feed", args=[old])).status_code == 404
    assert CalendarFeed.objects.count() == 1


def test_a_seat_that_ended_empties_the_feed(busy: Council) -> None:
    person = people.someone_as(Role.MEMBER, busy)
    feed = renew_feed(people.actor(person))
    Seat.objects.filter(person=person).update(until=date.today() - timedelta(days=1))
    assert summaries(Client().get(reverse("desk:feed", args=[feed.token])).content) == []


def test_a_cancelled_meeting_stays_in_the_feed_as_cancelled(council: Council) -> None:
    meeting = a_meeting(council, "OR-vergadering")
    meeting.cancelled_at = timezone.now()
    meeting.sequence = 1
    meeting.save()
    actor = people.actor(people.someone_as(Role.MEMBER, council))
    (event,) = Calendar.from_ical(feed_of(actor, timezone.now())).walk("VEVENT")
    assert event["status"] == "CANCELLED"
    assert event["sequence"] == 1


@pytest.fixture
def radicale(tmp_path: Path) -> Iterator[str]:
    """A real CalDAV server on a port of its own."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    server = subprocess.Popen(
        [
            sys.executable, "-m", "radicale", "--config", "", "--server-hosts", f"127.0.0.1:{port}",
            "--storage-filesystem-folder", str(tmp_path / "radicale"), "--auth-type", "none", "--rights-type",
            "authenticated", "--logging-level", "error",
        ]
    )  # fmt: skip
    try:
        for _ in range(100):
            with socket.socket() as door:
                if door.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(timeout=10)


@pytest.mark.peers
def test_a_real_calendar_server_takes_the_feed_and_finds_the_meeting_on_its_day(busy: Council, radicale: str) -> None:
    actor = people.actor(people.someone_as(Role.SECRETARY, busy))
    text = feed_of(actor, timezone.now())
    with caldav.DAVClient(url=radicale, username="hanneke", password="x") as client:
        calendar = client.principal().make_calendar(name="Ambt")
        for event in Calendar.from_ical(text).walk("VEVENT"):
            one = Calendar()
            one.add("prodid", "-//Ambt//Agenda//NL")
            one.add("version", "2.0")
            one.add_component(event)
            calendar.save_event(one.to_ical().decode())
        day = timezone.now() + timedelta(days=10)
        found = calendar.search(start=day - timedelta(days=1), end=day + timedelta(days=1), event=True)
        names = {str(event.icalendar_component["summary"]) for event in found}
    assert {"Vergadering council (OR Waterland Energie)", "Vergadering shared (OR Waterland Energie)"} <= names
