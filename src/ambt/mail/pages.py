"""Pages of the post room: for who sorts the tray; for anyone else they do not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from ambt.councils.pages import CouncilRequest, in_council
from ambt.mail.models import Paper, PostedMail
from ambt.mail.models.paper import TRAY_READERS

P = ParamSpec("P")


def at_the_tray(view: Callable[Concatenate[CouncilRequest, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of a council for the people at its secretariat; 404 for everyone else."""

    @wraps(view)
    def guarded(request: CouncilRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.actor.has_role(request.council.pk, TRAY_READERS):
            raise Http404
        return view(request, *args, **kwargs)

    return in_council(cast(Callable[Concatenate[CouncilRequest, P], HttpResponse], guarded))


def paper_or_404(request: CouncilRequest, pk: int) -> Paper:
    """A paper as it came in; the attachments under it have no page of their own."""
    papers = Paper.objects.visible_to(request.actor).on_top().select_related("dossier", "settled_by", "document")
    paper = get_object_or_404(papers, council=request.council, pk=pk)
    paper.council = request.council
    return paper


def posted_or_404(request: CouncilRequest, pk: int) -> PostedMail:
    posted = PostedMail.objects.visible_to(request.actor)
    return get_object_or_404(posted, council=request.council, pk=pk)
