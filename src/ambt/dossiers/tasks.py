"""What goes on in the dossiers while nobody looks."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone

from ambt.dossiers.models import Dossier
from ambt.dossiers.reckoning import reckon

BATCH = 200


def refresh_progress(moment: datetime) -> int:
    """Once a night: rewrite what the passing of a day changes in every running dossier; returns how many were read.

    Each batch is a transaction of its own that holds its dossiers, so that a fact recorded meanwhile is not
    overwritten by what followed from the facts before it. Running it twice changes nothing more.
    """
    today = timezone.localtime(moment).date()
    seen, last = 0, 0
    while keys := _refresh_after(last, today):
        seen, last = seen + len(keys), keys[-1]
    return seen


@transaction.atomic
def _refresh_after(last: int, today: date) -> list[int]:
    running = Dossier.objects.running().filter(pk__gt=last).order_by("pk").select_for_update(of=("self",))
    batch = list(running.select_related("council__rules")[:BATCH])
    # Read only now, when nobody can record a fact in these any more.
    prefetch_related_objects(batch, "facts", "deadlines")
    reckon(batch, today)
    return [dossier.pk for dossier in batch]
