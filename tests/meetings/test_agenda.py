"""The agenda: what proposes itself, what one puts on it, and in which order."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from ambt.archive.models import Confidentiality, Document
from ambt.dossiers.steps import make_promise, open_dossier_for, set_fact
from ambt.meetings.actions.add_action_point import add_action_point
from ambt.meetings.actions.change_agenda_item import change_agenda_item
from ambt.meetings.actions.order_agenda import order_agenda
from ambt.meetings.actions.put_on_agenda import accept_proposals, put_on_agenda
from ambt.meetings.actions.take_notes import take_notes
from ambt.meetings.actions.take_off_agenda import take_off_agenda
from ambt.meetings.drafts import ItemDraft
from ambt.meetings.models import AgendaItem, Meeting
from ambt.meetings.proposing import proposals_for
from ambt.ui.refusal import Refusal
from tests.meetings.world import World, reloaded, words


def titles(meeting: Meeting) -> list[str]:
    return list(AgendaItem.objects.filter(meeting=meeting, taken_off_at=None).values_list("title", flat=True))


def proposed(world: World, meeting: Meeting) -> dict[str, str]:
    return {one.key.split(":")[0]: one.because for one in proposals_for(meeting, world.actor(), timezone.localdate())}


def test_a_request_whose_term_ends_before_the_next_meeting_is_proposed_for_decision(world: World) -> None:
    today = timezone.localdate()
    meeting = world.meeting(days=10)
    world.meeting(days=40)
    dossier = open_dossier_for(
        world.council, title="Reorganisatie", kind="advice", article_ref="25.1.e", opened_on=today
    )
    set_fact(dossier, "request_received", on=today)
    set_fact(dossier, "advice_term_agreed", on=today + timedelta(days=20))
    one = next(one for one in proposals_for(meeting, world.actor(), today) if one.dossier)
    assert one.purpose == AgendaItem.Purpose.DECIDE
    assert "Daarna komt er geen vergadering meer" in one.because


def test_a_request_not_yet_discussed_is_proposed_for_the_meeting_with_the_director(world: World) -> None:
    today = timezone.localdate()
    meeting = world.meeting(kind="consultation")
    dossier = open_dossier_for(
        world.council,
        title="Reorganisatie",
        kind="advice",
        article_ref="25.1.e",
        opened_on=today,
        confidentiality="shared",
    )
    set_fact(dossier, "request_received", on=today)
    assert "art. 25 lid 4" in proposed(world, meeting)["dossier"]
    set_fact(dossier, "consultation_held", on=today)
    assert "dossier" not in proposed(world, meeting)


def test_actions_and_promises_that_are_due_come_as_one_item_each_with_their_list(world: World) -> None:
    today = timezone.localdate()
    past, meeting = world.meeting(days=-10), world.meeting(days=10)
    item = world.item(past)
    add_action_point(world.actor(), item, text="Vragen versturen", owner=world.member, due_on=today)
    add_action_point(world.actor(), item, text="Veel later", due_on=today + timedelta(days=90))
    make_promise(
        world.dossier("Roosters").folder, text="Cijfers nasturen", promised_by="de bestuurder", promised_on=today
    )
    found = {one.key: one for one in proposals_for(meeting, world.actor(), today)}
    assert "Vragen versturen (Gert Pool" in found["actions"].explanation
    assert "Veel later" not in found["actions"].explanation
    assert "Cijfers nasturen" in found["promises"].explanation


def test_a_list_for_a_shared_meeting_holds_only_what_the_director_may_see(world: World) -> None:
    today = timezone.localdate()
    add_action_point(world.actor(), world.item(world.meeting(days=-10)), text="Ons geheime plan", due_on=today)
    make_promise(world.dossier("Intern").folder, text="Intern verzoek", promised_by="x", promised_on=today)
    shared = world.meeting(days=10, kind="consultation")
    assert not {"actions", "promises"} & set(proposed(world, shared))


def test_all_proposals_are_accepted_at_once_in_the_order_of_an_agenda_and_only_once(world: World) -> None:
    meeting = world.meeting()
    world.item(meeting, "Eigen punt")
    address = reverse("meetings:accept-proposals", args=[world.council.slug, meeting.pk])
    world.client().post(address)
    world.client().post(address)
    assert titles(meeting) == [
        "Opening en vaststellen van de agenda",
        "Mededelingen en ingekomen stukken",
        "Eigen punt",
        "Rondvraag",
        "Sluiting",
    ]


def test_two_people_accepting_the_same_proposal_put_it_there_once(world: World) -> None:
    meeting = world.meeting()
    seen = proposals_for(meeting, world.actor(), timezone.localdate())
    accept_proposals(world.actor(), meeting, seen[:1])
    assert accept_proposals(world.actor(world.chair), meeting, seen[:1]) == []
    assert len(titles(meeting)) == 1


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"minutes": "0"}, "minstens 1 minuut"),
        ({"minutes": "10000"}, "ten hoogste 480"),
        ({"title": "   "}, "Dit veld"),
        ({"title": "x" * 300}, "200"),
        ({"dossier": "999999"}, "keuze"),
        ({"documents": "999999"}, "keuze"),
        ({"owner": "abc"}, "keuze"),
        ({"purpose": "slapen"}, "slapen"),
    ],
)
def test_an_item_that_cannot_be_is_refused_and_keeps_what_was_typed(
    world: World, changed: dict[str, str], sentence: str
) -> None:
    meeting = world.meeting()
    typed = {"title": "Begroting", "purpose": "judge", "explanation": "Lees bijlage 3."} | changed
    response = world.client().post(reverse("meetings:add-item", args=[world.council.slug, meeting.pk]), typed)
    assert response.status_code == 422
    assert sentence in words(response)
    assert "Lees bijlage 3." in words(response)
    assert titles(meeting) == []


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("leeg.pdf", b"", "leeg"),
        ("geen.pdf", b"dit is geen pdf", "geen.pdf"),
        ("programma.exe", b"MZ\x90\x00" + b"\x00" * 200, "programma.exe"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused_with_a_sentence(
    world: World, name: str, content: bytes, part: str
) -> None:
    meeting = world.meeting()
    typed = {"title": "Begroting", "purpose": "judge", "uploads": SimpleUploadedFile(name, content)}
    response = world.client().post(reverse("meetings:add-item", args=[world.council.slug, meeting.pk]), typed)
    assert response.status_code == 422
    assert part in words(response)
    assert titles(meeting) == []


def test_a_paper_added_to_an_item_of_the_council_alone_is_as_narrow_as_the_item(world: World) -> None:
    meeting = world.meeting(kind="consultation")
    typed = {
        "title": "Voorbespreking",
        "purpose": "judge",
        "confidentiality": "council",
        "uploads": SimpleUploadedFile("notitie.txt", b"Onze inzet voor het overleg."),
    }
    world.client().post(reverse("meetings:add-item", args=[world.council.slug, meeting.pk]), typed)
    paper = Document.objects.get(folder=meeting.folder)
    assert paper.confidentiality == Confidentiality.COUNCIL
    assert not Document.objects.visible_to(world.actor(world.director)).exists()


def test_choosing_a_dossier_shows_its_papers_without_losing_what_was_typed(world: World) -> None:
    dossier = world.dossier("Roosters")
    world.paper(dossier, "Roosternotitie")
    address = reverse("meetings:add-item", args=[world.council.slug, world.meeting().pk])
    page = words(world.client().get(address, {"title": "Nieuw rooster", "dossier": dossier.pk}))
    assert "Roosternotitie" in page
    assert "Nieuw rooster" in page


def test_an_item_is_never_wider_than_its_meeting(world: World) -> None:
    with pytest.raises(Refusal, match="ruimer"):
        put_on_agenda(world.actor(), world.meeting(), ItemDraft(title="Punt", confidentiality="shared"))


def test_the_second_of_two_who_change_an_item_is_told(world: World) -> None:
    item = world.item(world.meeting())
    change_agenda_item(world.actor(), item, ItemDraft(title="Eerste"), edition=0)
    address = reverse("meetings:item", args=[world.council.slug, item.meeting_id, item.pk])
    second = world.client(world.chair).post(address, {"title": "Tweede", "purpose": "judge", "edition": "0"})
    assert second.status_code == 422
    assert "Iemand anders heeft dit agendapunt intussen gewijzigd" in words(second)
    assert 'value="Tweede"' in words(second)
    item.refresh_from_db()
    assert item.title == "Eerste"


def three_items(world: World) -> tuple[Meeting, list[int]]:
    meeting = world.meeting()
    return meeting, [world.item(meeting, title).pk for title in ("A", "B", "C")]


def test_an_item_moves_by_its_buttons_and_by_dragging(world: World) -> None:
    meeting, (a, b, c) = three_items(world)
    address = reverse("meetings:order", args=[world.council.slug, meeting.pk])
    world.client().post(address, {"gezien": f"{a},{b},{c}", "omhoog": str(c)})
    assert titles(meeting) == ["A", "C", "B"]
    world.client().post(address, {"gezien": f"{a},{c},{b}", "volgorde": f"{b},{a},{c}"})
    assert titles(meeting) == ["B", "A", "C"]


def test_an_order_made_on_an_old_agenda_is_refused_kindly_and_shows_the_new_one(world: World) -> None:
    meeting, (a, b, c) = three_items(world)
    address = reverse("meetings:order", args=[world.council.slug, meeting.pk])
    world.client().post(address, {"gezien": f"{a},{b},{c}", "omlaag": str(a)})
    late = world.client(world.chair).post(
        address, {"gezien": f"{a},{b},{c}", "omlaag": str(b)}, headers={"HX-Request": "true"}
    )
    assert late.status_code == 409
    assert "intussen door iemand anders gewijzigd" in words(late)
    assert titles(meeting) == ["B", "A", "C"]


@pytest.mark.parametrize("order", ["", "1,1,1", "999", "x,y", "1;2", "9" * 40])
def test_an_order_that_is_not_one_changes_nothing(world: World, order: str) -> None:
    meeting, seen = three_items(world)
    address = reverse("meetings:order", args=[world.council.slug, meeting.pk])
    response = world.client().post(address, {"gezien": ",".join(map(str, seen)), "volgorde": order}, follow=True)
    assert response.status_code == 200
    assert titles(meeting) == ["A", "B", "C"]


def test_who_orders_leaves_what_they_cannot_see_where_it_is(world: World) -> None:
    closed = world.dossier("Overname", "named", (world.secretary,))
    meeting = world.meeting()
    a = world.item(meeting, "A")
    world.item(meeting, "Geheim", dossier=closed)
    b = world.item(meeting, "B")
    order_agenda(world.actor(world.chair), meeting, seen=[a.pk, b.pk], order=[b.pk, a.pk])
    assert titles(meeting) == ["B", "Geheim", "A"]


def test_what_was_taken_off_can_be_put_back(world: World) -> None:
    meeting, (a, _b, _c) = three_items(world)
    world.client().post(reverse("meetings:take-off", args=[world.council.slug, meeting.pk, a]))
    assert titles(meeting) == ["B", "C"]
    page = words(world.client().get(meeting.get_absolute_url()))
    assert "1 punt van de agenda gehaald" in page
    world.client().post(reverse("meetings:put-back", args=[world.council.slug, meeting.pk, a]))
    assert titles(meeting) == ["A", "B", "C"]


def test_an_item_of_which_something_was_written_stays_on_the_agenda(world: World) -> None:
    item = world.item(world.meeting(days=-1))
    take_notes(world.actor(), item, typed="Besproken.", revision=0)
    with pytest.raises(Refusal, match="blijft op de agenda"):
        take_off_agenda(world.actor(), reloaded(item))


def test_the_agenda_says_when_it_ends_and_that_it_runs_over(world: World) -> None:
    meeting = world.meeting(hours=1)
    world.item(meeting, "Lang punt", minutes=75)
    page = words(world.client().get(meeting.get_absolute_url()))
    assert "klaar om 11.15 uur" in page
    assert "loopt 15 minuten uit" in page
