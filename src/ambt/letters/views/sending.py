"""The button that sends a letter."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.councils.pages import CouncilRequest, in_council
from ambt.letters.actions.send_letter import send_letter
from ambt.letters.views.finding import letter_of, revision_in
from ambt.ui.refusal import NoKey, Refusal


@in_council
@require_POST
def send(request: CouncilRequest, pk: int) -> HttpResponse:
    """What keeps the letter from going is said on the letter itself, where it can be solved."""
    letter = letter_of(request, pk)
    try:
        sent = send_letter(request.actor, letter, revision=revision_in(request))
    except NoKey:
        raise
    except Refusal as refusal:
        messages.warning(request, refusal.sentence)
    else:
        sentence = _("De brief is verstuurd aan %(to)s, met kenmerk %(reference)s.")
        messages.success(request, sentence % {"to": sent.to_mail, "reference": sent.reference})
    return redirect(letter)
