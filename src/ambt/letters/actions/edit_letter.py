"""Changing the words of a letter, saved while they are typed."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.access.models import LogEntry
from ambt.letters.models import Letter
from ambt.letters.steps import LetterText, locked, save_text

# A letter is saved every few seconds; one sitting of one person at one letter is one line in the logbook.
SITTING = timedelta(minutes=15)


@transaction.atomic
def edit_letter(actor: Actor, letter: Letter, text: LetterText, *, revision: int) -> Letter:
    """Keep what was typed over `revision`; an offered or approved letter becomes a draft again.

    Raises ChangedMeanwhile when someone else's text would be lost. The same text again changes nothing.
    """
    actor.needs(Action.EDIT_LETTER, letter.council_id)
    now = locked(letter)
    was = now.state
    if not save_text(now, text, revision=revision):
        return now
    if was != Letter.State.DRAFT or not _in_one_sitting(actor, now):
        logbook.write(
            actor,
            Action.EDIT_LETTER,
            now,
            council_id=now.council_id,
            folder_id=now.folder_id,
            dossier=now.dossier.number,
            took_back=was,
        )
    return now


def _in_one_sitting(actor: Actor, letter: Letter) -> bool:
    return LogEntry.objects.filter(
        council_id=letter.council_id,
        action=Action.EDIT_LETTER.code,
        account_id__in=[actor.account_id],
        object_id=letter.pk,
        at__gt=timezone.now() - SITTING,
    ).exists()
