"""What Ambt would put on this agenda, and taking that over."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.actions.put_on_agenda import accept_proposals
from ambt.meetings.models import AgendaItem, Meeting
from ambt.meetings.proposals import Proposal
from ambt.meetings.proposing import proposals_for
from ambt.meetings.views.finding import meeting_of
from ambt.ui.pages import show


@dataclass
class ProposalsPage:
    """Everything proposals.html shows, and nothing else."""

    meeting: Meeting
    proposals: list[Proposal]
    is_empty: bool


@in_council
def proposals(request: CouncilRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request, pk)
    request.actor.needs(Action.PUT_ON_AGENDA, request.council.pk)
    found = proposals_for(meeting, request.actor, timezone.localdate())
    is_empty = not AgendaItem.objects.visible_to(request.actor).filter(meeting=meeting).exists()
    page = ProposalsPage(meeting, found, is_empty)
    return show(request, "meetings/proposals.html", page, part="panel")


@in_council
@require_POST
def accept(request: CouncilRequest, pk: int) -> HttpResponse:
    """`voorstel` names one proposal; without it all are taken over."""
    meeting = meeting_of(request, pk)
    request.actor.needs(Action.PUT_ON_AGENDA, request.council.pk)
    found = proposals_for(meeting, request.actor, timezone.localdate())
    if one := request.POST.get("voorstel"):
        found = [proposal for proposal in found if proposal.key == one]
    put = accept_proposals(request.actor, meeting, found)
    if put:
        sentence = ngettext("“%(title)s” staat op de agenda.", "%(count)s punten staan op de agenda.", len(put))
        messages.success(request, sentence % {"title": put[0].title, "count": len(put)})
    else:
        messages.info(request, _("Dit voorstel staat al op de agenda."))
    return redirect("meetings:meeting", request.council.slug, pk)
