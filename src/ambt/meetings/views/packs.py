"""The packs of a meeting: having them made, seeing how far they are, sending them."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ambt.access.keys import Action
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.actions.make_pack import BUSY, make_pack
from ambt.meetings.actions.send_pack import send_pack
from ambt.meetings.models import Meeting, Pack
from ambt.meetings.planning import Notice, agenda_notice
from ambt.meetings.views.finding import meeting_of
from ambt.ui.pages import show
from ambt.ui.refusal import Refusal


@dataclass
class PacksPage:
    """Everything packs.html shows, and nothing else: how far each is, never what or how much another reader's holds."""

    council: Council
    meeting: Meeting
    packs: list[Pack]
    earlier: int
    issue: int
    own: Pack | None
    made: int
    making: str
    is_busy: bool
    is_ready: bool
    is_sent: bool
    is_outdated: bool
    failed: int
    not_converted: list[str]
    to: list[str]
    without_address: list[str]
    notice: Notice | None
    may_send: bool


@in_council
def packs(request: CouncilRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request, pk)
    request.actor.needs(Action.MAKE_PACK, request.council.pk)
    return show(request, "meetings/packs.html", packs_page(request, meeting), part="packs")


@in_council
@require_POST
def make(request: CouncilRequest, pk: int) -> HttpResponse:
    make_pack(request.actor, meeting_of(request, pk))
    return redirect("meetings:packs", request.council.slug, pk)


@in_council
@require_POST
def send(request: CouncilRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request, pk)
    request.actor.needs(Action.SEND_PACK, request.council.pk)
    issue = request.POST.get("uitgave", "")
    if not issue.isdecimal() or len(issue) > 9:
        raise Refusal(_("Het is niet duidelijk welke stukken u wilt versturen. Open de pagina opnieuw."))
    sent = send_pack(request.actor, meeting, issue=int(issue))
    sentence = ngettext(
        "De stukken gaan naar %(count)s lezer.",
        "De stukken gaan naar %(count)s lezers, ieder een eigen exemplaar.",
        len(sent),
    )
    messages.success(request, sentence % {"count": len(sent)})
    return redirect("meetings:packs", request.council.slug, pk)


def packs_page(request: CouncilRequest, meeting: Meeting) -> PacksPage:
    every = list(Pack.objects.filter(meeting=meeting).select_related("reader").order_by("-issue", "reader__name"))
    issue = every[0].issue if every else 0
    latest = [pack for pack in every if pack.issue == issue]
    own = next((pack for pack in latest if pack.reader_id == request.actor.person_id and pack.version_id), None)
    ready = [pack for pack in latest if pack.state == Pack.State.READY]
    changed = meeting.agenda_changed_at
    sent = any(pack.sent_at for pack in latest)
    return PacksPage(
        council=request.council,
        meeting=meeting,
        packs=latest,
        earlier=len({pack.issue for pack in every} - {issue}),
        issue=issue,
        own=own,
        made=len(ready),
        making=next((pack.reader.name for pack in latest if pack.state == Pack.State.MAKING), ""),
        is_busy=any(pack.state in BUSY for pack in latest),
        is_ready=bool(latest) and len(ready) == len(latest),
        is_sent=sent,
        is_outdated=bool(changed and any(pack.made_at and pack.made_at < changed for pack in ready)),
        failed=sum(pack.state == Pack.State.FAILED for pack in latest),
        # Only of one's own pack: the title of a paper in another's may be closed to whoever looks here.
        not_converted=list(own.not_converted) if own else [],
        to=[f"{pack.reader.name} <{pack.reader.email}>" for pack in latest if pack.reader.email],
        without_address=[pack.reader.name for pack in latest if not pack.reader.email],
        notice=None
        if meeting.starts_at < timezone.now()
        else agenda_notice(meeting.kind, meeting.held_on, request.council.rules.agenda_notice_days),
        may_send=request.actor.may(Action.SEND_PACK, request.council.pk),
    )
