"""What the page for writing in the meeting shows: who is there, and per item what was written, decided and agreed."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import Http404

from ambt.access.keys import Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest
from ambt.meetings.models import ActionPoint, AgendaItem, Attendance, Meeting, Minutes, Resolution
from ambt.meetings.notes import typed_of
from ambt.meetings.participants import Participant, participants_of
from ambt.meetings.planning import SHARED_KINDS
from ambt.meetings.quorum import Quorum, quorum_of


@dataclass
class ItemSheet:
    """What is written under one item. After a clash `other` is what someone else wrote, `typed` what you did.

    `opens` is the form that stands open below it ("besluit" or "actie"), `correcting` the line it corrects.
    """

    item: AgendaItem
    number: int
    typed: str
    revision: int
    resolutions: list[Resolution]
    actions: list[ActionPoint]
    state: str = ""
    trouble: str = ""
    other: str | None = None
    other_revision: int = 0
    opens: str = ""
    form: forms.Form | None = None
    correcting: int | None = None


@dataclass
class Seated:
    participant: Participant
    is_present: bool


@dataclass
class WritingPage:
    """Everything writing.html shows, and nothing else."""

    council: Council
    meeting: Meeting
    sheets: list[ItemSheet]
    seated: list[Seated]
    quorum: Quorum
    is_recorded: bool
    is_with_director: bool
    minutes: Minutes | None
    one: ItemSheet | None = None


def writing_page(request: CouncilRequest, meeting: Meeting) -> WritingPage:
    request.actor.needs(Action.TAKE_NOTES, request.council.pk)
    participants = participants_of(meeting)
    rows = {row.person_id: row for row in Attendance.objects.filter(meeting=meeting)}
    counted = [row for row in rows.values() if row.counts_for_quorum]
    elected = len(counted) if rows else sum(one.is_elected for one in participants)
    there = sum(row.is_present for row in counted) if rows else None
    items = AgendaItem.objects.visible_to(request.actor).filter(meeting=meeting).select_related("dossier__folder")
    with_lines = items.prefetch_related("resolutions", "action_points__owner")
    sheets = [sheet_of(item, number) for number, item in enumerate(with_lines, 1)]
    for sheet in sheets:
        sheet.item.meeting = meeting
    return WritingPage(
        council=request.council,
        meeting=meeting,
        sheets=sheets,
        seated=[Seated(one, one.person.pk in rows and rows[one.person.pk].is_present) for one in participants],
        quorum=quorum_of(elected, there, request.council.rules.quorum_percent),
        is_recorded=bool(rows),
        is_with_director=meeting.kind in SHARED_KINDS,
        minutes=Minutes.objects.filter(meeting=meeting).first(),
    )


def sheet_of(item: AgendaItem, number: int) -> ItemSheet:
    return ItemSheet(
        item=item,
        number=number,
        typed=typed_of(item.notes),
        revision=item.revision,
        resolutions=list(item.resolutions.all()),
        actions=list(item.action_points.all()),
    )


def page_with(request: CouncilRequest, item: AgendaItem, **changed: Any) -> WritingPage:
    """The page with one sheet as it is after what was just tried."""
    page = writing_page(request, item.meeting)
    sheet = next((one for one in page.sheets if one.item.pk == item.pk), None)
    if sheet is None:
        raise Http404
    for name, value in changed.items():
        setattr(sheet, name, value)
    page.one = sheet
    return page
