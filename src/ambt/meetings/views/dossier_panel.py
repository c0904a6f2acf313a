"""Where a dossier was and will be treated: a panel for the dossier's page, and a page of its own."""

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.utils import timezone

from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers.models import Dossier
from ambt.meetings.steps import RouteStop, route_of
from ambt.ui.pages import show


@dataclass
class DossierPanel:
    """Everything dossier_panel.html shows, and nothing else."""

    dossier: Dossier
    been: list[RouteStop]
    coming: list[RouteStop]


@in_council
def dossier_panel(request: CouncilRequest, number: int) -> HttpResponse:
    mine = Dossier.objects.visible_to(request.actor).filter(council=request.council, number=number)
    dossier = mine.select_related("folder").first()
    if dossier is None:
        raise Http404
    dossier.council = request.council
    stops = route_of(dossier, request.actor, planned=True)
    now = timezone.now()
    page = DossierPanel(
        dossier=dossier,
        been=[stop for stop in stops if stop.meeting.starts_at <= now],
        coming=[stop for stop in stops if stop.meeting.starts_at > now],
    )
    return show(request, "meetings/dossier_panel.html", page, part="panel")
