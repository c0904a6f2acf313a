"""Putting the agenda in another order, by dragging, by keys or by buttons."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.actions.order_agenda import order_agenda
from ambt.meetings.ordering import moved
from ambt.meetings.views.finding import meeting_of
from ambt.meetings.views.meeting import agenda_part
from ambt.ui.refusal import NoKey, Refusal


@in_council
@require_POST
def order(request: CouncilRequest, pk: int) -> HttpResponse:
    """`gezien` is the order on the screen; then either `volgorde`, or one item to move: `omhoog` or `omlaag`."""
    meeting = meeting_of(request, pk)
    refusal = None
    try:
        seen = _ids(request.POST.get("gezien", ""))
        order_agenda(request.actor, meeting, seen=seen, order=_asked(request, seen))
    except NoKey:
        raise
    except Refusal as refused:
        refusal = refused
    if request.headers.get("HX-Request") == "true":
        return agenda_part(request, meeting, refusal)
    if refusal:
        messages.error(request, refusal.sentence)
    return redirect("meetings:meeting", request.council.slug, pk)


def _asked(request: CouncilRequest, seen: list[int]) -> list[int]:
    for name, step in (("omhoog", -1), ("omlaag", 1)):
        if name in request.POST:
            one = _ids(request.POST[name])
            if len(one) == 1 and one[0] in seen:
                return moved(seen, one[0], step)
            raise Refusal(_("Dit punt staat niet meer op de agenda."))
    return _ids(request.POST.get("volgorde", ""))


def _ids(text: str) -> list[int]:
    """ "12,7,9" as numbers; Refusal for anything else."""
    parts = [part for part in text.split(",") if part]
    if len(parts) > 1000 or not all(part.isdecimal() and len(part) < 18 for part in parts):
        raise Refusal(_("De volgorde is niet goed aangekomen. Er is niets veranderd."))
    return [int(part) for part in parts]
