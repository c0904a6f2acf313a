"""Packs: one PDF per reader through that reader's eyes, made in the background, frozen when sent."""

import io

import pypdfium2
import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ambt.archive.models import Confidentiality, Document
from ambt.archive.steps import keep
from ambt.councils.models import Person
from ambt.mail.models import PostedMail
from ambt.meetings.actions.make_pack import make_pack
from ambt.meetings.actions.order_agenda import order_agenda
from ambt.meetings.actions.send_pack import send_pack
from ambt.meetings.models import Meeting, Pack
from ambt.meetings.tasks import make_pack as making
from ambt.ui.refusal import Refusal
from tests.meetings.world import World, words


def made_for(world: World, meeting: Meeting) -> dict[str, Pack]:
    """The packs of a meeting, made, by the name of their reader."""
    for pack in make_pack(world.actor(), meeting):
        making.func(pack.pk)
    return {pack.reader.name: pack for pack in Pack.objects.filter(meeting=meeting).select_related("reader", "version")}


def pdf_of(pack: Pack) -> pypdfium2.PdfDocument:
    assert pack.version is not None
    with pack.version.content.open("rb") as file:
        return pypdfium2.PdfDocument(io.BytesIO(file.read()))


def text_of(pack: Pack) -> str:
    return " ".join("\n".join(page.get_textpage().get_text_range() for page in pdf_of(pack)).split())


def shared_meeting(world: World) -> Meeting:
    """A consultation meeting with an item for all, one for the council alone, and one on a closed dossier."""
    meeting = world.meeting(kind="consultation")
    open_dossier = world.dossier("Thuiswerken", "shared")
    closed = world.dossier("Overname Noordnet", "named", (world.secretary, world.chair))
    papers = [world.paper(open_dossier, "Regeling thuiswerken")]
    papers.append(world.paper(open_dossier, "Onze kanttekeningen", "council"))
    world.item(meeting, "Thuiswerken bespreken", dossier=open_dossier, documents=tuple(papers), minutes=30)
    world.item(meeting, "Voorbespreking inzet", confidentiality="council", minutes=15)
    world.item(meeting, "Project Noord", dossier=closed, documents=(world.paper(closed, "Geheim memo"),))
    world.item(meeting, "Rondvraag")
    return meeting


def test_each_reader_gets_what_that_reader_may_see_and_no_trace_of_the_rest(world: World) -> None:
    packs = made_for(world, shared_meeting(world))
    assert set(packs) == {"Els van Dam", "Mo Idrissi", "Gert Pool", "Henriëtte Schouten"}
    director, member, chair = (text_of(packs[name]) for name in ("Henriëtte Schouten", "Gert Pool", "Mo Idrissi"))
    for hidden in ("Voorbespreking", "kanttekeningen", "Noord", "Geheim", "alleen de raad", "ALLEEN DE RAAD"):
        assert hidden not in director
    assert "Regeling thuiswerken" in director
    assert "2 agendapunten, 1 stuk" in director
    assert "Voorbespreking inzet" in member
    assert "Noord" not in member
    assert "Geheim memo" in chair


def test_a_pack_is_one_pdf_with_bookmarks_and_continuous_page_numbers(world: World) -> None:
    pack = made_for(world, shared_meeting(world))["Mo Idrissi"]
    pdf = pdf_of(pack)
    assert len(pdf) == pack.pages
    titles = [mark.get_title() for mark in pdf.get_toc()]
    assert any("Thuiswerken bespreken" in title for title in titles)
    assert any("Geheim memo" in title for title in titles)
    assert f"{len(pdf)}" in pdf[len(pdf) - 1].get_textpage().get_text_range()


def test_a_pack_with_a_closed_paper_carries_its_readers_name(world: World) -> None:
    packs = made_for(world, shared_meeting(world))
    assert text_of(packs["Mo Idrissi"]).count("Mo Idrissi") > text_of(packs["Gert Pool"]).count("Gert Pool")


def test_a_pack_is_kept_for_its_reader_alone(world: World) -> None:
    packs = made_for(world, shared_meeting(world))
    papers = Document.objects.filter(title__startswith="Vergaderstukken")
    assert set(papers.values_list("confidentiality", flat=True)) == {Confidentiality.NAMED}
    for reader in (world.director, world.member, world.chair):
        seen = papers.visible_to(world.actor(reader))
        assert [paper.current_id for paper in seen] == [packs[reader.name].version_id]


def test_a_paper_that_cannot_be_converted_is_named_and_has_a_sheet_in_its_place(world: World) -> None:
    meeting, dossier = world.meeting(), world.dossier("Roosters")
    paper = keep(
        dossier.folder, title="Kapot plaatje", filename="x.pdf", content=b"%PDF-1.7 kapot", added_by=None, text=""
    )
    world.item(meeting, "Roosters", dossier=dossier, documents=(paper,))
    pack = made_for(world, meeting)["Gert Pool"]
    assert pack.state == Pack.State.READY
    assert pack.not_converted == ["Kapot plaatje"]
    assert "Kapot plaatje" in text_of(pack)


def test_two_workers_make_a_pack_once(world: World) -> None:
    meeting = world.meeting()
    world.item(meeting)
    pack = make_pack(world.actor(), meeting)[0]
    making.func(pack.pk)
    making.func(pack.pk)
    assert Document.objects.filter(folder=meeting.folder).count() == 1


def test_a_making_that_breaks_is_said_and_can_be_done_again(world: World) -> None:
    meeting, dossier = world.meeting(), world.dossier("Roosters")
    paper = world.paper(dossier, "Verdwenen")
    world.item(meeting, "Roosters", dossier=dossier, documents=(paper,))
    assert paper.current is not None
    paper.current.content.storage.delete(paper.current.content.name)
    pack = make_pack(world.actor(), meeting)[0]
    with pytest.raises(FileNotFoundError):
        making.func(pack.pk)
    page = words(world.client().get(reverse("meetings:packs", args=[world.council.slug, meeting.pk])))
    assert "Niet alle stukken zijn gelukt" in page or "De stukken worden gemaakt" in page
    pack.refresh_from_db()
    assert (pack.state, bool(pack.trouble)) == (Pack.State.FAILED, True)


def test_packs_without_an_agenda_are_not_made(world: World) -> None:
    with pytest.raises(Refusal, match="nog niets op de agenda"):
        make_pack(world.actor(), world.meeting())


def test_the_page_shows_the_progress_and_then_to_whom_it_goes(world: World) -> None:
    meeting = world.meeting()
    world.item(meeting)
    Person.objects.filter(pk=world.member.pk).update(email="")
    address = reverse("meetings:packs", args=[world.council.slug, meeting.pk])
    packs = make_pack(world.actor(), meeting)
    assert "0 van 3 exemplaren klaar" in words(world.client().get(address))
    for pack in packs:
        making.func(pack.pk)
    page = words(world.client().get(address))
    assert f"Mo Idrissi &lt;{world.chair.email}&gt;" in page
    assert "Zonder e-mailadres, dus zonder bericht: Gert Pool." in " ".join(page.split())


def test_sending_mails_each_reader_their_own_pack_once(world: World) -> None:
    meeting = shared_meeting(world)
    packs = made_for(world, meeting)
    address = reverse("meetings:send-packs", args=[world.council.slug, meeting.pk])
    world.client().post(address, {"uitgave": "1"})
    assert world.client().post(address, {"uitgave": "1"}).status_code == 409
    letters = {letter.to[0]: list(letter.attachments.all()) for letter in PostedMail.objects.all()}
    assert letters == {pack.reader.email: [pack.version] for pack in packs.values()}
    meeting.refresh_from_db()
    assert meeting.agenda_sent_at is not None
    assert mail.outbox == []


@pytest.mark.parametrize("issue", ["", "x", "2", "-1", "9" * 30])
def test_only_the_issue_that_was_looked_at_is_sent(world: World, issue: str) -> None:
    meeting = world.meeting()
    world.item(meeting)
    made_for(world, meeting)
    address = reverse("meetings:send-packs", args=[world.council.slug, meeting.pk])
    assert world.client().post(address, {"uitgave": issue}).status_code == 409
    assert not PostedMail.objects.exists()


def test_a_pack_older_than_the_agenda_is_not_sent(world: World) -> None:
    meeting = world.meeting()
    a, b = world.item(meeting, "A").pk, world.item(meeting, "B").pk
    made_for(world, meeting)
    order_agenda(world.actor(), meeting, seen=[a, b], order=[b, a])
    with pytest.raises(Refusal, match="Maak de stukken opnieuw"):
        send_pack(world.actor(), meeting, issue=1)


def test_what_was_sent_stays_as_it_was_when_new_packs_are_made(world: World) -> None:
    meeting = world.meeting()
    world.item(meeting, "Eerste agenda")
    first = made_for(world, meeting)["Gert Pool"]
    send_pack(world.actor(), meeting, issue=1)
    world.item(meeting, "Nagekomen punt", uploads=(SimpleUploadedFile("nagekomen.txt", b"Nagekomen stuk."),))
    for pack in make_pack(world.actor(), meeting):
        making.func(pack.pk)
    first.refresh_from_db()
    assert "Nagekomen" not in text_of(first)
    second = Pack.objects.select_related("version").get(meeting=meeting, reader=world.member, issue=2)
    assert "Nagekomen punt" in text_of(second)
    assert send_pack(world.actor(), meeting, issue=2)


def test_packs_that_a_crash_left_half_made_can_be_started_anew(world: World) -> None:
    meeting = world.meeting()
    world.item(meeting)
    Pack.objects.filter(pk=make_pack(world.actor(), meeting)[0].pk).update(state=Pack.State.MAKING)
    address = reverse("meetings:packs", args=[world.council.slug, meeting.pk])
    assert "Opnieuw beginnen" in words(world.client().get(address))
    world.client().post(reverse("meetings:make-packs", args=[world.council.slug, meeting.pk]))
    assert set(Pack.objects.filter(meeting=meeting, issue=2).values_list("state", flat=True)) == {Pack.State.WAITING}
