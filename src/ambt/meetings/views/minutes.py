"""Making the minutes of a meeting as papers, and adopting those of an earlier one."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.actions.adopt_minutes import adopt_minutes
from ambt.meetings.actions.make_minutes import make_minutes
from ambt.meetings.models import Meeting, MinutesPart
from ambt.meetings.planning import SHARED_KINDS
from ambt.meetings.views.finding import item_of, meeting_of
from ambt.ui.pages import show


@in_council
@require_POST
def make(request: CouncilRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request, pk)
    make_minutes(request.actor, meeting)
    messages.success(request, _("Het conceptverslag is gemaakt, als PDF en als Word."))
    return redirect(f"{meeting.get_absolute_url()}#verslag")


@dataclass
class AdoptPage:
    """Everything adopt.html shows, and nothing else: what will be laid down, before it is."""

    meeting: Meeting
    adopted: Meeting
    parts: list[MinutesPart]
    is_with_director: bool


@in_council
def adopt(request: CouncilRequest, pk: int, item: int) -> HttpResponse:
    found = item_of(request, pk, item)
    if found.adopts is None or not Meeting.objects.visible_to(request.actor).filter(pk=found.adopts.pk).exists():
        raise Http404
    request.actor.needs(Action.ADOPT_MINUTES, request.council.pk)
    if request.method == "POST":
        minutes = adopt_minutes(request.actor, found)
        messages.success(request, _("Het verslag van %(title)s is vastgesteld.") % {"title": minutes.meeting.title})
        return redirect(f"{found.meeting.get_absolute_url()}#punt-{item}")
    parts = MinutesPart.objects.visible_to(request.actor).filter(minutes__meeting=found.adopts)
    page = AdoptPage(found.meeting, found.adopts, list(parts.select_related("pdf")), found.adopts.kind in SHARED_KINDS)
    return show(request, "meetings/adopt.html", page)
