"""Who belongs at a meeting, from the seats on its day; and whether enough of them were there."""

from dataclasses import dataclass

from ambt.access.keys import COUNCIL_SIDE, DIRECTOR_SIDE, EXECUTIVE_COMMITTEE, Actor, Role
from ambt.archive.models import Confidentiality
from ambt.councils.models import Person, RulesOfProcedure, Seat
from ambt.meetings.models import Attendance, Meeting
from ambt.meetings.quorum import Quorum, quorum_of


@dataclass(frozen=True)
class Participant:
    person: Person
    role: str
    is_elected: bool


def participants_of(meeting: Meeting) -> list[Participant]:
    """Everyone with a seat at this meeting on its day, by name; someone with two seats once. One query.

    Needs the meeting's folder loaded: the director's side belongs to a meeting that is shared.
    """
    roles = EXECUTIVE_COMMITTEE | {Role.SECRETARY} if meeting.kind == Meeting.Kind.EXECUTIVE else COUNCIL_SIDE
    if meeting.audience in (Confidentiality.SHARED, Confidentiality.PUBLIC):
        roles = roles | DIRECTOR_SIDE
    seats = Seat.objects.filter(council=meeting.council_id, role__in=roles).on(meeting.held_on)
    found: dict[int, Participant] = {}
    for seat in seats.select_related("person").order_by("person__name", "pk"):
        known = found.get(seat.person_id)
        if known is None or (seat.is_elected and not known.is_elected):
            found[seat.person_id] = Participant(seat.person, str(seat.get_role_display()), seat.is_elected)
    return list(found.values())


def person_of(actor: Actor) -> Person | None:
    """The person behind the actor; None for a job."""
    return Person.objects.filter(pk=actor.person_id).first() if actor.person_id else None


def quorum_at(meeting: Meeting) -> Quorum:
    """From the attendance as it was recorded; before that from the seats, with nobody counted as present."""
    counted = list(
        Attendance.objects.filter(meeting=meeting, counts_for_quorum=True).values_list("is_present", flat=True)
    )
    percent = RulesOfProcedure.objects.get(council=meeting.council_id).quorum_percent
    if Attendance.objects.filter(meeting=meeting).exists():
        return quorum_of(len(counted), sum(counted), percent)
    return quorum_of(sum(one.is_elected for one in participants_of(meeting)), None, percent)
