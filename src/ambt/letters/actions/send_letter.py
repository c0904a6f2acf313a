"""Sending an approved letter: numbered, printed, filed, posted and recorded, all of it or nothing."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.models import Document
from ambt.archive.steps import index, keep, unindex
from ambt.councils.models import Council
from ambt.dossiers import law
from ambt.dossiers.steps import must_be_open, set_fact
from ambt.letters.models import Letter
from ambt.letters.paper import Printed, letter_paper, printed
from ambt.letters.plain import first_line, text_of
from ambt.letters.recording import Recording, recording_of
from ambt.letters.references import next_reference
from ambt.letters.steps import locked, must_be_at_work, must_be_ready, person_of
from ambt.mail.steps import post
from ambt.ui.refusal import Refusal
from wor.dates import without_weekday

# How often to print anew when someone else took the number that was printed on it.
TRIES = 4


def send_letter(actor: Actor, letter: Letter, *, revision: int) -> Letter:
    """Send the approved text, once.

    Printing takes its time and is done before anything is locked, with the number that will be next; when another
    letter took that number in between, it is printed again. Raises Refusal when the letter is not approved as it
    stands, was sent already, has no address, or when the dossier's facts speak against it; then nothing has happened.
    """
    actor.needs(Action.SEND_LETTER, letter.council_id)
    for _try in range(TRIES):
        today = timezone.localdate()
        now = _as_stored(letter)
        _must_be_sendable(now, revision)
        recording_of(now, law.facts_of(now.dossier), today)
        reference = next_reference(now.council_id, today)
        files = printed(letter_paper(now, reference=reference, written_on=today, draft=False))
        sent = _send(actor, now, revision=revision, reference=reference, files=files, today=today)
        if sent:
            return sent
    raise Refusal(_("Er worden op dit moment meer brieven verstuurd. Probeer het over een minuut nog eens."))


def _as_stored(letter: Letter) -> Letter:
    related = ("council__organisation", "council__rules", "dossier__folder", "folder")
    return Letter.objects.select_related(*related).get(pk=letter.pk)


@transaction.atomic
def _send(actor: Actor, letter: Letter, *, revision: int, reference: str, files: Printed, today: date) -> Letter | None:
    """None when the number printed on it is no longer the next one."""
    # NO KEY: whoever writes a row that points at the council does not wait for this, so nobody waits in a circle.
    Council.objects.select_for_update(no_key=True).get(pk=letter.council_id)
    now = locked(letter)
    now.dossier.council = now.council
    _must_be_sendable(now, revision)
    if next_reference(now.council_id, today) != reference:
        return None
    recording = recording_of(now, law.facts_of(now.dossier), today)
    now.reference, now.written_on, now.sent_at = reference, today, timezone.now()
    now.state = Letter.State.SENT
    now.document, now.word = _file(now, files, actor)
    if recording and not recording.stays_on:
        set_fact(now.dossier, recording.name, on=today, value=recording.value, source=now.document)
    version = now.document.current
    assert version is not None
    now.posted = post(
        now.folder,
        council=now.council,
        to=[now.to_mail],
        subject=now.subject,
        body=cover_note(now),
        attachments=[version],
        purpose=f"letter:{now.pk}",
        reply_to=now.council.mail_address,
    )
    now.save()
    _make_findable(now)
    _log(actor, now, recording)
    return now


def _must_be_sendable(letter: Letter, revision: int) -> None:
    if letter.state == Letter.State.SENT and letter.written_on:
        sentence = _(
            "Deze brief is op %(day)s al verstuurd, met kenmerk %(reference)s. Er is niets nog eens verstuurd."
        )
        raise Refusal(sentence % {"day": without_weekday(letter.written_on), "reference": letter.reference})
    must_be_at_work(letter)
    if letter.state != Letter.State.APPROVED:
        raise Refusal(_("Deze brief is nog niet goedgekeurd. Alleen een goedgekeurde brief kan worden verstuurd."))
    if letter.revision != revision or letter.approved_revision != letter.revision:
        raise Refusal(_("De brief is na de goedkeuring gewijzigd. Laat de nieuwe tekst eerst goedkeuren."))
    must_be_open(letter.dossier)
    must_be_ready(letter)


def _file(letter: Letter, files: Printed, actor: Actor) -> tuple[Document, Document]:
    """The letter as it goes out, and as a Word file, in the dossier's folder and seen by who sees that."""
    title = f"{letter.reference} {letter.subject}"
    name = slugify(title)[:80].strip("-")
    added_by = person_of(actor)
    pdf = keep(
        letter.folder,
        title=title,
        filename=f"{name}.pdf",
        content=files.pdf,
        added_by=added_by,
        kind="pdf",
        written_on=letter.written_on,
        text=text_of(letter.body),
    )
    word = keep(
        letter.folder,
        title=f"{title[:190]} (Word)",
        filename=f"{name}.docx",
        content=files.docx,
        added_by=added_by,
        kind="docx",
        written_on=letter.written_on,
        text="",
    )
    return pdf, word


def _make_findable(letter: Letter) -> None:
    """Found once, as the letter, by who sees its paper; not three times with its files."""
    assert letter.document is not None
    assert letter.word is not None
    unindex("document", letter.document.pk)
    unindex("document", letter.word.pk)
    index(
        letter.folder,
        "letter",
        letter.pk,
        title=f"{letter.subject} ({letter.reference})",
        address=letter.get_absolute_url(),
        text=f"{letter.to_name}\n{text_of(letter.body)}",
        document=letter.document,
    )


def cover_note(letter: Letter) -> str:
    """The words of the mail that carries the letter."""
    first = first_line(letter.body)
    greeting = first if first.startswith(("Geachte", "Beste")) and len(first) < 120 else f"Geachte {letter.to_name},"
    day = without_weekday(letter.written_on) if letter.written_on else ""
    return "\n".join(
        [
            greeting,
            "",
            f"Bij dit bericht vindt u onze brief van {day}: “{letter.subject}” (kenmerk {letter.reference}).",
            "",
            "Met vriendelijke groet,",
            f"namens {letter.council.name}",
        ]
    )


def _log(actor: Actor, letter: Letter, recording: Recording | None) -> None:
    logbook.write(
        actor,
        Action.SEND_LETTER,
        letter,
        council_id=letter.council_id,
        folder_id=letter.folder_id,
        dossier=letter.dossier.number,
        words=letter.reference,
        fact=recording.name if recording and not recording.stays_on else "",
    )
