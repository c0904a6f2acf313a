"""Correcting a fact."""

from datetime import date

from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.models import Document
from ambt.dossiers.models import Dossier, Fact
from ambt.dossiers.steps import fact_as_read, lock, must_be_open, set_fact


@transaction.atomic
def correct_fact(
    actor: Actor,
    dossier: Dossier,
    name: str,
    *,
    on: date,
    value: str,
    source: Document | None,
    revision: int,
) -> Fact:
    """Put right what was recorded; the deadlines move with it.

    `revision` is that of the fact the person was looking at: raises Refusal when someone else was first.
    """
    actor.needs(Action.CORRECT_FACT, dossier.council_id)
    lock(dossier)
    must_be_open(dossier)
    was = fact_as_read(dossier, name, revision)
    if (was.on, was.value, was.source) == (on, value, source):
        return was
    fact = set_fact(dossier, name, on=on, value=value, source=source)
    logbook.write(
        actor,
        Action.CORRECT_FACT,
        dossier,
        council_id=dossier.council_id,
        folder_id=dossier.folder_id,
        fact=name,
        on=on.isoformat(),
        value=value,
        was_on=was.on.isoformat(),
        was_value=was.value,
    )
    return fact
