"""Minutes: rendered per audience, adopted in a later meeting, and then fixed."""

import io

import docx
import pypdfium2
import pytest
from django.urls import reverse

from ambt.archive.models import Document
from ambt.councils.models import Person
from ambt.meetings.actions.add_action_point import add_action_point
from ambt.meetings.actions.adopt_minutes import adopt_minutes
from ambt.meetings.actions.change_agenda_item import change_agenda_item
from ambt.meetings.actions.make_minutes import make_minutes
from ambt.meetings.actions.put_on_agenda import accept_proposals
from ambt.meetings.actions.record_attendance import record_attendance
from ambt.meetings.actions.record_resolution import record_resolution
from ambt.meetings.actions.take_notes import take_notes
from ambt.meetings.drafts import ItemDraft
from ambt.meetings.models import AgendaItem, Meeting, Minutes, MinutesPart
from ambt.meetings.proposing import proposals_for
from ambt.ui.refusal import Refusal
from tests.meetings.world import World, at, reloaded, words


def written(world: World, kind: str = "consultation", days: int = -30) -> Meeting:
    """A meeting with notes for all, for the council alone and on a closed dossier."""
    meeting = world.meeting(kind=kind, days=days)
    closed = world.dossier("Overname Noordnet", "named", (world.secretary, world.chair))
    record_attendance(world.actor(), meeting, present=[world.chair.pk, world.member.pk, world.director.pk])
    narrow = {"confidentiality": "council"} if kind == "consultation" else {}
    for title, notes, fields in (
        ("Thuiswerken", "De bestuurder licht de regeling toe.", {}),
        (
            "Voorbespreking",
            "Onze inzet is drie dagen.",
            narrow,
        ),
        ("Project", "Het bod ligt op tafel.", {"dossier": closed}),
        ("Rondvraag", "Geen vragen.", {}),
    ):
        take_notes(world.actor(), world.item(meeting, title, **fields), typed=notes, revision=0)
    return meeting


def words_of(document: Document) -> str:
    assert document.current is not None
    with document.current.content.open("rb") as file:
        content = file.read()
    if document.current.kind == "docx":
        word = docx.Document(io.BytesIO(content))
        cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
        return "\n".join([paragraph.text for paragraph in word.paragraphs] + cells)
    pdf = pypdfium2.PdfDocument(io.BytesIO(content))
    return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def seen_by(world: World, person: Person) -> dict[str, str]:
    """Per audience the text of the minutes this person may read."""
    parts = MinutesPart.objects.visible_to(world.actor(person)).select_related("pdf__current")
    return {part.audience: words_of(part.pdf) for part in parts}


def test_each_side_reads_its_own_minutes_and_a_hidden_item_leaves_no_trace(world: World) -> None:
    make_minutes(world.actor(), written(world))
    director = seen_by(world, world.director)
    assert set(director) == {"shared"}
    assert "licht de regeling toe" in director["shared"]
    assert "1 Thuiswerken" in director["shared"] or "1. Thuiswerken" in director["shared"]
    assert "2 Rondvraag" in director["shared"] or "2. Rondvraag" in director["shared"]
    for hidden in ("Voorbespreking", "inzet", "Project", "bod", "alleen de raad"):
        assert hidden not in director["shared"]
    member = seen_by(world, world.member)
    assert set(member) == {"shared", "council"}
    assert "Onze inzet is drie dagen" in member["council"]
    assert "bod" not in member["council"]
    chair = seen_by(world, world.chair)
    assert "Het bod ligt op tafel" in chair["named"]
    assert "Onze inzet" not in chair["named"]


def test_the_closed_part_is_not_seen_by_who_was_in_the_dossier_but_not_in_the_meeting(world: World) -> None:
    meeting = world.meeting(days=-5)
    closed = world.dossier("Overname", "named", (world.secretary, world.director, world.committee_member))
    take_notes(world.actor(), world.item(meeting, "Project", dossier=closed), typed="Het bod.", revision=0)
    make_minutes(world.actor(), meeting)
    for outsider in (world.director, world.committee_member):
        assert seen_by(world, outsider) == {}
        assert not Document.objects.visible_to(world.actor(outsider)).exists()


def test_minutes_hold_attendance_resolutions_votes_and_actions_in_pdf_and_word(world: World) -> None:
    meeting = written(world, kind="council")
    item = reloaded(AgendaItem.objects.get(meeting=meeting, title="Thuiswerken"))
    record_resolution(world.actor(), item, text="De raad stemt in.", votes_for=2, votes_against=0)
    add_action_point(world.actor(), item, text="Brief sturen", owner=world.member)
    make_minutes(world.actor(), meeting)
    part = MinutesPart.objects.select_related("pdf__current", "docx__current").get(audience="council")
    for document in (part.pdf, part.docx):
        text = words_of(document)
        for expected in ("Mo Idrissi", "De raad stemt in.", "2 voor", "Brief sturen", "Gert Pool", "Concept"):
            assert expected in text or expected.upper() in text


def test_made_again_the_minutes_get_a_version_and_narrowing_hides_the_older_ones(world: World) -> None:
    meeting = written(world)
    make_minutes(world.actor(), meeting)
    first = MinutesPart.objects.get(audience="shared").pdf
    make_minutes(world.actor(), meeting)
    assert MinutesPart.objects.get(audience="shared").pdf == first
    assert first.versions.count() == 2
    item = reloaded(AgendaItem.objects.get(meeting=meeting, title="Thuiswerken"))
    change_agenda_item(
        world.actor(), item, ItemDraft(title=item.title, confidentiality="council"), edition=item.edition
    )
    make_minutes(world.actor(), meeting)
    assert "licht de regeling toe" not in seen_by(world, world.director)["shared"]
    assert not Document.objects.visible_to(world.actor(world.director)).filter(pk=first.pk).exists()


def test_no_minutes_of_a_meeting_still_to_come(world: World) -> None:
    with pytest.raises(Refusal, match="nog niet begonnen"):
        make_minutes(world.actor(), world.meeting())


def adopting(world: World, meeting: Meeting) -> AgendaItem:
    """The item that adopts these minutes, in the next meeting, as Ambt proposes it."""
    following = world.meeting(kind=meeting.kind, days=-2)
    proposed = [one for one in proposals_for(following, world.actor(), at(0).date()) if one.adopts == meeting]
    return reloaded(accept_proposals(world.actor(), following, proposed)[0])


def test_minutes_are_adopted_in_the_next_meeting_and_then_nothing_changes(world: World) -> None:
    meeting = written(world)
    make_minutes(world.actor(), meeting)
    item = adopting(world, meeting)
    address = reverse("meetings:adopt", args=[world.council.slug, item.meeting_id, item.pk])
    assert "23a lid 4" in words(world.client().get(address))
    assert world.client(world.chair).post(address).status_code == 302
    minutes = Minutes.objects.get(meeting=meeting)
    assert (minutes.adopted_in_id, minutes.adopted_on) == (item.meeting_id, item.meeting.held_on)
    assert "Vastgesteld op" in seen_by(world, world.director)["shared"]
    said = reloaded(AgendaItem.objects.get(meeting=meeting, title="Rondvraag"))
    for attempt in (
        lambda: take_notes(world.actor(), said, typed="Toch nog iets", revision=said.revision),
        lambda: record_resolution(world.actor(), said, text="Toch nog een besluit"),
        lambda: add_action_point(world.actor(), said, text="Toch nog een actie"),
        lambda: record_attendance(world.actor(), meeting, present=[]),
        lambda: make_minutes(world.actor(), meeting),
        lambda: change_agenda_item(world.actor(), said, ItemDraft(title="Anders"), edition=said.edition),
        lambda: world.item(meeting, "Nog een punt"),
    ):
        with pytest.raises(Refusal, match="ligt vast"):
            attempt()
    assert "Wijzigen<span" not in words(world.client().get(meeting.get_absolute_url()))


def test_adopting_twice_is_refused(world: World) -> None:
    meeting = written(world)
    make_minutes(world.actor(), meeting)
    item = adopting(world, meeting)
    adopt_minutes(world.actor(), item)
    with pytest.raises(Refusal, match="ligt vast"):
        adopt_minutes(world.actor(world.chair), reloaded(item))


def test_a_meeting_does_not_adopt_its_own_minutes_nor_those_of_a_later_one(world: World) -> None:
    meeting, later = written(world), world.meeting(kind="consultation", days=-2)
    make_minutes(world.actor(), meeting)
    make_minutes(world.actor(), later)
    for adopts in (meeting, later):
        item = world.item(meeting, "Vaststellen")
        AgendaItem.objects.filter(pk=item.pk).update(adopts=adopts)
        with pytest.raises(Refusal, match="latere vergadering"):
            adopt_minutes(world.actor(), reloaded(item))


def test_minutes_are_not_adopted_before_the_meeting_that_adopts_them_begins(world: World) -> None:
    meeting = written(world)
    make_minutes(world.actor(), meeting)
    item = world.item(world.meeting(kind="consultation", days=9), "Vaststellen")
    AgendaItem.objects.filter(pk=item.pk).update(adopts=meeting)
    with pytest.raises(Refusal, match="nog niet begonnen"):
        adopt_minutes(world.actor(), reloaded(item))


def test_minutes_that_were_never_made_are_not_adopted(world: World) -> None:
    item = world.item(world.meeting(kind="consultation", days=-2), "Vaststellen")
    AgendaItem.objects.filter(pk=item.pk).update(adopts=written(world))
    with pytest.raises(Refusal, match="nog geen verslag"):
        adopt_minutes(world.actor(), reloaded(item))
