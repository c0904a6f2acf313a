"""The page of one dossier."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils import timezone

import wor
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers import law
from ambt.dossiers.models import Dossier
from ambt.dossiers.views.finding import dossier_or_404
from ambt.ui.pages import show


@dataclass
class DossierPage:
    """Everything dossier.html shows, and nothing else."""

    dossier: Dossier
    progress: wor.Progress


@in_council
def dossier(request: CouncilRequest, number: int, name: str) -> HttpResponse:
    found = dossier_or_404(request, number)
    return show(request, "dossiers/dossier.html", DossierPage(found, law.progress_of(found, timezone.localdate())))
