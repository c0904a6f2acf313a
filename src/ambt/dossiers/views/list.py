"""All dossiers of the council that the reader may see: find one, and see who must act."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page
from django.db.models import F, Q, QuerySet, prefetch_related_objects
from django.db.models.expressions import Combinable, OrderBy
from django.db.models.functions import Lower
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

import wor
from ambt.access.keys import Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers.forms import FilterForm
from ambt.dossiers.models import Dossier
from ambt.dossiers.reckoning import show_as_told
from ambt.dossiers.terms import NEAR_DAYS
from ambt.dossiers.views.finding import sees_councils_own
from ambt.ui.days import day_and_distance, short_day
from ambt.ui.pages import page_of, show

ORDERS: dict[str, list[str | Combinable | OrderBy]] = {
    "": [F("next_due").asc(nulls_last=True), "-number"],
    "nieuw": ["-opened_on", "-number"],
    "nummer": ["number"],
    "titel": [Lower("title"), "number"],
}


@dataclass(frozen=True)
class DossierRow:
    """A dossier in the list, with the mark and the words of the day to keep in view."""

    dossier: Dossier
    article: str
    mark: str
    when: str


@dataclass
class ListPage:
    """Everything list.html shows, and nothing else."""

    council: Council
    rows: list[DossierRow]
    page: Page[Dossier]
    form: FilterForm
    is_filtered: bool
    may_open: bool
    may_see_tray: bool


@in_council
def dossiers(request: CouncilRequest) -> HttpResponse:
    form = FilterForm(request.GET)
    asked = form.asked
    visible = Dossier.objects.visible_to(request.actor).filter(council=request.council)
    page = page_of(request, _ordered(_filtered(visible, asked), asked["volgorde"]).select_related("folder", "owner"))
    today = timezone.localdate()
    for found in page:
        found.council = request.council
    if not sees_councils_own(request):
        prefetch_related_objects(list(page), "facts")
        for found in page:
            show_as_told(found, today)
    shown = ListPage(
        council=request.council,
        rows=[_row(found, today) for found in page],
        page=page,
        form=form,
        is_filtered=any(value for name, value in asked.items() if name != "volgorde"),
        may_open=request.actor.may(Action.OPEN_DOSSIER, request.council.pk),
        may_see_tray=request.actor.may(Action.RECEIVE_PAPER, request.council.pk),
    )
    return show(request, "dossiers/list.html", shown, part="rows")


def _filtered(rows: QuerySet[Dossier], asked: dict[str, str]) -> QuerySet[Dossier]:
    if asked["stand"] != "alle":
        rows = rows.exclude(closed_on=None) if asked["stand"] == "gesloten" else rows.filter(closed_on=None)
    if asked["soort"]:
        rows = rows.filter(kind=asked["soort"])
    if asked["beurt"]:
        rows = rows.filter(whose_turn=asked["beurt"])
    for word in asked["zoek"].split()[:8]:
        by_number = Q(number=int(word)) if word.isascii() and word.isdigit() and len(word) < 9 else Q()
        rows = rows.filter(Q(title__icontains=word) | Q(summary__icontains=word) | Q(article_ref=word) | by_number)
    return rows


def _ordered(rows: QuerySet[Dossier], order: str) -> QuerySet[Dossier]:
    return rows.order_by(*ORDERS[order])


def _row(dossier: Dossier, today: date) -> DossierRow:
    article = str(wor.Article.parse(dossier.article_ref)) if dossier.article_ref else ""
    mark, when = _mark(dossier, today)
    return DossierRow(dossier, article, mark, when)


def _mark(dossier: Dossier, today: date) -> tuple[str, str]:
    """What `terms.term_line` says of a term, from the row that is kept of it."""
    if dossier.closed_on:
        return "over", _("gesloten op %s") % short_day(dossier.closed_on, today)
    if dossier.is_settled:
        return "done", _("afgerond")
    if dossier.next_due is None:
        return ("open", _("geen uiterste dag")) if dossier.kind in wor.PROCEDURES else ("", "")
    words = day_and_distance(dossier.next_due, today)
    if dossier.next_due < today:
        return "missed", _("was uiterlijk %s") % words
    mark = "near" if (dossier.next_due - today).days <= NEAR_DAYS else "running"
    return mark, (_("tot en met %s") if dossier.next_is_wait else _("uiterlijk %s")) % words
