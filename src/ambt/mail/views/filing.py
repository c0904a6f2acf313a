"""The buttons beside a paper: each puts it somewhere."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.councils.pages import CouncilRequest
from ambt.dossiers.models import Dossier
from ambt.mail.actions.file_as_new_dossier import file_as_new_dossier
from ambt.mail.actions.file_paper import file_paper
from ambt.mail.actions.set_paper_aside import set_paper_aside
from ambt.mail.actions.take_paper_back import take_paper_back
from ambt.mail.envelope import envelope_of
from ambt.mail.pages import at_the_tray, paper_or_404
from ambt.mail.views.paper import new_dossier_form, paper_page, running_dossier_form
from ambt.ui.days import short_day
from ambt.ui.pages import refusals_on, show


@require_POST
@at_the_tray
def as_new_dossier(request: CouncilRequest, pk: int) -> HttpResponse:
    paper = paper_or_404(request, pk)
    form = new_dossier_form(request, envelope_of(paper), data=request.POST)
    if form.is_valid():
        with refusals_on(form):
            dossier = file_as_new_dossier(request.actor, paper, **form.cleaned_data)
            messages.success(request, _opened(dossier, form.cleaned_data["received_on"]))
            dossier.council = request.council
            return redirect(dossier)
    paper = paper_or_404(request, pk)
    return show(request, "mail/paper.html", paper_page(request, paper, new_form=form), status=422)


@require_POST
@at_the_tray
def in_running_dossier(request: CouncilRequest, pk: int) -> HttpResponse:
    paper = paper_or_404(request, pk)
    form = running_dossier_form(request, data=request.POST)
    if form.is_valid():
        dossier = form.cleaned_data["dossier"]
        with refusals_on(form):
            file_paper(request.actor, paper, dossier)
            told = {"title": paper.title, "number": dossier.number}
            messages.success(request, _("“%(title)s” is opgeborgen in dossier %(number)s.") % told)
            dossier.council = request.council
            return redirect(dossier)
    paper = paper_or_404(request, pk)
    return show(request, "mail/paper.html", paper_page(request, paper, running_form=form), status=422)


@require_POST
@at_the_tray
def aside(request: CouncilRequest, pk: int) -> HttpResponse:
    paper = paper_or_404(request, pk)
    set_paper_aside(request.actor, paper)
    messages.success(
        request, _("“%(title)s” is terzijde gelegd; onder “Terzijde” haalt u het terug.") % {"title": paper}
    )
    return redirect("mail:list", request.council.slug)


@require_POST
@at_the_tray
def back(request: CouncilRequest, pk: int) -> HttpResponse:
    paper = paper_or_404(request, pk)
    take_paper_back(request.actor, paper)
    messages.success(request, _("“%(title)s” ligt weer in het postvak.") % {"title": paper})
    return redirect("mail:paper", request.council.slug, paper.pk)


def _opened(dossier: Dossier, received_on: date) -> str:
    told = {"number": str(dossier.number)}
    if dossier.kind == Dossier.Kind.OTHER:
        return _("Dossier %(number)s is geopend en het stuk ligt erin.") % told
    told["day"] = short_day(received_on, dossier.opened_on)
    return _("Dossier %(number)s is geopend. Vastgelegd: ontvangen op %(day)s; vanaf die dag rekent Ambt.") % told
