"""What one may not see does not exist: not in pages, lists, counts, searches or panels."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ambt.access.models import LogEntry
from ambt.archive.models import SearchEntry
from ambt.councils.models import Person
from ambt.meetings.actions.add_action_point import add_action_point
from ambt.meetings.actions.make_minutes import make_minutes
from ambt.meetings.actions.record_attendance import record_attendance
from ambt.meetings.actions.record_resolution import record_resolution
from ambt.meetings.actions.take_notes import take_notes
from ambt.meetings.models import AgendaItem, Meeting
from ambt.meetings.steps import route_of
from tests.meetings.world import World, reloaded, words

SECRETS = ("Strategie", "geheim", "Overname", "bod")


@pytest.fixture
def meeting(world: World) -> Meeting:
    """A shared meeting that was held: "Thuiswerken" for all, "Strategie" for the council, "Overname" for three."""
    shared = world.dossier("Thuiswerken", "shared")
    closed = world.dossier("Overname", "named", (world.secretary, world.chair, world.director))
    meeting = world.meeting(kind="consultation", days=-3)
    record_attendance(world.actor(), meeting, present=[world.chair.pk, world.member.pk])
    for title, fields in (
        ("Strategie van de raad", {"confidentiality": "council"}),
        ("Thuiswerken", {"dossier": shared, "documents": (world.paper(shared, "Onze geheime inzet", "council"),)}),
        ("Overname Noord", {"dossier": closed}),
    ):
        item = world.item(meeting, title, minutes=10, **fields)
        take_notes(world.actor(), item, typed=f"Besproken is {title}.", revision=0)
        record_resolution(world.actor(), reloaded(item), text=f"Besloten over {title}", votes_for=2)
        add_action_point(world.actor(), reloaded(item), text=f"Actie over {title}", owner=world.member)
    council_only = world.meeting(days=-2)
    world.item(council_only, "Strategie voor volgend jaar")
    return meeting


def pages(world: World, meeting: Meeting) -> list[str]:
    slug = world.council.slug
    return [
        reverse("meetings:list", args=[slug]),
        reverse("meetings:decisions", args=[slug]),
        reverse("meetings:actions", args=[slug]),
        meeting.get_absolute_url(),
    ]


def test_the_director_finds_no_item_of_the_council_and_no_trace_of_it(world: World, meeting: Meeting) -> None:
    closed_to_director = ("Strategie", "geheime inzet")
    client = world.client(world.director)
    for address in pages(world, meeting):
        page = words(client.get(address))
        for secret in closed_to_director:
            assert secret not in page, address
    agenda = words(client.get(meeting.get_absolute_url()))
    assert 'num">1.</span> Thuiswerken' in agenda
    assert "20 minuten, klaar om 10.20 uur" in agenda
    listed = words(client.get(reverse("meetings:list", args=[world.council.slug])))
    assert "2 agendapunten" in listed
    assert "OR-vergadering" not in listed


def test_a_committee_member_finds_no_meeting_at_all(world: World, meeting: Meeting) -> None:
    client = world.client(world.committee_member)
    for address in pages(world, meeting)[:3]:
        page = words(client.get(address))
        assert "Thuiswerken" not in page
        assert "verlegvergadering" not in page
    assert client.get(meeting.get_absolute_url()).status_code == 404


def test_a_member_outside_a_closed_dossier_finds_nothing_of_it(world: World, meeting: Meeting) -> None:
    client = world.client(world.member)
    for address in pages(world, meeting):
        page = words(client.get(address))
        assert "Strategie" in page or "agendapunten" in page
        assert "Overname" not in page
    assert "Overname" in words(world.client(world.chair).get(meeting.get_absolute_url()))


def test_notes_are_the_councils_until_minutes_are_made_of_them(world: World, meeting: Meeting) -> None:
    address = meeting.get_absolute_url()
    assert "Besproken is Thuiswerken" in words(world.client(world.member).get(address))
    assert "Besproken is Thuiswerken" not in words(world.client(world.director).get(address))
    make_minutes(world.actor(), meeting)
    page = words(world.client(world.director).get(address))
    assert "Besproken is Thuiswerken" in page
    assert "Strategie" not in page


def found_by(world: World, person: Person) -> set[str]:
    entries = SearchEntry.objects.visible_to(world.actor(person)).filter(kind="agenda_item")
    return {entry.title.split(" (")[0] for entry in entries}


def test_a_search_finds_items_for_exactly_those_who_may_read_them(world: World, meeting: Meeting) -> None:
    make_minutes(world.actor(), meeting)
    assert found_by(world, world.director) == {"Thuiswerken", "Overname Noord"}
    assert found_by(world, world.member) == {
        "Thuiswerken",
        "Strategie van de raad",
        "Strategie voor volgend jaar",
    }
    assert found_by(world, world.committee_member) == set()


def test_half_written_notes_are_not_found_by_the_director(world: World, meeting: Meeting) -> None:
    assert found_by(world, world.director) == set()


def test_the_route_of_a_dossier_holds_only_what_the_reader_sees(world: World) -> None:
    dossier = world.dossier("Roosters", "shared")
    world.item(world.meeting(days=-9), "Raad onder elkaar", dossier=dossier)
    world.item(world.meeting(days=-4, kind="consultation"), "Overleg", dossier=dossier)
    world.item(world.meeting(days=6, kind="consultation"), "Nog te komen", dossier=dossier)
    assert [stop.item.title for stop in route_of(dossier, world.actor())] == ["Raad onder elkaar", "Overleg"]
    assert [stop.item.title for stop in route_of(dossier, world.actor(world.director))] == ["Overleg"]
    planned = route_of(dossier, world.actor(world.director), planned=True)
    assert [stop.item.title for stop in planned] == ["Overleg", "Nog te komen"]
    address = reverse("meetings:dossier-panel", args=[world.council.slug, dossier.number])
    panel = world.client(world.director).get(address, headers={"HX-Request": "true"})
    assert "Raad onder elkaar" not in words(panel)
    assert "OR-vergadering" not in words(panel)
    assert "<title>" not in words(panel)
    assert world.client(world.committee_member).get(address).status_code == 404


def test_a_line_in_the_logbook_about_a_closed_item_is_for_readers_of_the_dossier(
    world: World, meeting: Meeting
) -> None:
    closed = AgendaItem.objects.get(title="Overname Noord")
    lines = LogEntry.objects.filter(object_name="Overname Noord")
    assert closed.dossier is not None
    assert lines.count() == 4
    assert set(lines.values_list("folder_id", flat=True)) == {closed.dossier.folder_id}
    assert not LogEntry.objects.filter(details__icontains="Besloten").exists()


def test_another_councils_address_does_not_exist(world: World, elsewhere: World, meeting: Meeting) -> None:
    stranger = elsewhere.client()
    assert stranger.get(meeting.get_absolute_url()).status_code == 404
    swapped = reverse("meetings:meeting", args=[elsewhere.council.slug, meeting.pk])
    assert stranger.get(swapped).status_code == 404
    item = AgendaItem.objects.filter(meeting=meeting).first()
    assert item is not None
    own = elsewhere.meeting()
    mixed = reverse("meetings:notes", args=[elsewhere.council.slug, own.pk, item.pk])
    assert stranger.post(mixed, {"typed": "x", "revision": "0"}).status_code == 404


def queries_of(world: World, address: str) -> int:
    client = world.client()
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as counted:
        assert client.get(address).status_code == 200
    return len(counted)


def test_no_page_asks_more_of_the_database_when_there_is_more_to_show(world: World) -> None:
    slug = world.council.slug
    dossier = world.dossier("Roosters")
    papers = [world.paper(dossier, f"Stuk {number}") for number in range(3)]
    meeting = world.meeting(days=-1)
    record_attendance(world.actor(), meeting, present=[world.chair.pk])
    for number in range(40):
        item = world.item(
            meeting, f"Punt {number}", minutes=5, owner=world.member, dossier=dossier, documents=tuple(papers)
        )
        take_notes(world.actor(), item, typed="Tekst.", revision=0)
        record_resolution(world.actor(), item, text="Akkoord")
        add_action_point(world.actor(), item, text="Doen", owner=world.chair, due_on=timezone.localdate())
    for days in range(5, 25):
        world.item(world.meeting(days=days))
    make_minutes(world.actor(), meeting)
    coming = Meeting.objects.order_by("starts_at").last()
    assert coming is not None
    for name, args in (
        ("list", []),
        ("meeting", [meeting.pk]),
        ("writing", [meeting.pk]),
        ("packs", [meeting.pk]),
        ("decisions", []),
        ("actions", []),
        ("dossier-panel", [dossier.number]),
    ):
        assert queries_of(world, reverse(f"meetings:{name}", args=[slug, *args])) <= 12, name
