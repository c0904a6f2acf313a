"""Throwing a draft away; it is kept and can be taken back."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.letters.models import Letter
from ambt.letters.steps import back_to_draft, locked, must_be_at_work
from ambt.ui.refusal import Refusal


@transaction.atomic
def discard_letter(actor: Actor, letter: Letter) -> Letter:
    """Take a letter that was not sent off the desk."""
    actor.needs(Action.DISCARD_LETTER, letter.council_id)
    now = locked(letter)
    must_be_at_work(now)
    back_to_draft(now)
    now.state = Letter.State.DISCARDED
    now.save()
    logbook.write(
        actor,
        Action.DISCARD_LETTER,
        now,
        council_id=now.council_id,
        folder_id=now.folder_id,
        dossier=now.dossier.number,
    )
    return now


@transaction.atomic
def restore_letter(actor: Actor, letter: Letter) -> Letter:
    """Take a discarded letter back as a draft. Raises Refusal when another of its kind is on its way by now."""
    actor.needs(Action.RESTORE_LETTER, letter.council_id)
    now = locked(letter)
    if now.state != Letter.State.DISCARDED:
        raise Refusal(_("Deze brief is niet weggegooid."))
    if Letter.objects.at_work().filter(dossier=now.dossier_id, kind=now.kind).exists():
        raise Refusal(_("In dit dossier ligt al een andere brief van deze soort klaar. Gooi die eerst weg."))
    now.state = Letter.State.DRAFT
    now.save()
    logbook.write(
        actor,
        Action.RESTORE_LETTER,
        now,
        council_id=now.council_id,
        folder_id=now.folder_id,
        dossier=now.dossier.number,
    )
    return now
