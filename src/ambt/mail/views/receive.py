"""Files dropped in the tray, one or many; answers a page, or JSON to the script that shows the progress."""

from dataclasses import dataclass
from typing import cast

from django.conf import settings
from django.contrib import messages
from django.core.files.base import File
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from ambt.access.keys import Action, Actor
from ambt.councils.pages import CouncilRequest
from ambt.language.file_names import safe_name
from ambt.mail.actions.receive_paper import receive_paper
from ambt.mail.filing import dossier_seen_by
from ambt.mail.models import Paper
from ambt.mail.pages import at_the_tray
from ambt.mail.reading import QUICK_BYTES, read_paper
from ambt.mail.receiving import Received
from ambt.mail.tasks import read_in_background
from ambt.mail.uploading import guarded_files, too_large_sentence
from ambt.ui.days import short_day
from ambt.ui.refusal import Refusal


@dataclass(frozen=True)
class Told:
    """What became of one file: `level` is that of Django's messages."""

    level: int
    sentence: str


# The guard on the size must stand before anything reads the request, and so before the check of the CSRF token;
# that check follows at once, on everything that has an effect.
@csrf_exempt
@require_POST
@at_the_tray
def receive(request: CouncilRequest) -> HttpResponse:
    request.actor.needs(Action.RECEIVE_PAPER, request.council.pk)
    try:
        files, too_large = guarded_files(request, settings.PAPER_MAX_BYTES)
    except Refusal as refusal:
        return _answer(request, [Told(messages.ERROR, refusal.sentence)], status=413)
    told = [Told(messages.ERROR, too_large_sentence(name, settings.PAPER_MAX_BYTES)) for name in too_large]

    @csrf_protect
    def lay_down(inner: HttpRequest) -> HttpResponse:
        told.extend(_lay_down(cast(CouncilRequest, inner), file) for file in files)
        if not told:
            told.append(
                Told(messages.WARNING, _("U koos nog geen bestand. Kies er een of meer, of sleep ze hierheen."))
            )
        return _answer(request, told, status=200 if files else 422)

    return lay_down(request)


def _lay_down(request: CouncilRequest, file: File[bytes]) -> Told:
    """Lay one file in the tray and read it, here when that is quick and by a worker when it is not."""
    filename = safe_name(file.name or "", "stuk")
    received = receive_paper(request.actor, request.council, file, filename=filename)
    paper = received.paper
    if paper.read_at is None and paper.size <= QUICK_BYTES:
        read_paper(paper.pk)
        paper.refresh_from_db()
    elif received.is_new:
        read_in_background.enqueue(paper.pk)
    if received.is_new and paper.unreadable_because:
        return Told(messages.WARNING, paper.unreadable_because)
    return Told(messages.SUCCESS if received.is_new else messages.INFO, _sentence(request.actor, received, filename))


def _sentence(actor: Actor, received: Received, filename: str) -> str:
    paper = received.paper
    told = {"name": filename}
    if received.is_new:
        return _("“%(name)s” ligt in het postvak.") % told
    if paper.state == Paper.State.ASIDE:
        return _("“%(name)s” was er al: het is eerder terzijde gelegd en daar terug te halen.") % told
    if paper.state == Paper.State.FILED:
        seen = dossier_seen_by(actor, paper)
        if seen is None:
            return _("“%(name)s” was er al en is opgeborgen. Er is niets dubbel bewaard.") % told
        told |= {"number": str(seen.number), "title": seen.title}
        return _("“%(name)s” was er al: het ligt in dossier %(number)s, %(title)s. Er is niets dubbel bewaard.") % told
    told["day"] = short_day(timezone.localtime(paper.arrived_at).date(), timezone.localdate())
    return _("“%(name)s” lag al in het postvak, sinds %(day)s. Er is niets dubbel bewaard.") % told


def _answer(request: CouncilRequest, told: list[Told], *, status: int) -> HttpResponse:
    if request.headers.get("Accept") == "application/json":
        tags = {messages.SUCCESS: "good", messages.INFO: "known", messages.WARNING: "warning", messages.ERROR: "error"}
        return JsonResponse(
            {"told": [{"tag": tags[each.level], "text": each.sentence} for each in told]}, status=status
        )
    for each in told:
        messages.add_message(request, each.level, each.sentence)
    return redirect("mail:list", request.council.slug)
