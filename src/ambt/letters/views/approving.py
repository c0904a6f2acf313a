"""What the chair does with a letter that was offered: approve it or give it back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest, in_council
from ambt.letters.actions.approve_letter import approve_letter
from ambt.letters.actions.return_letter import return_letter
from ambt.letters.forms import ReturnForm
from ambt.letters.views.finding import letter_of, revision_in
from ambt.letters.views.letter import letter_page
from ambt.ui.pages import refusals_on, show


@in_council
@require_POST
def approve(request: CouncilRequest, pk: int) -> HttpResponse:
    letter = letter_of(request, pk)
    approve_letter(request.actor, letter, revision=revision_in(request))
    messages.success(request, _("De brief is goedgekeurd. Hij gaat pas weg als iemand hem verstuurt."))
    return redirect(letter)


@in_council
@require_POST
def give_back(request: CouncilRequest, pk: int) -> HttpResponse:
    letter = letter_of(request, pk)
    request.actor.needs(Action.RETURN_LETTER, request.council.pk)
    form = ReturnForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            return_letter(request.actor, letter, remark=form.cleaned_data["remark"])
            messages.success(request, _("De brief is teruggegeven, met uw opmerking erbij."))
            return redirect(letter)
    page = letter_page(request, letter)
    page.return_form = form
    return show(request, "letters/letter.html", page, status=422)
