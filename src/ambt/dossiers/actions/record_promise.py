"""Recording a promise."""

from datetime import date

from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.dossiers.models import Dossier, Promise
from ambt.dossiers.steps import lock, make_promise


@transaction.atomic
def record_promise(
    actor: Actor, dossier: Dossier, *, text: str, promised_by: str, promised_on: date, due_on: date | None
) -> Promise:
    """Keep what someone promised about this dossier. The same form sent twice records once."""
    actor.needs(Action.RECORD_PROMISE, dossier.council_id)
    lock(dossier)
    same = Promise.objects.filter(
        folder=dossier.folder_id, dossier=dossier, text=text, promised_by=promised_by, promised_on=promised_on
    ).first()
    if same:
        return same
    promise = make_promise(
        dossier.folder, text=text, promised_by=promised_by, promised_on=promised_on, due_on=due_on, dossier=dossier
    )
    logbook.write(
        actor,
        Action.RECORD_PROMISE,
        promise,
        council_id=dossier.council_id,
        folder_id=dossier.folder_id,
        dossier=dossier.number,
        promised_on=promised_on.isoformat(),
    )
    return promise
