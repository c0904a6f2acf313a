"""Finding what an address names, among what the reader may see."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from ambt.access.keys import COUNCIL_SIDE
from ambt.councils.pages import CouncilRequest
from ambt.dossiers.models import Dossier
from ambt.letters.models import Letter


def letter_of(request: CouncilRequest, pk: int) -> Letter:
    """A visible letter of the council in the address, with all that its page shows; else 404."""
    mine = Letter.objects.visible_to(request.actor).filter(council=request.council)
    related = ("folder", "dossier", "document__current", "word__current", "posted", "approved_by", "drafted_by")
    unread = ("document__current__text", "word__current__text")
    letter = get_object_or_404(mine.select_related(*related).defer(*unread), pk=pk)
    letter.council = request.council
    letter.dossier.council, letter.dossier.folder = request.council, letter.folder
    return letter


def dossier_of(request: CouncilRequest, number: int) -> Dossier:
    """A visible dossier of the council in the address, with its folder; else 404."""
    rows = Dossier.objects.visible_to(request.actor).select_related("folder")
    dossier = get_object_or_404(rows, council=request.council, number=number)
    dossier.council = request.council
    return dossier


def councils_side_only(request: CouncilRequest) -> None:
    """For who does not sit on the council's side this page does not exist."""
    if not request.actor.has_role(request.council.pk, COUNCIL_SIDE):
        raise Http404


def revision_in(request: CouncilRequest) -> int:
    """The revision that a button carries; 0, which is no letter's, for anything else."""
    text = request.POST.get("revision", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
