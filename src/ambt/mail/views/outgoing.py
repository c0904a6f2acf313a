"""Uitgaande post: what goes out, what became of it, and what a person must decide."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Page
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.pages import CouncilRequest
from ambt.mail.actions.confirm_arrival import confirm_arrival
from ambt.mail.actions.send_again import send_again
from ambt.mail.models import PostedMail
from ambt.mail.pages import at_the_tray, posted_or_404
from ambt.ui.pages import page_of, show


@dataclass
class OutgoingPage:
    """Everything outgoing.html shows, and nothing else."""

    page: Page[PostedMail]
    only_attention: bool
    attention: int
    has_mail_server: bool
    may_decide: bool


@at_the_tray
def outgoing(request: CouncilRequest) -> HttpResponse:
    posted = PostedMail.objects.visible_to(request.actor).filter(council=request.council)
    in_doubt = PostedMail.objects.in_doubt(timezone.now()).values("pk")
    attention = posted.filter(Q(state=PostedMail.State.FAILED) | Q(pk__in=in_doubt) | ~Q(trouble=""))
    only_attention = request.GET.get("stand") == "aandacht"
    shown = attention if only_attention else posted
    page = OutgoingPage(
        page=page_of(request, shown.select_related("folder").prefetch_related("attachments")),
        only_attention=only_attention,
        attention=attention.count(),
        has_mail_server=bool(settings.SMTP_HOST),
        may_decide=request.actor.may(Action.SEND_AGAIN, request.council.pk),
    )
    return show(request, "mail/outgoing.html", page)


@require_POST
@at_the_tray
def again(request: CouncilRequest, pk: int) -> HttpResponse:
    mail = posted_or_404(request, pk)
    send_again(request.actor, mail)
    messages.success(request, _("“%(subject)s” gaat opnieuw de deur uit.") % {"subject": mail.subject})
    return redirect("mail:outgoing", request.council.slug)


@require_POST
@at_the_tray
def arrived(request: CouncilRequest, pk: int) -> HttpResponse:
    mail = posted_or_404(request, pk)
    confirm_arrival(request.actor, mail)
    messages.success(request, _("Vastgelegd: “%(subject)s” is aangekomen.") % {"subject": mail.subject})
    return redirect("mail:outgoing", request.council.slug)
