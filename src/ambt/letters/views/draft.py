"""Choosing which letter to draft in a dossier, and drafting it."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ambt.access.keys import Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers.models import Dossier
from ambt.letters.actions.draft_letter import draft_letter
from ambt.letters.forms import DraftForm
from ambt.letters.models import Letter
from ambt.letters.views.finding import councils_side_only, dossier_of
from ambt.ui.pages import refusals_on, show


@dataclass
class DraftPage:
    """Everything draft.html shows, and nothing else."""

    council: Council
    dossier: Dossier
    form: DraftForm
    at_work: list[Letter]


@in_council
@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: CouncilRequest, number: int) -> HttpResponse:
    """POST `kind`, and `outcome` for an advice. A button elsewhere sends the kind alone: then the outcome is asked."""
    councils_side_only(request)
    dossier = dossier_of(request, number)
    request.actor.needs(Action.DRAFT_LETTER, request.council.pk)
    if request.method != "POST" or _only_advice(request):
        asked = request.POST.get("kind") or request.GET.get("kind", "")
        return _shown(request, dossier, DraftForm(dossier=dossier, initial={"kind": asked}))
    form = DraftForm(request.POST, dossier=dossier)
    if form.is_valid():
        with refusals_on(form):
            letter, is_new = draft_letter(request.actor, dossier, **form.cleaned_data)
            if is_new:
                sentence = _("Het concept staat klaar. Wat alleen u kunt schrijven, staat er als open plek in.")
                messages.success(request, sentence)
            else:
                words = {"kind": letter.title, "state": letter.get_state_display()}
                sentence = _("Er lag al een brief van deze soort: %(kind)s, %(state)s. Dit is hem.") % words
                messages.warning(request, sentence)
            return redirect(letter)
    return _shown(request, dossier, form, status=422)


def _only_advice(request: CouncilRequest) -> bool:
    return request.POST.get("kind") == Letter.Kind.ADVICE and "outcome" not in request.POST


def _shown(request: CouncilRequest, dossier: Dossier, form: DraftForm, *, status: int = 200) -> HttpResponse:
    at_work = Letter.objects.visible_to(request.actor).at_work().filter(dossier=dossier).select_related("council")
    page = DraftPage(council=request.council, dossier=dossier, form=form, at_work=list(at_work))
    return show(request, "letters/draft.html", page, status=status)
