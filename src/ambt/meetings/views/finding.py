"""Finding what an address names, among what the reader may see."""

from collections.abc import Callable

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from ambt.councils.pages import CouncilRequest
from ambt.meetings.models import AgendaItem, Meeting

_ANY = 4815162342


def meeting_of(request: CouncilRequest, pk: int) -> Meeting:
    """A visible meeting of the council in the address, with folder and council loaded; else 404."""
    mine = Meeting.objects.visible_to(request.actor).filter(council=request.council)
    meeting = get_object_or_404(mine.select_related("folder"), pk=pk)
    meeting.council = request.council
    return meeting


def item_of(request: CouncilRequest, pk: int, item: int, *, taken_off: bool = False) -> AgendaItem:
    """A visible item of a visible meeting, with dossier and folders loaded; else 404."""
    rows = AgendaItem.objects
    mine = rows.taken_off(request.actor) if taken_off else rows.visible_to(request.actor)
    found = (
        mine.filter(council=request.council, meeting=pk, pk=item)
        .select_related("meeting__folder", "dossier__folder", "owner", "adopts")
        .first()
    )
    if found is None:
        raise Http404
    found.meeting.council = request.council
    return found


def number_in(text: str) -> int:
    """A number someone's form carries; -1, which is nothing's number, for anything else."""
    return int(text) if text.isdecimal() and len(text) < 10 else -1


def addresses(name: str, *args: object) -> Callable[[int], str]:
    """The address of each of many rows, which differ in their last number only: reversed once for all of them."""
    pattern = reverse(name, args=[*args, _ANY])
    before, after = pattern.rsplit(str(_ANY), 1)
    return lambda pk: f"{before}{pk}{after}"
