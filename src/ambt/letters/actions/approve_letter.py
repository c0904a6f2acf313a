"""Approving a letter: this text and no other."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.letters.models import Letter
from ambt.letters.steps import locked, must_be_as_read, must_be_at_work, must_be_ready, person_of
from ambt.ui.refusal import Refusal


@transaction.atomic
def approve_letter(actor: Actor, letter: Letter, *, revision: int) -> Letter:
    """Approve the text with this revision, the one that was read. Raises Refusal when another stands there now."""
    actor.needs(Action.APPROVE_LETTER, letter.council_id)
    now = locked(letter)
    must_be_at_work(now)
    if now.state == Letter.State.APPROVED:
        raise Refusal(_("Deze brief is al goedgekeurd."))
    must_be_as_read(now, revision)
    if now.state != Letter.State.OFFERED:
        raise Refusal(_("Deze brief is nog een concept. Bied hem eerst ter goedkeuring aan."))
    must_be_ready(now)
    now.state = Letter.State.APPROVED
    now.approved_by, now.approved_at, now.approved_revision = person_of(actor), timezone.now(), now.revision
    now.save()
    logbook.write(
        actor,
        Action.APPROVE_LETTER,
        now,
        council_id=now.council_id,
        folder_id=now.folder_id,
        dossier=now.dossier.number,
        revision=now.revision,
    )
    return now
