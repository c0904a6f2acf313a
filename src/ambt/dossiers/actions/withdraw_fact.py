"""Withdrawing a fact."""

from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import fact_as_read, lock, must_be_open, take_fact_away


@transaction.atomic
def withdraw_fact(actor: Actor, dossier: Dossier, name: str, *, revision: int) -> None:
    """Take back a fact that turns out not to have happened; the logbook keeps what it said.

    `revision` is that of the fact the person was looking at: raises Refusal when someone else was first.
    """
    actor.needs(Action.WITHDRAW_FACT, dossier.council_id)
    lock(dossier)
    must_be_open(dossier)
    was = fact_as_read(dossier, name, revision)
    take_fact_away(dossier, was)
    logbook.write(
        actor,
        Action.WITHDRAW_FACT,
        dossier,
        council_id=dossier.council_id,
        folder_id=dossier.folder_id,
        fact=name,
        was_on=was.on.isoformat(),
        was_value=was.value,
        was_source=was.source_id,
    )
