"""The three buttons of a fact: record it, correct it, withdraw it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

import wor
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers.actions.correct_fact import correct_fact
from ambt.dossiers.actions.record_fact import record_fact
from ambt.dossiers.actions.withdraw_fact import withdraw_fact
from ambt.dossiers.forms import FactForm
from ambt.dossiers.models import Dossier
from ambt.dossiers.views.facts import dossier_for_facts, fact_page, form_for, kind_or_404
from ambt.ui.pages import refusals_on, show


@require_POST
@in_council
def record(request: CouncilRequest, number: int, fact: str) -> HttpResponse:
    dossier, procedure = dossier_for_facts(request, number)
    kind = kind_or_404(procedure, fact)
    form = form_for(request, dossier, kind, data=request.POST)
    if form.is_valid():
        with refusals_on(form):
            record_fact(request.actor, dossier, kind.name, **form.fact)
            return _done(request, dossier, kind, _("Vastgelegd: %(fact)s. De termijnen zijn bijgewerkt."))
    return _again(request, dossier, kind, form)


@require_POST
@in_council
def correct(request: CouncilRequest, number: int, fact: str) -> HttpResponse:
    dossier, procedure = dossier_for_facts(request, number)
    kind = kind_or_404(procedure, fact)
    form = form_for(request, dossier, kind, data=request.POST)
    if form.is_valid():
        with refusals_on(form):
            correct_fact(request.actor, dossier, kind.name, revision=form.cleaned_data["revision"] or 0, **form.fact)
            return _done(request, dossier, kind, _("Verbeterd: %(fact)s. De termijnen zijn bijgewerkt."))
    return _again(request, dossier, kind, form)


@require_POST
@in_council
def withdraw(request: CouncilRequest, number: int, fact: str) -> HttpResponse:
    dossier, procedure = dossier_for_facts(request, number)
    kind = kind_or_404(procedure, fact)
    revision = request.POST.get("revision", "")
    withdraw_fact(
        request.actor, dossier, kind.name, revision=int(revision) if revision.isdecimal() and len(revision) < 10 else 0
    )
    done = _("Ingetrokken: %(fact)s. Wat eruit volgde is vervallen; het logboek bewaart het.")
    return _done(request, dossier, kind, done)


def _done(request: CouncilRequest, dossier: Dossier, kind: wor.FactKind, sentence: str) -> HttpResponse:
    messages.success(request, sentence % {"fact": kind.label})
    return redirect(dossier)


def _again(request: CouncilRequest, dossier: Dossier, kind: wor.FactKind, form: FactForm) -> HttpResponse:
    """The form with what was typed; it goes on from the fact as it stands now."""
    page = fact_page(request, dossier, kind, form)
    form.now_about(page.fact.revision if page.fact else 0)
    return show(request, "dossiers/fact.html", page, status=422)
