"""What the gestures of this room share."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ambt.access.keys import Actor
from ambt.councils.models import Person
from ambt.letters.checking import blocking
from ambt.letters.models import Letter
from ambt.ui.refusal import Refusal


@dataclass(frozen=True)
class LetterText:
    """Everything of a letter that people type; `body` is HTML that was cleaned (ui/richtext.py)."""

    to_name: str
    to_address: str
    to_mail: str
    subject: str
    body: str


class ChangedMeanwhile(Refusal):
    """Someone else saved the letter in between; what was typed is not kept and must stay on the screen."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Iemand anders heeft deze brief intussen gewijzigd. Uw tekst is nog niet opgeslagen en staat nog op uw "
                "scherm. Open de brief in een tweede venster en neem over wat u wilt houden."
            )
        )


def locked(letter: Letter) -> Letter:
    """Take the letter's row for this transaction; with everything that its gestures look at."""
    rows = Letter.objects.select_for_update(of=("self",))
    return rows.select_related("council__organisation", "council__rules", "dossier__folder", "folder").get(pk=letter.pk)


def save_text(letter: Letter, text: LetterText, *, revision: int) -> bool:
    """Keep what was typed over `revision`, on a locked letter; False when it says the same already.

    A letter that was offered or approved becomes a draft again. Raises ChangedMeanwhile when a newer text stands there.
    """
    must_be_at_work(letter)
    if text == text_of_letter(letter):
        return False
    if letter.revision != revision:
        raise ChangedMeanwhile
    letter.to_name, letter.to_address, letter.to_mail = text.to_name, text.to_address, text.to_mail
    letter.subject, letter.body = text.subject, text.body
    letter.revision += 1
    back_to_draft(letter)
    letter.save()
    return True


def text_of_letter(letter: Letter) -> LetterText:
    return LetterText(letter.to_name, letter.to_address, letter.to_mail, letter.subject, letter.body)


def back_to_draft(letter: Letter) -> None:
    letter.state = Letter.State.DRAFT
    letter.approved_by, letter.approved_at, letter.approved_revision = None, None, None


def must_be_at_work(letter: Letter) -> None:
    """Raises Refusal for a letter that is sent or thrown away."""
    if letter.state == Letter.State.SENT:
        raise Refusal(_("Deze brief is verstuurd en ligt vast. Wilt u iets toevoegen, stel dan een nieuwe brief op."))
    if letter.state == Letter.State.DISCARDED:
        raise Refusal(_("Deze brief is weggegooid. Haal hem eerst terug; dan kunt u verder."))


def must_be_ready(letter: Letter) -> None:
    """Raises Refusal with the first thing that keeps the letter from going on its way."""
    for finding in blocking(
        to_name=letter.to_name,
        to_mail=letter.to_mail,
        subject=letter.subject,
        body=letter.body,
        to_address=letter.to_address,
    ):
        raise Refusal(finding.text)


def must_be_as_read(letter: Letter, revision: int) -> None:
    """Raises Refusal when the letter is not the one that stood on the screen."""
    if letter.revision != revision:
        raise Refusal(_("De brief is intussen gewijzigd. Lees de nieuwe tekst; daarna kunt u verder."))


def person_of(actor: Actor) -> Person | None:
    """The person behind the actor; None for a job."""
    return Person.objects.filter(pk=actor.person_id).first() if actor.person_id else None
