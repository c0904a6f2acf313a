"""Closing a dossier."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import lock, rewrite_progress


@transaction.atomic
def close_dossier(actor: Actor, dossier: Dossier, *, on: date | None = None) -> None:
    """Close it, today or on `on`: it keeps its papers and leaves the lists of what runs. Twice is once."""
    actor.needs(Action.CLOSE_DOSSIER, dossier.council_id)
    lock(dossier)
    if dossier.closed_on:
        return
    today = timezone.localdate()
    dossier.closed_on = on or today
    dossier.save(update_fields=["closed_on"])
    rewrite_progress(dossier, today)
    logbook.write(actor, Action.CLOSE_DOSSIER, dossier, council_id=dossier.council_id, folder_id=dossier.folder_id)
