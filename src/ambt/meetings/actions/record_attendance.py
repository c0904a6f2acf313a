"""Writing down who was there."""

from collections.abc import Collection

from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.meetings.models import Attendance, Meeting
from ambt.meetings.participants import participants_of
from ambt.meetings.steps import locked, must_be_on, must_not_be_adopted


@transaction.atomic
def record_attendance(actor: Actor, meeting: Meeting, *, present: Collection[int]) -> None:
    """Everyone with a seat on the day of the meeting is there or not; `present` are ids of people.

    Who counts for the quorum is copied from the seats of that day. People without a seat that day are passed over.
    """
    actor.needs(Action.RECORD_ATTENDANCE, meeting.council_id)
    must_be_on(locked(meeting))
    must_not_be_adopted(meeting)
    participants = participants_of(meeting)
    for one in participants:
        Attendance.objects.update_or_create(
            meeting=meeting,
            person=one.person,
            defaults={
                "council_id": meeting.council_id,
                "is_present": one.person.pk in present,
                "counts_for_quorum": one.is_elected,
            },
        )
    there = sum(one.person.pk in present for one in participants)
    logbook.write(
        actor,
        Action.RECORD_ATTENDANCE,
        meeting,
        council_id=meeting.council_id,
        folder_id=meeting.folder_id,
        present=there,
    )
