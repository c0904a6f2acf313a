"""The letters of one dossier, to be shown on its page."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ambt.access.keys import COUNCIL_SIDE, Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers.models import Dossier
from ambt.letters.models import Letter
from ambt.letters.views.finding import dossier_of
from ambt.ui.pages import show

MOST = 50


@dataclass
class PanelPage:
    """Everything panel.html shows, and nothing else."""

    council: Council
    dossier: Dossier
    letters: list[Letter]
    sees_drafts: bool
    may_draft: bool


@in_council
@require_safe
def dossier_panel(request: CouncilRequest, number: int) -> HttpResponse:
    dossier = dossier_of(request, number)
    rows = Letter.objects.visible_to(request.actor).filter(dossier=dossier).exclude(state=Letter.State.DISCARDED)
    page = PanelPage(
        council=request.council,
        dossier=dossier,
        letters=list(rows.select_related("council", "posted").defer("body", "posted__body")[:MOST]),
        sees_drafts=request.actor.has_role(request.council.pk, COUNCIL_SIDE),
        may_draft=dossier.closed_on is None and request.actor.may(Action.DRAFT_LETTER, request.council.pk),
    )
    return show(request, "letters/panel.html", page, part="panel")
