"""Finding the dossier that an address names, for who may see it."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from ambt.access.keys import COUNCIL_SIDE, Role
from ambt.councils.pages import CouncilRequest
from ambt.dossiers.models import Dossier

# Who sees what the council means to do, beside what the law says of the matter.
COUNCILS_OWN = COUNCIL_SIDE | {Role.COMMITTEE_MEMBER}


def dossier_or_404(request: CouncilRequest, number: int) -> Dossier:
    """The dossier with this number in the council of the address, with its folder and owner; else 404."""
    visible = Dossier.objects.visible_to(request.actor).select_related("folder", "owner")
    dossier = get_object_or_404(visible, council=request.council, number=number)
    dossier.council = request.council
    return dossier


def dossier_to_work_in(request: CouncilRequest, number: int) -> Dossier:
    """The same for who sits on the council's side; for the director's side this page does not exist."""
    if not sees_councils_own(request):
        raise Http404
    return dossier_or_404(request, number)


def sees_councils_own(request: CouncilRequest) -> bool:
    """Whether the reader sits on the council's side of the table."""
    return request.actor.has_role(request.council.pk, COUNCILS_OWN)
