"""The original of a paper in the tray, byte for byte."""

from typing import cast

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from ambt.councils.pages import CouncilRequest
from ambt.mail.models import Paper
from ambt.mail.pages import at_the_tray

# A stranger's file gets no scripts and no way out; a pdf can't be sandboxed, for browsers then don't show it.
_SHOWN = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
_HANDED_OVER = "default-src 'none'; sandbox; frame-ancestors 'none'"


@require_safe
@at_the_tray
def original(request: CouncilRequest, pk: int) -> HttpResponse:
    """Shown in the browser only when it is a pdf that could be read and ?bekijken asks for it; else downloaded."""
    paper = get_object_or_404(Paper.objects.visible_to(request.actor), council=request.council, pk=pk)
    if not paper.original:
        raise Http404
    is_shown = "bekijken" in request.GET and paper.kind == "pdf" and not paper.unreadable_because
    response = FileResponse(
        paper.original.open("rb"),
        as_attachment=not is_shown,
        filename=paper.filename,
        content_type="application/pdf" if is_shown else "application/octet-stream",
    )
    response["Content-Security-Policy"] = _SHOWN if is_shown else _HANDED_OVER
    response["Cache-Control"] = "private, no-cache"
    return cast(HttpResponse, response)
