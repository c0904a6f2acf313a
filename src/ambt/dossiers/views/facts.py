"""The facts of a dossier: choose one to record, and the page of one fact."""

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.utils import timezone

import wor
from ambt.access.keys import Action
from ambt.archive.models import Document
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers import law
from ambt.dossiers.forms import FactForm
from ambt.dossiers.models import Dossier, Fact
from ambt.dossiers.views.finding import dossier_or_404
from ambt.dossiers.views.lines import FactLine, fact_lines, read_facts
from ambt.ui.pages import show


@dataclass
class FactsPage:
    """Everything facts.html shows, and nothing else."""

    council: Council
    dossier: Dossier
    expected: list[wor.FactKind]
    others: list[wor.FactKind]


@dataclass
class FactPage:
    """Everything fact.html shows, and nothing else."""

    council: Council
    dossier: Dossier
    kind: wor.FactKind
    fact: Fact | None
    form: FactForm
    facts: list[FactLine]


@in_council
def choose_fact(request: CouncilRequest, number: int) -> HttpResponse:
    """Which fact: what the next steps wait for first, then whatever else can have happened."""
    dossier, procedure = dossier_for_facts(request, number)
    facts = law.facts_of(dossier)
    steps = law.progress_of(dossier, timezone.localdate()).next_steps
    left = {kind.name: kind for kind in procedure.fact_kinds if kind.name not in facts}
    expected = [left.pop(name) for name in dict.fromkeys(step.fact for step in steps) if name in left]
    page = FactsPage(request.council, dossier, expected, list(left.values()))
    return show(request, "dossiers/facts.html", page)


@in_council
def fact(request: CouncilRequest, number: int, fact: str) -> HttpResponse:
    dossier, procedure = dossier_for_facts(request, number)
    return show(request, "dossiers/fact.html", fact_page(request, dossier, kind_or_404(procedure, fact)))


def dossier_for_facts(request: CouncilRequest, number: int) -> tuple[Dossier, wor.Procedure]:
    """The dossier and its procedure, for who has the key to its facts; else this page does not exist."""
    dossier = dossier_or_404(request, number)
    procedure = law.procedure_of(dossier)
    if procedure is None or not request.actor.may(Action.RECORD_FACT, dossier.council_id):
        raise Http404
    return dossier, procedure


def kind_or_404(procedure: wor.Procedure, name: str) -> wor.FactKind:
    kind = next((kind for kind in procedure.fact_kinds if kind.name == name), None)
    if kind is None:
        raise Http404
    return kind


def form_for(request: CouncilRequest, dossier: Dossier, kind: wor.FactKind, **data: object) -> FactForm:
    """The form of a fact of this kind, with the papers of the dossier that the reader may see."""
    papers = Document.objects.visible_to(request.actor).filter(folder=dossier.folder_id)
    return FactForm(**data, kind=kind, papers=papers)


def fact_page(request: CouncilRequest, dossier: Dossier, kind: wor.FactKind, form: FactForm | None = None) -> FactPage:
    """`form`: what was typed and could not be recorded; else the fact as it stands, or nothing yet."""
    rows = read_facts(request.actor, dossier)
    there = next((row for row in rows if row.name == kind.name), None)
    initial = (
        {"on": there.on, "value": there.value, "source": there.source_id, "revision": there.revision}
        if there
        else {"on": None if kind.may_be_future else timezone.localdate()}
    )
    return FactPage(
        council=request.council,
        dossier=dossier,
        kind=kind,
        fact=there,
        form=form or form_for(request, dossier, kind, initial=initial),
        facts=fact_lines(law.kinds_of(dossier), rows),
    )
