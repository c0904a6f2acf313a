"""Planning, changing and cancelling a meeting, through the browser."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ambt.archive.models import Confidentiality
from ambt.meetings.actions.cancel_meeting import cancel_meeting
from ambt.meetings.actions.change_meeting import change_meeting
from ambt.meetings.actions.take_notes import take_notes
from ambt.meetings.models import AgendaItem, Meeting
from ambt.ui.refusal import Refusal
from tests.meetings.world import World, at, words


def a_day_without_warnings(days: int = 30) -> str:
    """A Tuesday to Thursday far from holidays; the test only needs a day nobody remarks upon."""
    day = timezone.localdate() + timedelta(days=days)
    while day.isoweekday() not in (2, 3, 4) or (day.month, day.day) in {(1, 1), (4, 27), (5, 5), (12, 25), (12, 26)}:
        day += timedelta(days=1)
    return day.isoformat()


def form(**changed: str) -> dict[str, str]:
    day = a_day_without_warnings()
    return {"kind": "council", "on": day, "starts": "09:30", "until": "12:00", "seen": day} | changed


def plan(world: World, **changed: str) -> tuple[int, str]:
    response = world.client().post(reverse("meetings:plan", args=[world.council.slug]), form(**changed))
    return response.status_code, words(response)


def test_a_meeting_is_planned_and_called_after_its_kind_and_day(world: World) -> None:
    assert plan(world, place="De Polder")[0] == 302
    meeting = Meeting.objects.get()
    assert meeting.title.startswith("OR-vergadering ")
    assert meeting.folder.confidentiality == Confidentiality.COUNCIL


def test_a_meeting_with_the_director_is_shared_unless_said_otherwise(world: World) -> None:
    plan(world, kind="consultation")
    plan(world, kind="consultation", starts="14:00", until="15:00", audience="council")
    levels = [meeting.folder.confidentiality for meeting in Meeting.objects.order_by("starts_at")]
    assert levels == [Confidentiality.SHARED, Confidentiality.COUNCIL]


def test_a_warning_is_given_once_and_nothing_typed_is_lost(world: World) -> None:
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    status, page = plan(world, on=tomorrow, seen="", place="Kantine Noord")
    assert status == 422
    assert "art. 14 lid 2 onder g WOR" in page
    assert "Kantine Noord" in page
    assert not Meeting.objects.exists()
    assert plan(world, on=tomorrow, seen=tomorrow, place="Kantine Noord")[0] == 302


def test_warnings_are_shown_while_the_day_is_chosen(world: World) -> None:
    address = reverse("meetings:warnings", args=[world.council.slug])
    asked = world.client().get(address, {"on": "2027-03-26", "kind": "council"}, headers={"HX-Request": "true"})
    assert "Goede Vrijdag" in words(asked)
    for wrong in ("", "9999-12-31", "2027-13-45", "x" * 5000):
        assert world.client().get(address, {"on": wrong}, headers={"HX-Request": "true"}).status_code == 200


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"until": "09:00"}, "eindigt voordat zij begint"),
        ({"on": "9999-12-31", "seen": "9999-12-31"}, "vóór 2151"),
        ({"on": "1200-01-01", "seen": "1200-01-01"}, "vanaf 1979"),
        ({"on": "morgen"}, "datum"),
        ({"kind": "feest"}, "kind"),
        ({"title": "x" * 400}, "150"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(world: World, changed: dict[str, str], sentence: str) -> None:
    status, page = plan(world, **changed)
    assert status == 422
    assert sentence in page
    assert not Meeting.objects.exists()


def test_the_same_form_twice_makes_one_meeting(world: World) -> None:
    plan(world)
    status, page = plan(world)
    assert status == 422
    assert "Er staat al een vergadering" in page
    assert Meeting.objects.count() == 1


def test_the_second_of_two_who_change_a_meeting_is_told_and_keeps_what_was_typed(world: World) -> None:
    meeting = world.meeting()
    address = reverse("meetings:change", args=[world.council.slug, meeting.pk])
    typed = form(audience="council", sequence="0")
    assert world.client().post(address, typed | {"place": "Zaal 1"}).status_code == 302
    second = world.client(world.chair).post(address, typed | {"place": "Zaal 2"})
    assert second.status_code == 422
    assert "Iemand anders heeft deze vergadering intussen gewijzigd" in words(second)
    assert "Zaal 2" in words(second)
    meeting.refresh_from_db()
    assert (meeting.place, meeting.sequence) == ("Zaal 1", 1)


def test_what_was_written_for_the_council_stays_there_when_a_meeting_becomes_shared(world: World) -> None:
    meeting = world.meeting()
    world.item(meeting, "Vertrouwelijke voorbespreking")
    change_meeting(
        world.actor(),
        meeting,
        sequence=0,
        kind="consultation",
        starts_at=at(20),
        ends_at=at(20, 12),
        audience="shared",
    )
    assert Meeting.objects.visible_to(world.actor(world.director)).count() == 1
    assert AgendaItem.objects.visible_to(world.actor(world.director)).count() == 0
    assert AgendaItem.objects.visible_to(world.actor(world.member)).count() == 1


def test_a_cancelled_meeting_stays_in_the_list_and_calendars_can_follow(world: World) -> None:
    meeting = world.meeting()
    world.client().post(reverse("meetings:cancel", args=[world.council.slug, meeting.pk]))
    meeting.refresh_from_db()
    assert meeting.cancelled_at is not None
    assert meeting.sequence == 1
    assert "afgezegd" in words(world.client().get(reverse("meetings:list", args=[world.council.slug])))


def test_a_meeting_that_took_place_cannot_be_cancelled(world: World) -> None:
    meeting = world.meeting(days=-1)
    take_notes(world.actor(), world.item(meeting), typed="Er is gesproken.", revision=0)
    with pytest.raises(Refusal, match="dus gehouden"):
        cancel_meeting(world.actor(), meeting)


def test_a_council_without_meetings_is_invited_to_plan_one(world: World) -> None:
    page = words(world.client().get(reverse("meetings:list", args=[world.council.slug])))
    assert "Plan de eerste" in page
    assert "Plan de eerste" not in words(
        world.client(world.member).get(reverse("meetings:list", args=[world.council.slug]))
    )


def test_years_that_cannot_be_are_this_year(world: World) -> None:
    for year in ("0", "99999999999", "twee", "-1"):
        page = world.client().get(reverse("meetings:list", args=[world.council.slug]), {"jaar": year})
        assert page.status_code == 200
