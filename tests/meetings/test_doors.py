"""Every address of the room, who gets in, and what each gesture asks and leaves behind."""

import pytest
from django.urls import reverse

from ambt.access.keys import Action, NoKey
from ambt.access.models import LogEntry
from ambt.meetings.actions.add_action_point import add_action_point
from ambt.meetings.actions.adopt_minutes import adopt_minutes
from ambt.meetings.actions.cancel_meeting import cancel_meeting
from ambt.meetings.actions.change_agenda_item import change_agenda_item
from ambt.meetings.actions.change_meeting import change_meeting
from ambt.meetings.actions.close_action_point import close_action_point
from ambt.meetings.actions.make_minutes import make_minutes
from ambt.meetings.actions.make_pack import make_pack
from ambt.meetings.actions.order_agenda import order_agenda
from ambt.meetings.actions.plan_meeting import plan_meeting
from ambt.meetings.actions.put_on_agenda import accept_proposals, put_back_on_agenda, put_on_agenda
from ambt.meetings.actions.record_attendance import record_attendance
from ambt.meetings.actions.record_resolution import record_resolution
from ambt.meetings.actions.send_pack import send_pack
from ambt.meetings.actions.take_notes import take_notes
from ambt.meetings.actions.take_off_agenda import take_off_agenda
from ambt.meetings.drafts import ItemDraft
from ambt.meetings.models import AgendaItem, Pack
from ambt.meetings.tasks import make_pack as making
from ambt.meetings.urls import urlpatterns
from tests.meetings.world import World, at, reloaded

# What happens to: secretary, chair, member, director, committee member, someone of another council.
# The meeting is shared with the director and was held; 403 is "you see it, but this is not yours to do".
READ = (200, 200, 200, 200, 404, 404)
OFFICE = (200, 200, 403, 403, 404, 404)
WRITERS = (200, 403, 403, 403, 404, 404)
LISTS = (200, 200, 200, 200, 200, 404)
GET = {
    "list": LISTS,
    "plan": (200, 200, 403, 403, 403, 404),
    "warnings": LISTS,
    "decisions": LISTS,
    "actions": LISTS,
    "dossier-panel": READ,
    "meeting": READ,
    "change": OFFICE,
    "proposals": OFFICE,
    "add-item": OFFICE,
    "item": OFFICE,
    "packs": OFFICE,
    "writing": WRITERS,
    "resolution": WRITERS,
    "action-point": (200, 403, 403, 403, 404, 404),
    "adopt": OFFICE,
}
POST_ONLY = {
    "close-action-point",
    "cancel",
    "accept-proposals",
    "order",
    "take-off",
    "put-back",
    "make-packs",
    "send-packs",
    "attendance",
    "notes",
    "make-minutes",
}


def test_every_address_has_its_line_here() -> None:
    assert {pattern.name for pattern in urlpatterns} == set(GET) | POST_ONLY


@pytest.mark.parametrize("name", sorted(set(GET) | POST_ONLY))
def test_who_gets_in(world: World, elsewhere: World, name: str) -> None:
    dossier = world.dossier("Roosters", "shared")
    before, meeting = world.meeting(kind="consultation", days=-9), world.meeting(kind="consultation", days=-1)
    item = world.item(meeting, dossier=dossier)
    AgendaItem.objects.filter(pk=item.pk).update(adopts=before)
    record_attendance(world.actor(), meeting, present=[world.chair.pk])
    point = add_action_point(world.actor(), item, text="Bellen")
    numbers = {"pk": meeting.pk, "item": item.pk, "point": point.pk, "number": dossier.number}
    pattern = next(pattern for pattern in urlpatterns if pattern.name == name)
    asked = {key: numbers[key] for key in pattern.pattern.converters}
    address = reverse(f"meetings:{name}", kwargs={"slug": world.council.slug, **asked})
    people = (world.secretary, world.chair, world.member, world.director, world.committee_member)
    clients = [*[world.client(person) for person in people], elsewhere.client()]
    if name in GET:
        assert tuple(client.get(address).status_code for client in clients) == GET[name]
    else:
        assert clients[0].get(address).status_code == 405
        assert clients[4].post(address).status_code == clients[5].post(address).status_code == 404
        assert clients[3].post(address).status_code in (403, 404)


def test_who_is_not_signed_in_is_asked_to(world: World) -> None:
    client = world.client()
    client.logout()
    for name in ("list", "plan", "actions"):
        response = client.get(reverse(f"meetings:{name}", args=[world.council.slug]))
        assert response.status_code == 302
        assert "login" in response.headers["Location"]


def test_each_gesture_needs_its_key_and_leaves_one_line(world: World) -> None:
    """The director sees this meeting and may do nothing with it; the secretary may do all, each with one line."""
    before = world.meeting(kind="consultation", days=-9)
    make_minutes(world.actor(), before)
    meeting = world.meeting(kind="consultation", days=-1)
    item, other = world.item(meeting, "A"), world.item(meeting, "B")
    AgendaItem.objects.filter(pk=item.pk).update(adopts=before)
    record_attendance(world.actor(), meeting, present=[world.chair.pk])
    point = add_action_point(world.actor(), item, text="Bellen")
    for pack in make_pack(world.actor(), meeting):
        making.func(pack.pk)
    issue = Pack.objects.filter(meeting=meeting).latest("issue").issue
    secretary, director = world.actor(), world.actor(world.director)
    times = {"starts_at": at(-1, 13), "ends_at": at(-1, 14)}
    gestures = [
        (Action.SEND_PACK, lambda who: send_pack(who, meeting, issue=issue)),
        (Action.PLAN_MEETING, lambda who: plan_meeting(who, world.council, kind="council", **times)),
        (
            Action.CHANGE_MEETING,
            lambda who: change_meeting(who, meeting, sequence=0, kind="consultation", audience="shared", **times),
        ),
        (Action.PUT_ON_AGENDA, lambda who: put_on_agenda(who, meeting, ItemDraft(title="C"))),
        (Action.PUT_ON_AGENDA, lambda who: accept_proposals(who, meeting, [])),
        (
            Action.CHANGE_AGENDA_ITEM,
            lambda who: change_agenda_item(who, reloaded(other), ItemDraft(title="B"), edition=0),
        ),
        (Action.TAKE_OFF_AGENDA, lambda who: take_off_agenda(who, reloaded(other))),
        (Action.PUT_ON_AGENDA, lambda who: put_back_on_agenda(who, reloaded(other))),
        (Action.ORDER_AGENDA, lambda who: order_agenda(who, meeting, **_as_they_are(meeting.pk))),
        (Action.MAKE_PACK, lambda who: make_pack(who, meeting)),
        (Action.RECORD_ATTENDANCE, lambda who: record_attendance(who, meeting, present=[])),
        (Action.TAKE_NOTES, lambda who: take_notes(who, reloaded(item), typed="Tekst", revision=0)),
        (Action.RECORD_RESOLUTION, lambda who: record_resolution(who, reloaded(item), text="Akkoord")),
        (Action.ADD_ACTION_POINT, lambda who: add_action_point(who, reloaded(item), text="Doen")),
        (Action.CLOSE_ACTION_POINT, lambda who: close_action_point(who, point, on=at(0).date())),
        (Action.MAKE_MINUTES, lambda who: make_minutes(who, meeting)),
        (Action.ADOPT_MINUTES, lambda who: adopt_minutes(who, reloaded(item))),
    ]
    for action, gesture in gestures:
        with pytest.raises(NoKey):
            gesture(director)
        lines = LogEntry.objects.count()
        gesture(secretary)
        written = LogEntry.objects.order_by("-pk")[: LogEntry.objects.count() - lines]
        assert [line.action for line in written] == [action.code]
    planned = world.meeting()
    with pytest.raises(NoKey):
        cancel_meeting(world.actor(world.member), planned)
    cancel_meeting(secretary, planned)
    assert LogEntry.objects.order_by("-pk")[0].action == "cancel_meeting"


def _as_they_are(meeting: int) -> dict[str, list[int]]:
    order = list(AgendaItem.objects.filter(meeting=meeting, taken_off_at=None).values_list("pk", flat=True))
    return {"seen": order, "order": order}
