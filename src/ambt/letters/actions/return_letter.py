"""Giving a letter back to who wrote it, with a remark."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.letters.models import Letter
from ambt.letters.steps import back_to_draft, locked, must_be_at_work
from ambt.ui.refusal import Refusal


@transaction.atomic
def return_letter(actor: Actor, letter: Letter, *, remark: str) -> Letter:
    """Make an offered or approved letter a draft again; the remark stands above it until it is offered anew."""
    actor.needs(Action.RETURN_LETTER, letter.council_id)
    now = locked(letter)
    must_be_at_work(now)
    if now.state == Letter.State.DRAFT:
        raise Refusal(_("Deze brief is al een concept."))
    if not remark.strip():
        raise Refusal(_("Schrijf erbij wat er anders moet; dan kan de schrijver verder."), field="remark")
    back_to_draft(now)
    now.remark = remark.strip()
    now.save()
    logbook.write(
        actor,
        Action.RETURN_LETTER,
        now,
        council_id=now.council_id,
        folder_id=now.folder_id,
        dossier=now.dossier.number,
    )
    return now
