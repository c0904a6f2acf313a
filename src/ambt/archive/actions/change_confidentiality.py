"""Changing who may see a paper."""

from collections.abc import Sequence

from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.levels import refuse_changed_since, refuse_locking_out, refuse_looser, refuse_nobody
from ambt.archive.models import Confidentiality, Document
from ambt.councils.models import Person


@transaction.atomic
def change_confidentiality(
    actor: Actor, document: Document, *, confidentiality: str, readers: Sequence[Person], was: str
) -> None:
    """Give a paper its own level, or with an empty one the level of its folder again.

    `was` is the level the person was looking at: raises Refusal when someone else changed it in the meantime.
    """
    actor.needs(Action.CHANGE_CONFIDENTIALITY, document.council_id)
    locked = Document.objects.select_for_update(of=("self",)).select_related("folder").get(pk=document.pk)
    refuse_changed_since(was, locked.confidentiality)
    refuse_looser(locked.folder, confidentiality)
    refuse_nobody(confidentiality, readers)
    refuse_locking_out(actor, confidentiality, readers)
    locked.confidentiality = confidentiality
    locked.save(update_fields=["confidentiality"])
    locked.readers.set(readers if confidentiality == Confidentiality.NAMED else [])
    logbook.write(
        actor,
        Action.CHANGE_CONFIDENTIALITY,
        document,
        council_id=document.council_id,
        folder_id=document.folder_id,
        was=was,
        now=confidentiality,
    )
