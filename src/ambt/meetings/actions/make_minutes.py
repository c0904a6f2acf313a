"""Making the minutes as papers."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.meetings.models import Meeting, Minutes
from ambt.meetings.rendering import keep_rendered, rendered
from ambt.meetings.steps import locked, must_be_on, must_not_be_adopted
from ambt.ui.refusal import Refusal


def make_minutes(actor: Actor, meeting: Meeting) -> Minutes:
    """Render the minutes for each audience and keep them as drafts; making them again adds a version.

    Setting type is slow and happens before the transaction. Raises Refusal for a meeting still to come.
    """
    actor.needs(Action.MAKE_MINUTES, meeting.council_id)
    must_be_on(meeting)
    must_not_be_adopted(meeting)
    if not meeting.has_begun:
        raise Refusal(_("Deze vergadering is nog niet begonnen. Een verslag kan pas daarna."))
    papers = rendered(meeting, status=_("Concept"))
    with transaction.atomic():
        must_not_be_adopted(locked(meeting))
        minutes, _new = Minutes.objects.get_or_create(meeting=meeting, defaults={"council_id": meeting.council_id})
        keep_rendered(minutes, papers, actor)
        logbook.write(
            actor,
            Action.MAKE_MINUTES,
            meeting,
            council_id=meeting.council_id,
            folder_id=meeting.folder_id,
            papers=len(papers),
        )
    return minutes
