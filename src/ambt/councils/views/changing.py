"""The pages on which the council's people, rules and details are changed: one form each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.actions.inviting import invite_person
from ambt.councils.actions.rules import change_committee, change_council, change_rules
from ambt.councils.actions.seating import end_seat, seat_person
from ambt.councils.forms import CommitteeForm, CouncilForm, EndSeatForm, RulesForm, SeatForm
from ambt.councils.models import Committee, Council, Person, Seat
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.pages import refusals_on, show


@dataclass
class ChangePage:
    """Everything change.html shows, and nothing else."""

    council: Council
    title: str
    lead: str
    button: str
    form: forms.BaseForm


def _change(request: CouncilRequest, page: ChangePage, keep: Callable[[], Any], done: str) -> HttpResponse:
    """Show the form; on a right answer make the gesture and go back to the council's page."""
    if request.method == "POST" and page.form.is_valid():
        with refusals_on(page.form):
            keep()
        if page.form.is_valid():
            messages.success(request, done)
            return redirect("councils:list", request.council.slug)
    return show(request, "councils/change.html", page, status=422 if page.form.errors else 200)


@in_council
def seat(request: CouncilRequest) -> HttpResponse:
    request.actor.needs(Action.SEAT_PERSON, request.council.pk)
    form = SeatForm(request.POST or None, initial={"since": localdate()})
    page = ChangePage(
        request.council,
        _("Iemand een plaats geven"),
        _("Met een plaats ziet iemand wat bij die rol hoort, van de eerste tot en met de laatste dag."),
        _("Plaats geven"),
        form,
    )
    done = _("%(name)s heeft nu een plaats.") % {"name": form.data.get("name", "")}
    return _change(request, page, lambda: seat_person(request.actor, request.council, **form.cleaned_data), done)


@in_council
def end(request: CouncilRequest, pk: int) -> HttpResponse:
    request.actor.needs(Action.END_SEAT, request.council.pk)
    found = get_object_or_404(Seat.objects.select_related("person"), pk=pk, council=request.council)
    form = EndSeatForm(request.POST or None, initial={"until": localdate()})
    lead = _("Na de laatste dag ziet %(name)s niets meer wat bij deze plaats hoort (%(role)s).")
    page = ChangePage(
        request.council,
        _("Plaats van %(name)s beëindigen") % {"name": found.person},
        lead % {"name": found.person, "role": found.get_role_display()},
        _("Beëindigen"),
        form,
    )
    done = _("De plaats van %(name)s eindigt.") % {"name": found.person}
    return _change(request, page, lambda: end_seat(request.actor, found, **form.cleaned_data), done)


@in_council
def rules(request: CouncilRequest) -> HttpResponse:
    request.actor.needs(Action.CHANGE_RULES, request.council.pk)
    form = RulesForm(request.POST or None, instance=request.council.rules)
    page = ChangePage(
        request.council,
        _("Reglement"),
        _("Wat de raad in zijn reglement of met de bestuurder heeft geregeld. Ambt rekent hiermee."),
        _("Opslaan"),
        form,
    )
    return _change(
        request, page, lambda: change_rules(request.actor, form.instance, changed=form.changed_data), _("Opgeslagen.")
    )


@in_council
def details(request: CouncilRequest) -> HttpResponse:
    request.actor.needs(Action.CHANGE_COUNCIL, request.council.pk)
    form = CouncilForm(request.POST or None, instance=request.council)
    page = ChangePage(
        request.council,
        _("Gegevens en huisstijl"),
        _("Deze gegevens staan op brieven, agenda's en verslagen."),
        _("Opslaan"),
        form,
    )
    return _change(
        request, page, lambda: change_council(request.actor, form.instance, changed=form.changed_data), _("Opgeslagen.")
    )


@in_council
def committee(request: CouncilRequest, pk: int | None = None) -> HttpResponse:
    request.actor.needs(Action.CHANGE_COMMITTEE, request.council.pk)
    mine = Committee.objects.filter(council=request.council)
    found = get_object_or_404(mine, pk=pk) if pk is not None else Committee(council=request.council)
    form = CommitteeForm(request.POST or None, instance=found, council=request.council)
    page = ChangePage(
        request.council,
        found.name or _("Nieuwe commissie"),
        _("Leden van een commissie zien de stukken waarbij hun commissie genoemd is (art. 15 WOR)."),
        _("Opslaan"),
        form,
    )
    return _change(
        request,
        page,
        lambda: change_committee(request.actor, form.instance, people=form.cleaned_data["people"]),
        _("Opgeslagen."),
    )


@in_council
@require_POST
def invite(request: CouncilRequest, pk: int) -> HttpResponse:
    people = Person.objects.filter(seats__council=request.council).distinct()
    person = get_object_or_404(people, pk=pk)
    invite_person(request.actor, request.council, person)
    messages.success(request, _("De uitnodiging is verstuurd aan %(email)s.") % {"email": person.email})
    return redirect("councils:list", request.council.slug)
