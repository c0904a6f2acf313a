"""All letters of the council that the reader may see; those that wait for their approval on top."""

from dataclasses import dataclass

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from ambt.access.keys import COUNCIL_SIDE, Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.letters.forms import FilterForm, Stand
from ambt.letters.models import Letter
from ambt.ui.pages import page_of, show

MOST_WAITING = 20


@dataclass
class LettersPage:
    """Everything list.html shows, and nothing else."""

    council: Council
    page: Page[Letter]
    waiting: list[Letter]
    form: FilterForm
    is_filtered: bool
    sees_drafts: bool
    may_draft: bool


@in_council
@require_safe
def letters(request: CouncilRequest) -> HttpResponse:
    actor, council = request.actor, request.council
    rows = Letter.objects.visible_to(actor).filter(council=council)
    form = FilterForm(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    found = page_of(request, _for_list(_narrowed(rows, chosen.get("stand", ""), chosen.get("soort", ""))))
    approves = actor.may(Action.APPROVE_LETTER, council.pk)
    offered = rows.filter(state=Letter.State.OFFERED) if approves else rows.none()
    return show(
        request,
        "letters/list.html",
        LettersPage(
            council=council,
            page=found,
            waiting=list(_for_list(offered)[:MOST_WAITING]),
            form=form,
            is_filtered=any(chosen.values()),
            sees_drafts=actor.has_role(council.pk, COUNCIL_SIDE),
            may_draft=actor.may(Action.DRAFT_LETTER, council.pk),
        ),
        part="letters",
    )


def _narrowed(rows: QuerySet[Letter], stand: str, kind: str) -> QuerySet[Letter]:
    if stand == Stand.AT_WORK:
        rows = rows.filter(state__in=Letter.AT_WORK)
    elif stand == Stand.SENT:
        rows = rows.filter(state=Letter.State.SENT)
    elif stand == Stand.DISCARDED:
        rows = rows.filter(state=Letter.State.DISCARDED)
    else:
        rows = rows.exclude(state=Letter.State.DISCARDED)
    return rows.filter(kind=kind) if kind else rows


def _for_list(rows: QuerySet[Letter]) -> QuerySet[Letter]:
    return rows.select_related("council", "dossier", "folder", "posted").defer("body", "posted__body")
