"""Resolutions and action points, made in the item in which they fall."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.actions.add_action_point import add_action_point
from ambt.meetings.actions.record_resolution import record_resolution
from ambt.meetings.forms import ActionPointForm, ResolutionForm
from ambt.meetings.models import ActionPoint, AgendaItem, Resolution
from ambt.meetings.participants import participants_of
from ambt.meetings.views.finding import item_of, number_in
from ambt.meetings.views.writing_page import page_with
from ambt.ui.pages import refusals_on, show


@in_council
def resolution(request: CouncilRequest, pk: int, item: int) -> HttpResponse:
    """The form for a resolution, empty or of the one to correct (`regel`), and keeping it."""
    found = item_of(request, pk, item)
    request.actor.needs(Action.RECORD_RESOLUTION, request.council.pk)
    line = _line(request)
    correcting = Resolution.objects.filter(item=found, pk=line).first() if line else None
    if line and correcting is None:
        raise Http404
    if request.method != "POST":
        initial = {name: getattr(correcting, name) for name in ResolutionForm.base_fields} if correcting else {}
        return _open(request, found, "besluit", ResolutionForm(initial=initial, auto_id=f"besluit-{item}-%s"), line)
    form = ResolutionForm(request.POST, auto_id=f"besluit-{item}-%s")
    if form.is_valid():
        with refusals_on(form):
            record_resolution(request.actor, found, correcting=correcting, **form.cleaned_data)
    if form.errors:
        return _open(request, found, "besluit", form, line, status=422)
    return _done(request, found, _("Het besluit is vastgelegd."))


@in_council
def action_point(request: CouncilRequest, pk: int, item: int) -> HttpResponse:
    """The form for an action point, empty or of the one to correct (`regel`), and keeping it."""
    found = item_of(request, pk, item)
    request.actor.needs(Action.ADD_ACTION_POINT, request.council.pk)
    line = _line(request)
    correcting = ActionPoint.objects.filter(item=found, pk=line).first() if line else None
    if line and correcting is None:
        raise Http404
    people = [one.person for one in participants_of(found.meeting)]
    if request.method != "POST":
        initial = {name: getattr(correcting, name) for name in ActionPointForm.base_fields} if correcting else {}
        return _open(
            request, found, "actie", ActionPointForm(initial=initial, people=people, auto_id=f"actie-{item}-%s"), line
        )
    form = ActionPointForm(request.POST, people=people, auto_id=f"actie-{item}-%s")
    if form.is_valid():
        with refusals_on(form):
            add_action_point(request.actor, found, correcting=correcting, **form.cleaned_data)
    if form.errors:
        return _open(request, found, "actie", form, line, status=422)
    return _done(request, found, _("Het actiepunt is vastgelegd."))


def _line(request: CouncilRequest) -> int | None:
    asked = request.POST.get("regel") or request.GET.get("regel")
    return number_in(asked) if asked else None


def _open(
    request: CouncilRequest, item: AgendaItem, opens: str, form: forms.Form, line: int | None, status: int = 200
) -> HttpResponse:
    page = page_with(request, item, opens=opens, form=form, correcting=line)
    return show(request, "meetings/writing.html", page, part="lines", status=status)


def _done(request: CouncilRequest, item: AgendaItem, sentence: str) -> HttpResponse:
    if request.headers.get("HX-Request") == "true":
        return show(request, "meetings/writing.html", page_with(request, item), part="lines")
    messages.success(request, sentence)
    address = reverse("meetings:writing", args=[request.council.slug, item.meeting_id])
    return redirect(f"{address}#punt-{item.pk}")
