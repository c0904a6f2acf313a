"""Searching in everything the reader may see, in this council or in all of theirs."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ambt.archive.numbers import number_in
from ambt.archive.search import Results
from ambt.archive.search import search as find
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.pages import show


@dataclass
class SearchPage:
    """Everything search.html shows, and nothing else."""

    council: Council
    query: str
    kind: str
    everywhere: bool
    has_more_councils: bool
    results: Results


@in_council
@require_safe
def search(request: CouncilRequest) -> HttpResponse:
    """?q= what is sought, ?soort= only of this kind, ?overal=1 in all my councils, ?pagina= further on."""
    query = request.GET.get("q", "").strip()
    kind = request.GET.get("soort", "")
    mine = request.presence.councils
    everywhere = request.GET.get("overal") == "1" and len(mine) > 1
    councils = [council.pk for council in mine] if everywhere else [request.council.pk]
    page = SearchPage(
        council=request.council,
        query=query,
        kind=kind,
        everywhere=everywhere,
        has_more_councils=len(mine) > 1,
        results=find(request.actor, query, councils=councils, kind=kind, page=number_in(request.GET.get("pagina"))),
    )
    return show(request, "archive/search.html", page)
