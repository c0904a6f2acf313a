"""Where the post is fetched from: the settings, and the button that fetches now."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest
from ambt.mail.actions.change_mailbox import change_mailbox
from ambt.mail.actions.fetch_mail import fetch_mail
from ambt.mail.fetching import Fetched
from ambt.mail.forms import MailboxForm
from ambt.mail.models import Mailbox
from ambt.mail.pages import at_the_tray
from ambt.ui.pages import refusals_on, show


@dataclass
class MailboxPage:
    """Everything mailbox.html shows, and nothing else."""

    form: MailboxForm
    mailbox: Mailbox | None


@require_http_methods(["GET", "POST"])
@at_the_tray
def mailbox(request: CouncilRequest) -> HttpResponse:
    request.actor.needs(Action.CHANGE_MAILBOX, request.council.pk)
    known = Mailbox.objects.filter(council=request.council).first()
    if request.method == "GET":
        return show(request, "mail/mailbox.html", MailboxPage(MailboxForm(instance=known), known))
    edited = Mailbox.objects.filter(council=request.council).first() or Mailbox(council=request.council)
    form = MailboxForm(request.POST, instance=edited)
    if form.is_valid():
        with refusals_on(form):
            change_mailbox(request.actor, form.instance, password=form.cleaned_data["password"])
            messages.success(request, _("De mailbox is ingesteld. Haal de post op om te zien of het werkt."))
            return redirect("mail:mailbox", request.council.slug)
    return show(request, "mail/mailbox.html", MailboxPage(form, known), status=422)


@require_POST
@at_the_tray
def fetch(request: CouncilRequest) -> HttpResponse:
    found = get_object_or_404(Mailbox.objects.select_related("council__organisation"), council=request.council)
    fetched = fetch_mail(request.actor, found)
    level = messages.WARNING if fetched.trouble else messages.SUCCESS
    messages.add_message(request, level, _sentence(fetched))
    back_to = "mail:mailbox" if "instellingen" in request.POST else "mail:list"
    return redirect(back_to, request.council.slug)


def _sentence(fetched: Fetched) -> str:
    if fetched.trouble:
        came = ngettext("Eén bericht kwam nog binnen.", "%(new)s berichten kwamen nog binnen.", fetched.new)
        return f"{fetched.trouble} {came % {'new': fetched.new}}" if fetched.new else fetched.trouble
    if not fetched.new:
        return _("Er is geen nieuwe post.")
    sentence = ngettext(
        "Eén nieuw bericht ligt in het postvak.", "%(new)s nieuwe berichten liggen in het postvak.", fetched.new
    ) % {"new": fetched.new}
    return (
        _("%(sentence)s Er is meer; dat komt vanzelf.") % {"sentence": sentence} if fetched.is_there_more else sentence
    )
