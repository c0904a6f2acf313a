"""The buttons of promises: record one, and tick one off."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers.actions.keep_promise import keep_promise
from ambt.dossiers.actions.record_promise import record_promise
from ambt.dossiers.forms import PromiseForm
from ambt.dossiers.models import Promise
from ambt.dossiers.views.dossier import dossier_page
from ambt.dossiers.views.finding import dossier_to_work_in
from ambt.ui.pages import refusals_on, show


@require_POST
@in_council
def record(request: CouncilRequest, number: int) -> HttpResponse:
    dossier = dossier_to_work_in(request, number)
    request.actor.needs(Action.RECORD_PROMISE, dossier.council_id)
    form = PromiseForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            record_promise(request.actor, dossier, **form.cleaned_data)
            messages.success(request, _("De toezegging is vastgelegd."))
            return redirect(dossier)
    return show(request, "dossiers/dossier.html", dossier_page(request, dossier, form), status=422)


@require_POST
@in_council
def keep(request: CouncilRequest, number: int, pk: int) -> HttpResponse:
    dossier = dossier_to_work_in(request, number)
    promise = get_object_or_404(Promise.objects.visible_to(request.actor), dossier=dossier, pk=pk)
    keep_promise(request.actor, promise, on=timezone.localdate())
    messages.success(request, _("De toezegging staat als nagekomen."))
    return redirect(dossier)
