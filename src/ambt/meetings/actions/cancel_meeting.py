"""Cancelling a meeting."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.meetings.models import ActionPoint, AgendaItem, Attendance, Meeting, Resolution
from ambt.meetings.steps import locked, must_be_on
from ambt.ui.refusal import Refusal


@transaction.atomic
def cancel_meeting(actor: Actor, meeting: Meeting) -> Meeting:
    """Say that a meeting does not take place; its agenda and papers stay. Raises Refusal when it took place."""
    actor.needs(Action.CANCEL_MEETING, meeting.council_id)
    now = locked(meeting)
    must_be_on(now)
    if _was_held(now):
        raise Refusal(
            _("Van deze vergadering is al iets vastgelegd (aanwezigheid, verslag of besluit). Zij is dus gehouden.")
        )
    now.cancelled_at = timezone.now()
    now.sequence += 1
    now.save(update_fields=["cancelled_at", "sequence"])
    logbook.write(actor, Action.CANCEL_MEETING, now, council_id=now.council_id, folder_id=now.folder_id)
    return now


def _was_held(meeting: Meeting) -> bool:
    return (
        AgendaItem.objects.filter(meeting=meeting).exclude(notes="").exists()
        or Attendance.objects.filter(meeting=meeting).exists()
        or Resolution.objects.filter(item__meeting=meeting).exists()
        or ActionPoint.objects.filter(item__meeting=meeting).exists()
    )
