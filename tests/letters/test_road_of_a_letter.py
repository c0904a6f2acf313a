"""From a draft to a letter that was approved, sent, filed and recorded."""

import io
from datetime import timedelta

import pikepdf
import pypdfium2
import pytest
from django.utils import timezone

from ambt.access.keys import Actor
from ambt.access.models import LogEntry
from ambt.archive.models import SearchEntry
from ambt.councils.models import Council
from ambt.dossiers.models import Dossier
from ambt.letters.actions.approve_letter import approve_letter
from ambt.letters.actions.discard_letter import discard_letter, restore_letter
from ambt.letters.actions.edit_letter import edit_letter
from ambt.letters.actions.offer_letter import offer_letter
from ambt.letters.actions.return_letter import return_letter
from ambt.letters.actions.send_letter import send_letter
from ambt.letters.models import Letter
from ambt.letters.steps import ChangedMeanwhile
from ambt.mail.models import PostedMail
from ambt.ui.refusal import NoKey, Refusal
from tests.letters.conftest import (
    DIRECTORS_MAIL,
    a_consent_dossier,
    a_draft,
    an_approved,
    an_offered,
    filled,
)
from wor.dates import without_weekday


def test_a_letter_begins_with_the_director_the_matter_and_the_days_that_the_dossier_knows(
    writer: Actor, dossier: Dossier
) -> None:
    letter = a_draft(writer, dossier)
    received = timezone.localdate() - timedelta(days=30)
    assert (letter.to_name, letter.to_mail) == ("Marieke de Vries", DIRECTORS_MAIL)
    assert letter.subject == "Advies: Reorganisatie klantenservice"
    for words in ("Geachte Marieke de Vries,", without_weekday(received), "artikel 25 lid 1 onder e WOR"):
        assert words in letter.body


def test_an_approved_letter_is_numbered_filed_posted_and_recorded(
    writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_approved(writer, approver, dossier)
    sent = send_letter(writer, letter, revision=letter.revision)
    today = timezone.localdate()
    assert (sent.state, sent.reference) == (Letter.State.SENT, f"{today.year}-001")
    fact = dossier.facts.get(name="advice_given")
    assert (fact.on, fact.value, fact.source) == (today, "negative", sent.document)
    assert sent.document is not None
    assert sent.document.folder_id == dossier.folder_id
    mail = PostedMail.objects.get()
    assert (mail.purpose, mail.to) == (f"letter:{letter.pk}", [DIRECTORS_MAIL])
    assert list(mail.attachments.all()) == [sent.document.current]
    dossier.refresh_from_db()
    assert dossier.whose_turn == Dossier.Turn.ENTREPRENEUR


def test_what_went_out_is_an_accessible_pdf_without_the_mark_of_a_draft(
    writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_approved(writer, approver, dossier)
    sent = send_letter(writer, letter, revision=letter.revision)
    assert sent.document is not None
    assert sent.document.current is not None
    content = sent.document.current.content.read()
    with pikepdf.open(io.BytesIO(content)).open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    pages = pypdfium2.PdfDocument(content)
    text = " ".join("".join(page.get_textpage().get_text_range() for page in pages).split())
    for words in (sent.reference, "Joost Hendriks", "voorzitter", "Marieke de Vries", "1. Verzoek en artikel"):
        assert words in text
    assert "CONCEPT" not in text
    assert sent.word is not None
    assert sent.word.current is not None
    assert sent.word.current.content.read(2) == b"PK"


@pytest.mark.parametrize(("kind", "value"), [("consent", "given"), ("refusal", "refused")])
def test_the_answer_to_a_request_for_consent_is_recorded_with_its_value(
    writer: Actor, approver: Actor, council: Council, director: object, kind: str, value: str
) -> None:
    dossier = a_consent_dossier(council)
    letter = an_approved(writer, approver, dossier, kind)
    send_letter(writer, letter, revision=letter.revision)
    assert dossier.facts.get(name="consent_decided").value == value


def test_sending_twice_sends_once(writer: Actor, approver: Actor, dossier: Dossier) -> None:
    letter = an_approved(writer, approver, dossier)
    send_letter(writer, letter, revision=letter.revision)
    with pytest.raises(Refusal, match="al verstuurd, met kenmerk"):
        send_letter(approver, letter, revision=letter.revision)
    assert PostedMail.objects.count() == 1
    assert dossier.folder.documents.count() == 2


def test_letters_of_one_council_are_numbered_one_after_the_other(
    writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    for kind in ("acknowledgement", "questions", "advice"):
        letter = an_approved(writer, approver, dossier, kind)
        send_letter(writer, letter, revision=letter.revision)
    year = timezone.localdate().year
    references = Letter.objects.order_by("pk").values_list("reference", flat=True)
    assert list(references) == [f"{year}-001", f"{year}-002", f"{year}-003"]


def test_an_open_place_keeps_a_letter_from_being_offered_and_is_named(writer: Actor, dossier: Dossier) -> None:
    letter = a_draft(writer, dossier)
    with pytest.raises(Refusal, match=r"open plekken\. De eerste is: \[Vul aan: "):
        offer_letter(writer, letter, filled(letter, body=letter.body), revision=letter.revision)
    letter.refresh_from_db()
    assert letter.state == Letter.State.DRAFT


def test_a_letter_without_an_address_is_not_offered(writer: Actor, dossier: Dossier) -> None:
    letter = a_draft(writer, dossier)
    with pytest.raises(Refusal, match="nog geen e-mailadres"):
        offer_letter(writer, letter, filled(letter, to_mail=""), revision=letter.revision)


def test_only_what_was_read_can_be_approved(writer: Actor, approver: Actor, dossier: Dossier) -> None:
    letter = an_offered(writer, dossier)
    old = letter.revision
    changed = edit_letter(writer, letter, filled(letter, subject="Ons advies"), revision=old)
    assert changed.state == Letter.State.DRAFT
    offered = offer_letter(writer, changed, filled(changed), revision=changed.revision)
    with pytest.raises(Refusal, match="intussen gewijzigd"):
        approve_letter(approver, offered, revision=old)


def test_a_draft_is_not_approved_and_an_offered_letter_is_not_sent(
    writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    draft = a_draft(writer, dossier, "questions")
    with pytest.raises(Refusal, match="nog een concept"):
        approve_letter(approver, draft, revision=draft.revision)
    offered = an_offered(writer, dossier)
    with pytest.raises(Refusal, match="nog niet goedgekeurd"):
        send_letter(writer, offered, revision=offered.revision)
    assert not PostedMail.objects.exists()


def test_a_change_after_approval_takes_the_approval_away(writer: Actor, approver: Actor, dossier: Dossier) -> None:
    letter = an_approved(writer, approver, dossier)
    changed = edit_letter(writer, letter, filled(letter, subject="Iets anders"), revision=letter.revision)
    assert (changed.state, changed.approved_by, changed.approved_revision) == (Letter.State.DRAFT, None, None)
    with pytest.raises(Refusal, match="nog niet goedgekeurd"):
        send_letter(writer, changed, revision=changed.revision)


def test_the_same_text_again_changes_nothing_and_keeps_the_approval(
    writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_approved(writer, approver, dossier)
    same = edit_letter(writer, letter, filled(letter), revision=1)
    assert (same.state, same.revision) == (Letter.State.APPROVED, letter.revision)


def test_the_second_of_two_writers_is_told_and_overwrites_nothing(writer: Actor, dossier: Dossier) -> None:
    letter = a_draft(writer, dossier)
    edit_letter(writer, letter, filled(letter, subject="Van de eerste"), revision=1)
    with pytest.raises(ChangedMeanwhile):
        edit_letter(writer, letter, filled(letter, subject="Van de tweede"), revision=1)
    letter.refresh_from_db()
    assert letter.subject == "Van de eerste"


def test_a_returned_letter_says_why_until_it_is_offered_again(writer: Actor, approver: Actor, dossier: Dossier) -> None:
    letter = an_offered(writer, dossier)
    with pytest.raises(Refusal, match="wat er anders moet"):
        return_letter(approver, letter, remark="  ")
    returned = return_letter(approver, letter, remark="Noem ook de werkdruk.")
    assert (returned.state, returned.remark) == (Letter.State.DRAFT, "Noem ook de werkdruk.")
    offered = offer_letter(writer, returned, filled(returned), revision=returned.revision)
    assert offered.remark == ""


def test_nothing_is_sent_when_the_dossier_says_the_council_advised_already(
    writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_approved(writer, approver, dossier)
    dossier.facts.create(
        council=dossier.council, name="advice_given", on=timezone.localdate() - timedelta(days=1), value="positive"
    )
    with pytest.raises(Refusal, match=r"staat al vast: “Advies uitgebracht” op .* \(positief\)"):
        send_letter(writer, letter, revision=letter.revision)
    letter.refresh_from_db()
    assert (letter.state, letter.reference) == (Letter.State.APPROVED, "")
    assert not PostedMail.objects.exists()
    assert not dossier.folder.documents.exists()


def test_nothing_is_sent_when_the_law_says_the_fact_cannot_be(writer: Actor, approver: Actor, dossier: Dossier) -> None:
    # wor: a decision cannot have been received before the advice was given (order of art. 25 lid 4 and 5).
    letter = an_approved(writer, approver, dossier)
    dossier.facts.create(
        council=dossier.council, name="decision_received", on=timezone.localdate() - timedelta(days=1), value="follows"
    )
    with pytest.raises(Refusal, match="Het besluit kan niet op"):
        send_letter(writer, letter, revision=letter.revision)
    assert not PostedMail.objects.exists()


def test_a_second_list_of_questions_leaves_the_day_of_the_first(
    writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    first = timezone.localdate() - timedelta(days=8)
    dossier.facts.create(council=dossier.council, name="questions_sent", on=first)
    letter = an_approved(writer, approver, dossier, "questions")
    send_letter(writer, letter, revision=letter.revision)
    assert dossier.facts.get(name="questions_sent").on == first


def test_a_letter_in_a_closed_dossier_stays_where_it_is(writer: Actor, approver: Actor, dossier: Dossier) -> None:
    letter = an_approved(writer, approver, dossier)
    Dossier.objects.filter(pk=dossier.pk).update(closed_on=timezone.localdate())
    with pytest.raises(Refusal, match="gesloten"):
        send_letter(writer, letter, revision=letter.revision)


def test_drafting_twice_gives_the_letter_that_lies_there(writer: Actor, dossier: Dossier) -> None:
    assert a_draft(writer, dossier).pk == a_draft(writer, dossier, outcome="positive").pk


def test_a_kind_that_does_not_belong_to_the_dossier_is_refused(writer: Actor, dossier: Dossier) -> None:
    with pytest.raises(Refusal, match="hoort niet bij dit dossier"):
        a_draft(writer, dossier, "consent")
    with pytest.raises(Refusal, match="Kies wat de raad adviseert"):
        a_draft(writer, dossier, "advice", outcome="lauw")


def test_a_discarded_letter_is_kept_and_comes_back_as_a_draft(writer: Actor, dossier: Dossier) -> None:
    letter = discard_letter(writer, an_offered(writer, dossier))
    assert letter.state == Letter.State.DISCARDED
    with pytest.raises(Refusal, match="weggegooid"):
        edit_letter(writer, letter, filled(letter, subject="x"), revision=letter.revision)
    assert restore_letter(writer, letter).state == Letter.State.DRAFT


def test_a_sent_letter_lies_fast(writer: Actor, approver: Actor, dossier: Dossier) -> None:
    letter = an_approved(writer, approver, dossier)
    sent = send_letter(writer, letter, revision=letter.revision)
    with pytest.raises(Refusal, match="verstuurd en ligt vast"):
        edit_letter(writer, sent, filled(sent, subject="x"), revision=sent.revision)
    with pytest.raises(Refusal, match="verstuurd en ligt vast"):
        discard_letter(writer, sent)
    with pytest.raises(Refusal, match="verstuurd en ligt vast"):
        return_letter(approver, sent, remark="toch niet")
    with pytest.raises(Refusal, match="verstuurd en ligt vast"):
        approve_letter(approver, sent, revision=sent.revision)


def test_a_sent_letter_is_found_once_and_a_draft_never(writer: Actor, approver: Actor, dossier: Dossier) -> None:
    letter = an_approved(writer, approver, dossier)
    assert not SearchEntry.objects.exclude(kind="dossier").exists()
    send_letter(writer, letter, revision=letter.revision)
    assert list(SearchEntry.objects.exclude(kind="dossier").values_list("kind", "key")) == [("letter", letter.pk)]


def test_every_gesture_is_one_line_in_the_logbook(writer: Actor, approver: Actor, dossier: Dossier) -> None:
    letter = a_draft(writer, dossier)
    edit_letter(writer, letter, filled(letter), revision=1)
    edit_letter(writer, letter, filled(letter, subject="Nog eens"), revision=2)
    letter = offer_letter(writer, letter, filled(letter, subject="Nog eens"), revision=3)
    return_letter(approver, letter, remark="Korter graag.")
    letter = offer_letter(writer, letter, filled(letter), revision=letter.revision)
    letter = approve_letter(approver, letter, revision=letter.revision)
    send_letter(writer, letter, revision=letter.revision)
    lines = LogEntry.objects.filter(object_kind="letters.letter").order_by("pk").values_list("action", flat=True)
    # Saving while one types is one sitting, and so one line.
    assert list(lines) == [
        "draft_letter",
        "edit_letter",
        "offer_letter",
        "return_letter",
        "offer_letter",
        "approve_letter",
        "send_letter",
    ]


def test_the_secretary_does_not_approve_and_the_chair_may_send(
    writer: Actor, approver: Actor, dossier: Dossier
) -> None:
    letter = an_offered(writer, dossier)
    with pytest.raises(NoKey, match="voorzitter"):
        approve_letter(writer, letter, revision=letter.revision)
    approved = approve_letter(approver, letter, revision=letter.revision)
    assert send_letter(approver, approved, revision=approved.revision).state == Letter.State.SENT
