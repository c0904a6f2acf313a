"""Writing a line in the logbook: the last thing an action does."""

from typing import Any

from django.db.models import Model

from ambt.access.keys import Action, Actor
from ambt.access.models import LogEntry


def write(
    actor: Actor,
    action: Action,
    subject: Model,
    *,
    council_id: int | None,
    folder_id: int | None = None,
    **details: Any,
) -> LogEntry:
    """Write one line. `folder_id` says whose readers may see the line; None means the whole council side.

    `details` hold names, days and numbers, never the text of a paper.
    """
    return LogEntry.objects.create(
        council_id=council_id,
        folder_id=folder_id,
        account_id=actor.account_id,
        actor_name=actor.name[:120],
        action=action.code,
        object_kind=subject._meta.label_lower,
        object_id=subject.pk,
        object_name=str(subject)[:250],
        details=details,
    )
