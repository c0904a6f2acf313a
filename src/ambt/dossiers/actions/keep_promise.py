"""Ticking off a promise that was kept."""

from datetime import date

from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.dossiers.models import Promise


@transaction.atomic
def keep_promise(actor: Actor, promise: Promise, *, on: date) -> None:
    """Write down on which day the promise was kept; who comes second finds it done."""
    actor.needs(Action.KEEP_PROMISE, promise.council_id)
    if not Promise.objects.filter(pk=promise.pk, kept_on=None).update(kept_on=on):
        return
    logbook.write(
        actor,
        Action.KEEP_PROMISE,
        promise,
        council_id=promise.council_id,
        folder_id=promise.folder_id,
        on=on.isoformat(),
    )
