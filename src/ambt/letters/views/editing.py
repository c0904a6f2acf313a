"""Saving what is typed, offering it, throwing it away."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest, in_council
from ambt.letters.actions.discard_letter import discard_letter, restore_letter
from ambt.letters.actions.edit_letter import edit_letter
from ambt.letters.actions.offer_letter import offer_letter
from ambt.letters.forms import LetterForm
from ambt.letters.models import Letter
from ambt.letters.views.finding import letter_of
from ambt.letters.views.letter import letter_page
from ambt.ui.pages import refusals_on, show


@in_council
@require_POST
def edit(request: CouncilRequest, pk: int) -> HttpResponse:
    """With htmx, while one types: answers with the work beside the letter. Without: back to the letter."""
    letter = letter_of(request, pk)
    request.actor.needs(Action.EDIT_LETTER, request.council.pk)
    form = LetterForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            edit_letter(request.actor, letter, form.text(), revision=form.cleaned_data["revision"])
            if request.headers.get("HX-Request") == "true":
                return _beside(request, pk)
            messages.success(request, _("De brief is opgeslagen."))
            return redirect(letter)
    return _refused(request, letter, form)


@in_council
@require_POST
def offer(request: CouncilRequest, pk: int) -> HttpResponse:
    letter = letter_of(request, pk)
    request.actor.needs(Action.OFFER_LETTER, request.council.pk)
    form = LetterForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            offer_letter(request.actor, letter, form.text(), revision=form.cleaned_data["revision"])
            messages.success(request, _("De brief ligt ter goedkeuring bij de voorzitter."))
            return redirect(letter)
    return _refused(request, letter, form)


@in_council
@require_POST
def discard(request: CouncilRequest, pk: int) -> HttpResponse:
    letter = letter_of(request, pk)
    discard_letter(request.actor, letter)
    messages.success(request, _("De brief is weggegooid. U kunt hem hier nog terughalen."))
    return redirect(letter)


@in_council
@require_POST
def restore(request: CouncilRequest, pk: int) -> HttpResponse:
    letter = letter_of(request, pk)
    restore_letter(request.actor, letter)
    messages.success(request, _("De brief is terug als concept."))
    return redirect(letter)


def _beside(request: CouncilRequest, pk: int) -> HttpResponse:
    page = letter_page(request, letter_of(request, pk), edits=True)
    page.saved = True
    return show(request, "letters/letter.html", page, part="work")


def _refused(request: CouncilRequest, letter: Letter, form: LetterForm) -> HttpResponse:
    """What was typed stays in the form; nothing of it was kept."""
    page = letter_page(request, letter, form=form)
    page.trouble = " ".join(str(error) for errors in form.errors.values() for error in errors)
    return show(request, "letters/letter.html", page, part="work", status=422)
