"""An item of the agenda: adding one, changing one, taking it off, putting it back."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.actions.change_agenda_item import change_agenda_item
from ambt.meetings.actions.put_on_agenda import put_back_on_agenda, put_on_agenda
from ambt.meetings.actions.take_off_agenda import take_off_agenda
from ambt.meetings.forms import ItemForm
from ambt.meetings.models import AgendaItem, Meeting
from ambt.meetings.views.finding import item_of, meeting_of
from ambt.ui.pages import refusals_on, show


@dataclass
class ItemPage:
    """Everything item.html shows, and nothing else. `item` is the one that is changed."""

    meeting: Meeting
    form: ItemForm
    item: AgendaItem | None = None


@in_council
def add_item(request: CouncilRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request, pk)
    request.actor.needs(Action.PUT_ON_AGENDA, request.council.pk)
    if request.method != "POST":
        # Choosing a dossier asks for this page again, with what was typed so far, to show that dossier's papers.
        form = ItemForm(initial=_typed(request, {}), meeting=meeting, actor=request.actor)
        return show(request, "meetings/item.html", ItemPage(meeting, form), part="papers")
    form = ItemForm(request.POST, request.FILES, meeting=meeting, actor=request.actor)
    if form.is_valid():
        with refusals_on(form):
            item = put_on_agenda(request.actor, meeting, form.draft())
            messages.success(request, _("“%(title)s” staat op de agenda.") % {"title": item.title})
            return redirect(f"{meeting.get_absolute_url()}#punt-{item.pk}")
    return show(request, "meetings/item.html", ItemPage(meeting, form), status=422)


@in_council
def item(request: CouncilRequest, pk: int, item: int) -> HttpResponse:
    found = item_of(request, pk, item)
    request.actor.needs(Action.CHANGE_AGENDA_ITEM, request.council.pk)
    meeting = found.meeting
    if request.method != "POST":
        form = ItemForm(initial=_typed(request, _as_it_is(found)), meeting=meeting, actor=request.actor, item=found)
        return show(request, "meetings/item.html", ItemPage(meeting, form, found), part="papers")
    form = ItemForm(request.POST, request.FILES, meeting=meeting, actor=request.actor, item=found)
    if form.is_valid():
        with refusals_on(form):
            change_agenda_item(request.actor, found, form.draft(), edition=form.cleaned_data["edition"] or 0)
        if not form.errors:
            messages.success(request, _("“%(title)s” is gewijzigd.") % {"title": found.title})
            return redirect(f"{meeting.get_absolute_url()}#punt-{found.pk}")
        # Saving again is then a choice, made with the newest item known.
        data = request.POST.copy()
        data["edition"] = str(AgendaItem.objects.get(pk=found.pk).edition)
        form.data = data
    return show(request, "meetings/item.html", ItemPage(meeting, form, found), status=422)


@in_council
@require_POST
def take_off(request: CouncilRequest, pk: int, item: int) -> HttpResponse:
    found = take_off_agenda(request.actor, item_of(request, pk, item))
    sentence = _("“%(title)s” is van de agenda gehaald. Onderaan kunt u het terugzetten.")
    messages.success(request, sentence % {"title": found.title})
    return redirect("meetings:meeting", request.council.slug, pk)


@in_council
@require_POST
def put_back(request: CouncilRequest, pk: int, item: int) -> HttpResponse:
    found = put_back_on_agenda(request.actor, item_of(request, pk, item, taken_off=True))
    messages.success(request, _("“%(title)s” staat weer op de agenda.") % {"title": found.title})
    return redirect("meetings:meeting", request.council.slug, pk)


def _typed(request: CouncilRequest, otherwise: dict[str, Any]) -> dict[str, Any]:
    asked = {key: value for key, value in request.GET.items() if key in ItemForm.base_fields and key != "documents"}
    return otherwise | asked | ({"documents": request.GET.getlist("documents")} if "documents" in request.GET else {})


def _as_it_is(item: AgendaItem) -> dict[str, Any]:
    return {
        "title": item.title,
        "purpose": item.purpose,
        "minutes": item.minutes,
        "owner": item.owner_id,
        "explanation": item.explanation,
        "confidentiality": item.confidentiality,
        "dossier": item.dossier_id,
        "documents": list(item.documents.values_list("pk", flat=True)),
        "edition": item.edition,
    }
