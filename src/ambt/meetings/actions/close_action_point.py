"""Ticking off an action point, or taking that back."""

from datetime import date

from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.meetings.models import ActionPoint
from ambt.meetings.steps import log_folder


@transaction.atomic
def close_action_point(actor: Actor, point: ActionPoint, *, on: date | None) -> ActionPoint:
    """Done on this day, or not done after all (None). Done twice keeps the first day."""
    actor.needs(Action.CLOSE_ACTION_POINT, point.council_id)
    same = ActionPoint.objects.filter(pk=point.pk)
    changed = same.filter(done_on=None).update(done_on=on) if on else same.update(done_on=None)
    point.refresh_from_db(fields=["done_on"])
    if changed:
        logbook.write(
            actor,
            Action.CLOSE_ACTION_POINT,
            point,
            council_id=point.council_id,
            folder_id=log_folder(point.item),
            done=on is not None,
        )
    return point
