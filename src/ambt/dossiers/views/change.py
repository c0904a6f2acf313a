"""Changing what a dossier is about, and closing it or opening it again."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers.actions.change_dossier import change_dossier
from ambt.dossiers.actions.close_dossier import close_dossier
from ambt.dossiers.actions.reopen_dossier import reopen_dossier
from ambt.dossiers.forms import ChangeForm
from ambt.dossiers.models import Dossier
from ambt.dossiers.views.finding import dossier_or_404, dossier_to_work_in
from ambt.ui.pages import refusals_on, show


@dataclass
class ChangePage:
    """Everything change.html shows, and nothing else."""

    council: Council
    dossier: Dossier
    form: ChangeForm


@in_council
def change(request: CouncilRequest, number: int) -> HttpResponse:
    dossier = dossier_or_404(request, number)
    if not request.actor.may(Action.CHANGE_DOSSIER, dossier.council_id):
        raise Http404
    form = _form(request, dossier)
    if form.is_valid():
        with refusals_on(form):
            change_dossier(request.actor, dossier, **form.cleaned_data)
            messages.success(request, _("De gegevens van het dossier zijn gewijzigd."))
            return redirect(dossier)
    if request.method == "POST":
        dossier.refresh_from_db()
        form.now_about(dossier.revision)
    status = 422 if request.method == "POST" else 200
    return show(request, "dossiers/change.html", ChangePage(request.council, dossier, form), status=status)


def _form(request: CouncilRequest, dossier: Dossier) -> ChangeForm:
    now = {
        "title": dossier.title,
        "kind": dossier.kind,
        "article_ref": dossier.article_ref,
        "summary": dossier.summary,
        "owner": dossier.owner_id,
        "revision": dossier.revision,
    }
    return ChangeForm(request.POST or None, council=request.council, today=timezone.localdate(), initial=now)


@require_POST
@in_council
def close(request: CouncilRequest, number: int) -> HttpResponse:
    dossier = dossier_to_work_in(request, number)
    close_dossier(request.actor, dossier)
    messages.success(request, _("Het dossier is gesloten. De stukken blijven te lezen; heropenen kan altijd."))
    return redirect(dossier)


@require_POST
@in_council
def reopen(request: CouncilRequest, number: int) -> HttpResponse:
    dossier = dossier_to_work_in(request, number)
    reopen_dossier(request.actor, dossier)
    messages.success(request, _("Het dossier loopt weer."))
    return redirect(dossier)
