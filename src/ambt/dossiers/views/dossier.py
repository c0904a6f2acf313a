"""The page of one dossier: whose turn it is, the road so far and ahead, and everything that lies in it."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

import wor
from ambt.access.keys import Action, Actor
from ambt.archive.models import Confidentiality, Document
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers import law
from ambt.dossiers.forms import PromiseForm
from ambt.dossiers.models import Dossier, Promise
from ambt.dossiers.terms import TermLine, term_line
from ambt.dossiers.timeline import Road, road_of
from ambt.dossiers.timeline_tall import TallPicture, draw_tall
from ambt.dossiers.timeline_wide import WidePicture, draw_wide
from ambt.dossiers.views.finding import dossier_or_404, sees_councils_own
from ambt.dossiers.views.lines import FactLine, LogLine, StepLine, fact_lines, log_lines, read_facts, step_lines
from ambt.ui.pages import show

SHOWN_DOCUMENTS = 30
# The letters that the room above knows how to draft.
LETTERS = frozenset({"acknowledgement", "questions", "advice", "consent", "refusal"})


@dataclass(frozen=True)
class May:
    """Which keys the reader has here; a closed dossier takes no new facts and promises."""

    record: bool
    change: bool
    change_audience: bool
    close: bool
    promise: bool
    keep: bool
    add_document: bool
    draft: bool


@dataclass(frozen=True)
class Timeline:
    road: Road
    wide: WidePicture
    tall: TallPicture


@dataclass
class DossierPage:
    """Everything dossier.html shows, and nothing else."""

    council: Council
    dossier: Dossier
    readers: list[str]
    article: wor.ArticleText | None
    progress: wor.Progress
    next_term: TermLine | None
    grave_cautions: list[wor.Caution]
    cautions: list[wor.Caution]
    steps: list[StepLine]
    terms: list[TermLine]
    past_terms: list[TermLine]
    timeline: Timeline | None
    facts: list[FactLine]
    documents: list[Document]
    has_more_documents: bool
    promises: list[Promise]
    promise_form: PromiseForm | None
    log: list[LogLine]
    today: date
    may: May


@in_council
def dossier(request: CouncilRequest, number: int, name: str) -> HttpResponse:
    found = dossier_or_404(request, number)
    if found.slug != name:
        return redirect(found)
    return show(request, "dossiers/dossier.html", dossier_page(request, found))


@in_council
def by_number(request: CouncilRequest, number: int) -> HttpResponse:
    """The short address, for who only knows the number."""
    return redirect(dossier_or_404(request, number))


def dossier_page(request: CouncilRequest, dossier: Dossier, promise_form: PromiseForm | None = None) -> DossierPage:
    """The page as this reader may see it: the director's side sees what the law says, not what the council plans."""
    actor, today = request.actor, timezone.localdate()
    own = sees_councils_own(request)
    rows = read_facts(actor, dossier)
    facts = law.facts_of(dossier, as_told=not own)
    procedure, progress = law.procedure_of(dossier), law.progress_of(dossier, today, as_told=not own)
    kinds = law.kinds_of(dossier)
    has_ended = progress.state.is_end
    next_one = None if dossier.closed_on else law.next_deadline(progress, today)
    road = road_of(procedure, facts, progress, today) if procedure else None
    documents = list(_documents(actor, dossier)[: SHOWN_DOCUMENTS + 1])
    cautions = progress.cautions if own and not dossier.closed_on else ()
    may = _may(actor, dossier)
    terms = [_term(each, today, has_ended=has_ended, may=may) for each in progress.deadlines]
    return DossierPage(
        council=request.council,
        dossier=dossier,
        readers=_readers(dossier),
        article=law.article_of(dossier.article_ref) if dossier.article_ref else None,
        progress=progress,
        next_term=term_line(next_one, today, has_ended=has_ended) if next_one else None,
        grave_cautions=[caution for caution in cautions if caution.grave],
        cautions=[caution for caution in cautions if not caution.grave],
        steps=[] if dossier.closed_on else _steps(request, progress, may),
        terms=[line for line in terms if not line.is_over],
        past_terms=[line for line in terms if line.is_over],
        timeline=Timeline(road, draw_wide(road), draw_tall(road)) if road else None,
        facts=fact_lines(kinds, [row for row in rows if row.name in facts]),
        documents=documents[:SHOWN_DOCUMENTS],
        has_more_documents=len(documents) > SHOWN_DOCUMENTS,
        promises=list(Promise.objects.visible_to(actor).filter(dossier=dossier)),
        promise_form=(promise_form or PromiseForm(initial={"promised_on": today})) if may.promise else None,
        log=log_lines(actor, dossier, kinds, today),
        today=today,
        may=may,
    )


def _may(actor: Actor, dossier: Dossier) -> May:
    council_id, is_open = dossier.council_id, dossier.closed_on is None
    return May(
        record=is_open and dossier.kind in wor.PROCEDURES and actor.may(Action.RECORD_FACT, council_id),
        change=actor.may(Action.CHANGE_DOSSIER, council_id),
        change_audience=actor.may(Action.CHANGE_CONFIDENTIALITY, council_id),
        close=actor.may(Action.CLOSE_DOSSIER, council_id),
        promise=is_open and actor.may(Action.RECORD_PROMISE, council_id),
        keep=actor.may(Action.KEEP_PROMISE, council_id),
        add_document=actor.may(Action.ADD_DOCUMENT, council_id),
        draft=is_open and actor.may(Action.DRAFT_LETTER, council_id),
    )


def _steps(request: CouncilRequest, progress: wor.Progress, may: May) -> list[StepLine]:
    """The director's side sees its own steps only."""
    lines = step_lines(progress, LETTERS if may.draft else frozenset(), may_record=may.record)
    if sees_councils_own(request):
        return lines
    return [line for line in lines if line.step.party is wor.Party.ENTREPRENEUR]


def _term(deadline: wor.Deadline, today: date, *, has_ended: bool, may: May) -> TermLine:
    line = term_line(deadline, today, has_ended=has_ended)
    return replace(line, agreed_by=law.AGREED_BY.get(deadline.rule, "")) if may.record and line.mark == "open" else line


def _documents(actor: Actor, dossier: Dossier) -> QuerySet[Document]:
    return Document.objects.visible_to(actor).filter(folder=dossier.folder_id).for_lists()


def _readers(dossier: Dossier) -> list[str]:
    """Who is named, for a dossier that only the named may see."""
    folder = dossier.folder
    if folder.confidentiality != Confidentiality.NAMED:
        return []
    people, committees = folder.readers.order_by(), folder.committees.order_by()
    return sorted(people.values_list("name", flat=True).union(committees.values_list("name", flat=True)))
