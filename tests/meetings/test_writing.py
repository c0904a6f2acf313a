"""Writing in the meeting: nobody's text is lost, and what is decided is true."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ambt.access.models import LogEntry
from ambt.councils.models import Seat
from ambt.meetings.actions.add_action_point import add_action_point
from ambt.meetings.actions.close_action_point import close_action_point
from ambt.meetings.actions.record_attendance import record_attendance
from ambt.meetings.actions.record_resolution import record_resolution
from ambt.meetings.actions.take_notes import OtherNotes, take_notes
from ambt.meetings.models import ActionPoint, AgendaItem, Resolution
from ambt.meetings.participants import participants_of, quorum_at
from ambt.ui.refusal import Refusal
from tests import people
from tests.meetings.world import World, reloaded, words

HTMX = {"HX-Request": "true"}


def held(world: World, *present: object) -> AgendaItem:
    """An item of a meeting of yesterday, with who was there."""
    item = world.item(world.meeting(days=-1))
    there = [person.pk for person in (present or (world.chair, world.member))]  # type: ignore[attr-defined]
    record_attendance(world.actor(), item.meeting, present=there)
    return item


def test_what_is_typed_is_saved_and_says_so(world: World) -> None:
    item = world.item(world.meeting(days=-1))
    address = reverse("meetings:notes", args=[world.council.slug, item.meeting_id, item.pk])
    answer = world.client().post(address, {"typed": "Mo opent om 10 uur.", "revision": "0"}, headers=HTMX)
    assert "Bewaard" in words(answer)
    assert 'name="revision" value="1"' in words(answer)
    item.refresh_from_db()
    assert item.notes == "<p>Mo opent om 10 uur.</p>"


def test_the_second_writer_loses_nothing_and_overwrites_nothing(world: World) -> None:
    item = world.item(world.meeting(days=-1))
    address = reverse("meetings:notes", args=[world.council.slug, item.meeting_id, item.pk])
    world.client().post(address, {"typed": "Van Els", "revision": "0"})
    late = world.client().post(address, {"typed": "Van Bram", "revision": "0"}, headers=HTMX)
    assert late.status_code == 409
    assert "Van Els" in words(late)
    # Typing on keeps clashing: the number of the text it began from stays in the form.
    assert 'name="revision" value="0"' in words(late)
    both = {"typed": "Van Bram, meer", "revision": "0", "ander": "1", "kies": "beide"}
    settled = world.client().post(address, both, headers=HTMX)
    assert settled.status_code == 200
    item.refresh_from_db()
    assert item.notes == "<p>Van Els</p>\n<p>Van Bram, meer</p>"


def test_without_javascript_the_second_writer_sees_both_texts_on_the_page(world: World) -> None:
    item = world.item(world.meeting(days=-1))
    address = reverse("meetings:notes", args=[world.council.slug, item.meeting_id, item.pk])
    world.client().post(address, {"typed": "Van Els", "revision": "0"})
    late = world.client().post(address, {"typed": "Van Bram", "revision": "0"})
    assert late.status_code == 409
    assert "Van Els" in words(late)
    assert "Van Bram</textarea>" in words(late)
    assert "<title>" in words(late)


def test_settling_on_a_text_that_changed_again_clashes_again(world: World) -> None:
    item = world.item(world.meeting(days=-1))
    for revision, typed in enumerate(["een", "twee", "drie"]):
        take_notes(world.actor(), item, typed=typed, revision=revision)
    with pytest.raises(OtherNotes) as clash:
        take_notes(world.actor(), item, typed="mijn", revision=1)
    assert (clash.value.theirs, clash.value.revision) == ("<p>drie</p>", 3)


def test_the_same_text_twice_is_one_text_and_one_sitting_is_one_line_in_the_logbook(world: World) -> None:
    item = world.item(world.meeting(days=-1))
    take_notes(world.actor(), item, typed="Tekst", revision=0)
    take_notes(world.actor(), item, typed="Tekst", revision=0)
    take_notes(world.actor(), item, typed="Tekst en meer", revision=1)
    item.refresh_from_db()
    assert item.revision == 2
    assert LogEntry.objects.filter(action="take_notes").count() == 1


@pytest.mark.parametrize("typed", ["x" * 60_001, "\x00" * 100 + "y" * 60_000])
def test_far_too_much_text_is_refused(world: World, typed: str) -> None:
    item = world.item(world.meeting(days=-1))
    address = reverse("meetings:notes", args=[world.council.slug, item.meeting_id, item.pk])
    answer = world.client().post(address, {"typed": typed, "revision": "0"}, headers=HTMX)
    assert answer.status_code == 409
    assert "te lang" in words(answer)


@pytest.mark.parametrize("revision", ["", "-1", "abc", "9" * 30])
def test_a_revision_that_is_none_never_overwrites(world: World, revision: str) -> None:
    item = world.item(world.meeting(days=-1))
    take_notes(world.actor(), item, typed="Van Els", revision=0)
    address = reverse("meetings:notes", args=[world.council.slug, item.meeting_id, item.pk])
    assert world.client().post(address, {"typed": "weg ermee", "revision": revision}).status_code == 409


def test_attendance_comes_from_the_seats_of_that_day(world: World) -> None:
    Seat.objects.filter(person=world.member).update(until=timezone.localdate() - timedelta(days=5))
    people.someone_as(people.Role.MEMBER, world.council, name="Nieuw lid")
    names = [one.person.name for one in participants_of(world.meeting(days=-1))]
    assert names == ["Els van Dam", "Mo Idrissi", "Nieuw lid"]


def test_the_director_belongs_at_a_shared_meeting_only(world: World) -> None:
    assert world.director in [one.person for one in participants_of(world.meeting(kind="consultation"))]
    assert world.director not in [one.person for one in participants_of(world.meeting())]
    assert world.member not in [one.person for one in participants_of(world.meeting(kind="executive"))]


def test_quorum_counts_elected_members_and_stays_true_when_seats_change(world: World) -> None:
    item = held(world, world.chair, world.member, world.secretary)
    quorum = quorum_at(item.meeting)
    assert (quorum.present, quorum.elected, quorum.is_there) == (2, 2, True)
    Seat.objects.filter(person=world.member).update(until=date(2021, 1, 1))
    assert quorum_at(item.meeting).elected == 2


def test_attendance_is_ticked_in_the_browser_and_shows_the_quorum(world: World) -> None:
    meeting = world.meeting(days=-1)
    address = reverse("meetings:attendance", args=[world.council.slug, meeting.pk])
    answer = world.client().post(address, {"aanwezig": [str(world.chair.pk), "rommel", "9" * 40]}, headers=HTMX)
    assert "geen quorum: 1 van de 2 leden, 2 nodig" in words(answer)


def test_a_draft_of_the_minutes_is_offered_once_the_meeting_has_begun(world: World) -> None:
    page = [
        words(world.client().get(reverse("meetings:writing", args=[world.council.slug, one.pk])))
        for one in (world.meeting(days=2), world.meeting(days=-1))
    ]
    assert "Conceptverslag maken" not in page[0]
    assert "Het conceptverslag maakt u als de vergadering is begonnen." in page[0]
    assert "Conceptverslag maken" in page[1]


def test_more_votes_than_members_present_is_a_miscount(world: World) -> None:
    item = held(world)
    with pytest.raises(Refusal, match="3 stemmen geteld, maar 2 gekozen leden"):
        record_resolution(world.actor(), item, text="Akkoord", votes_for=2, votes_against=1)
    assert not Resolution.objects.exists()


def test_no_resolution_before_someone_wrote_down_who_is_there(world: World) -> None:
    with pytest.raises(Refusal, match="wie aanwezig is"):
        record_resolution(world.actor(), world.item(world.meeting(days=-1)), text="Akkoord")


def test_a_resolution_keeps_its_votes_and_whether_there_was_a_quorum(world: World) -> None:
    item = held(world, world.chair)
    resolution = record_resolution(world.actor(), item, text="Akkoord", votes_for=1)
    assert not resolution.had_quorum
    assert resolution.votes_in_words == "1 voor"


def test_the_same_resolution_twice_is_once_and_it_can_be_corrected(world: World) -> None:
    item = held(world)
    address = reverse("meetings:resolution", args=[world.council.slug, item.meeting_id, item.pk])
    assert world.client().post(address, {"text": "Akoord", "votes_for": "2"}).status_code == 302
    assert world.client().post(address, {"text": "Akoord", "votes_for": "2"}).status_code == 422
    one = Resolution.objects.get()
    assert "Akoord" in words(world.client().get(f"{address}?regel={one.pk}"))
    world.client().post(address, {"text": "Akkoord", "votes_for": "2", "regel": str(one.pk)})
    one.refresh_from_db()
    assert one.text == "Akkoord"
    assert world.client().post(address, {"text": "x", "regel": "999999"}).status_code == 404


def test_an_action_point_has_an_owner_from_the_meeting_and_a_day_not_before_it(world: World) -> None:
    item = held(world)
    with pytest.raises(Refusal, match="vóór de vergadering"):
        add_action_point(world.actor(), item, text="Bellen", due_on=item.meeting.held_on - timedelta(days=1))
    with pytest.raises(Refusal, match="hoort niet bij deze vergadering"):
        add_action_point(world.actor(), item, text="Bellen", owner=world.director)
    address = reverse("meetings:action-point", args=[world.council.slug, item.meeting_id, item.pk])
    far = world.client().post(address, {"text": "Bellen", "due_on": "9999-12-31"}, headers=HTMX)
    assert far.status_code == 422
    assert "Bellen" in words(far)


def test_an_action_point_is_ticked_off_by_a_member_and_back_again(world: World) -> None:
    point = add_action_point(world.actor(), held(world), text="Bellen", owner=world.member)
    address = reverse("meetings:close-action-point", args=[world.council.slug, point.pk])
    world.client(world.member).post(address)
    world.client(world.member).post(address)
    point.refresh_from_db()
    assert point.done_on == timezone.localdate()
    assert LogEntry.objects.filter(action="close_action_point").count() == 1
    world.client(world.member).post(address, {"ongedaan": "1"})
    point.refresh_from_db()
    assert point.done_on is None


def test_the_list_of_action_points_shows_open_mine_and_done(world: World) -> None:
    item = held(world)
    add_action_point(world.actor(), item, text="Van Gert", owner=world.member)
    done = add_action_point(world.actor(), item, text="Al klaar", owner=world.chair)
    close_action_point(world.actor(), ActionPoint.objects.get(pk=done.pk), on=timezone.localdate())
    address = reverse("meetings:actions", args=[world.council.slug])
    client = world.client(world.member)
    assert "Al klaar" not in words(client.get(address))
    assert "Van Gert" in words(client.get(address, {"toon": "mijn"}))
    assert "Van Gert" not in words(world.client(world.chair).get(address, {"toon": "mijn"}))
    assert "Al klaar" in words(client.get(address, {"toon": "gedaan"}))


def test_items_are_reloaded_with_their_folders(world: World) -> None:
    assert reloaded(held(world)).audience == "council"
