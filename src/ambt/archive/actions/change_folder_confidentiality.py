"""Changing who may see a folder, and so everything kept in it."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.levels import refuse_changed_since, refuse_locking_out, refuse_nobody
from ambt.archive.models import Confidentiality, Folder
from ambt.councils.models import Committee, Person
from ambt.ui.refusal import Refusal


@transaction.atomic
def change_folder_confidentiality(
    actor: Actor,
    folder: Folder,
    *,
    confidentiality: str,
    readers: Sequence[Person],
    committees: Sequence[Committee],
    named_until: date | None,
    was: str,
) -> None:
    """Narrow or widen a folder. What lies in it is never looser, so narrowing the folder narrows all of it at once.

    A paper that has a level of its own keeps it. `was` is the level the person was looking at: raises Refusal when
    someone else changed it in the meantime. `named_until` is the last day for who is named.
    """
    actor.needs(Action.CHANGE_CONFIDENTIALITY, folder.council_id)
    locked = Folder.objects.select_for_update(of=("self",)).get(pk=folder.pk)
    refuse_changed_since(was, locked.confidentiality)
    refuse_nobody(confidentiality, readers, committees)
    refuse_locking_out(actor, confidentiality, readers, committees)
    is_named = confidentiality == Confidentiality.NAMED
    if is_named and named_until and named_until < timezone.localdate():
        raise Refusal(_("Deze dag is al voorbij; dan ziet niemand van de genoemden de map nog."), field="named_until")
    locked.confidentiality = confidentiality
    locked.named_until = named_until if is_named else None
    locked.save(update_fields=["confidentiality", "named_until"])
    locked.readers.set(readers if is_named else [])
    locked.committees.set(committees if is_named else [])
    logbook.write(
        actor,
        Action.CHANGE_CONFIDENTIALITY,
        folder,
        council_id=folder.council_id,
        folder_id=folder.pk,
        was=was,
        now=confidentiality,
    )
