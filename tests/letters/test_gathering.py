"""What the dossier knows comes into the draft; what only a few may know stays out of it."""

from datetime import timedelta

from django.utils import timezone

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Folder
from ambt.archive.steps import keep, open_folder
from ambt.councils.models import Person
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import make_promise, set_fact
from ambt.letters.actions.send_letter import send_letter
from ambt.letters.models import Letter
from tests.letters.conftest import a_draft, an_approved, decided_by_council

A_REQUEST = (
    "De beweegredenen voor dit besluit zijn dat de kosten te hoog zijn. De gevolgen voor het personeel: vier functies "
    "vervallen en 9,5 fte wordt boventallig."
)


def a_named_folder(dossier: Dossier, reader: Actor) -> Folder:
    person = Person.objects.get(name=reader.name)
    return open_folder(dossier.council, "Besloten", confidentiality=Confidentiality.NAMED, readers=[person])


def test_the_resolution_of_the_council_stands_in_the_advice(writer: Actor, dossier: Dossier) -> None:
    decided_by_council(dossier, "De raad adviseert negatief.", on=timezone.localdate() - timedelta(days=2))
    assert "“De raad adviseert negatief” (7 voor, 1 tegen)" in a_draft(writer, dossier).body


def test_a_resolution_without_a_quorum_is_no_ground_for_an_advice(writer: Actor, dossier: Dossier) -> None:
    resolution = decided_by_council(dossier, "Ongeldig.", on=timezone.localdate() - timedelta(days=2))
    resolution.had_quorum = False
    resolution.save()
    assert "Ongeldig" not in a_draft(writer, dossier).body


def test_what_was_said_in_a_closed_meeting_stays_out_though_the_writer_was_there(
    writer: Actor, dossier: Dossier
) -> None:
    folder = a_named_folder(dossier, writer)
    day = timezone.localdate() - timedelta(days=2)
    decided_by_council(dossier, "Besloten besluit", on=day, folder=folder)
    make_promise(folder, text="Besloten belofte", promised_by="M. de Vries", promised_on=day, dossier=dossier)
    assert "Besloten" not in a_draft(writer, dossier).body


def test_a_promise_made_in_the_dossier_becomes_part_of_the_letter(writer: Actor, dossier: Dossier) -> None:
    make_promise(
        dossier.folder,
        text="Er komt een sociaal plan",
        promised_by="Marieke de Vries",
        promised_on=timezone.localdate() - timedelta(days=10),
        dossier=dossier,
    )
    assert "Er komt een sociaal plan (toegezegd door Marieke de Vries" in a_draft(writer, dossier).body


def test_the_request_itself_is_read_for_what_it_lacks(writer: Actor, dossier: Dossier) -> None:
    paper = keep(
        dossier.folder, title="Aanvraag", filename="a.txt", content=b"x", added_by=None, kind="txt", text=A_REQUEST
    )
    set_fact(dossier, "request_received", on=timezone.localdate() - timedelta(days=30), source=paper)
    body = a_draft(writer, dossier, "acknowledgement").body
    assert "nog niet gevonden" in body
    assert "de maatregelen die u naar aanleiding van die gevolgen wilt nemen" in body


def test_a_closed_paper_is_not_read_for_a_letter_that_others_see(writer: Actor, dossier: Dossier) -> None:
    reader = Person.objects.get(name=writer.name)
    keep(
        dossier.folder,
        title="Aanvraag",
        filename="a.txt",
        content=b"x",
        added_by=None,
        kind="txt",
        text=A_REQUEST,
        confidentiality=Confidentiality.NAMED,
        readers=[reader],
    )
    assert "[Vul aan: of dit overzicht volledig is" in a_draft(writer, dossier, "acknowledgement").body


def test_the_salutation_is_that_of_the_last_letter_to_the_same_person(
    writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_approved(writer, approver, dossier, "acknowledgement")
    Letter.objects.filter(pk=letter.pk).update(body="<p>Geachte mevrouw De Vries,</p><p>Dank u wel.</p>")
    send_letter(writer, letter, revision=letter.revision)
    assert a_draft(writer, dossier, "questions").body.startswith("<p>Geachte mevrouw De Vries,</p>")
