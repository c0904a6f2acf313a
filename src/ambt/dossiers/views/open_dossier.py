"""Opening a dossier by hand."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access.keys import Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers.actions.open_dossier import open_dossier
from ambt.dossiers.forms import OpenForm
from ambt.ui.pages import refusals_on, show


@dataclass
class OpenPage:
    """Everything open.html shows, and nothing else."""

    council: Council
    form: OpenForm


@in_council
def open_by_hand(request: CouncilRequest) -> HttpResponse:
    if not request.actor.may(Action.OPEN_DOSSIER, request.council.pk):
        raise Http404
    today = timezone.localdate()
    form = OpenForm(request.POST or None, council=request.council, today=today, initial={"received_on": today})
    if form.is_valid():
        with refusals_on(form):
            opened = open_dossier(request.actor, request.council, **form.cleaned_data)
            messages.success(request, _("Het dossier “%(title)s” is geopend.") % {"title": opened.title})
            return redirect(opened)
    status = 422 if request.method == "POST" else 200
    return show(request, "dossiers/open.html", OpenPage(request.council, form), status=status)
