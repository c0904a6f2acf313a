"""Opening a closed dossier again."""

from django.db import transaction
from django.utils import timezone

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import lock, rewrite_progress


@transaction.atomic
def reopen_dossier(actor: Actor, dossier: Dossier) -> None:
    """Let it run again; its terms are reckoned anew. Doing so twice is doing so once."""
    actor.needs(Action.REOPEN_DOSSIER, dossier.council_id)
    lock(dossier)
    if dossier.closed_on is None:
        return
    closed_on, dossier.closed_on = dossier.closed_on, None
    dossier.save(update_fields=["closed_on"])
    rewrite_progress(dossier, timezone.localdate())
    logbook.write(
        actor,
        Action.REOPEN_DOSSIER,
        dossier,
        council_id=dossier.council_id,
        folder_id=dossier.folder_id,
        was_closed_on=closed_on.isoformat(),
    )
