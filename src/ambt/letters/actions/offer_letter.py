"""Offering a letter to the chair for approval."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.letters.models import Letter
from ambt.letters.steps import LetterText, locked, must_be_at_work, must_be_ready, save_text
from ambt.ui.refusal import Refusal


@transaction.atomic
def offer_letter(actor: Actor, letter: Letter, text: LetterText, *, revision: int) -> Letter:
    """Offer the letter with the text as it stands on the screen, which is kept with it.

    Raises Refusal for a letter with an open place or without an addressee, and ChangedMeanwhile as `edit_letter` does.
    """
    actor.needs(Action.OFFER_LETTER, letter.council_id)
    now = locked(letter)
    must_be_at_work(now)
    if now.state != Letter.State.DRAFT:
        raise Refusal(_("Deze brief ligt al ter goedkeuring of is al goedgekeurd."))
    save_text(now, text, revision=revision)
    must_be_ready(now)
    now.state, now.remark = Letter.State.OFFERED, ""
    now.save()
    logbook.write(
        actor,
        Action.OFFER_LETTER,
        now,
        council_id=now.council_id,
        folder_id=now.folder_id,
        dossier=now.dossier.number,
        revision=now.revision,
    )
    return now
