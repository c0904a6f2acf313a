"""Planning a meeting."""

from datetime import datetime

from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.steps import open_folder
from ambt.councils.models import Council
from ambt.meetings.models import Meeting
from ambt.meetings.planning import must_be_free, must_be_possible, proposed_title, usual_audience


@transaction.atomic
def plan_meeting(
    actor: Actor,
    council: Council,
    *,
    kind: str,
    starts_at: datetime,
    ends_at: datetime,
    title: str = "",
    place: str = "",
    audience: str = "",
) -> Meeting:
    """Put a meeting in the calendar, with a folder for its papers.

    Without a title it is called after its kind and day; without an audience the usual one of its kind. Raises Refusal
    for times that cannot be, and for a second meeting of the same kind at the same moment.
    """
    actor.needs(Action.PLAN_MEETING, council.pk)
    must_be_possible(starts_at, ends_at)
    must_be_free(council, Meeting.Kind(kind), starts_at)
    meeting = Meeting(council=council, kind=kind, starts_at=starts_at, ends_at=ends_at, place=place)
    meeting.title = title.strip() or proposed_title(Meeting.Kind(kind), meeting.held_on)
    meeting.folder = open_folder(council, meeting.title, confidentiality=audience or usual_audience(Meeting.Kind(kind)))
    meeting.save()
    logbook.write(
        actor,
        Action.PLAN_MEETING,
        meeting,
        council_id=council.pk,
        folder_id=meeting.folder_id,
        starts_at=starts_at.isoformat(),
    )
    return meeting
