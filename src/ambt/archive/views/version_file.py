"""The bytes of a version: a pdf may be shown in a page of ours, anything else is handed over to keep."""

from typing import cast

from django.http import FileResponse, Http404, HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404
from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ambt.archive.models import Document, Version
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.refusal import Refusal

_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822",
    "msg": "application/vnd.ms-outlook",
    "txt": "text/plain",
    "md": "text/markdown",
}
# No sandbox for a pdf: browsers don't start their reader in one. It gets no scripts and no way out all the same.
_SHOWN = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
_HANDED_OVER = "default-src 'none'; sandbox; frame-ancestors 'none'"


@in_council
@require_safe
def version_file(request: CouncilRequest, pk: int) -> HttpResponse:
    """Shown in the browser when it is a pdf and not ?download=1; always asked for anew, never kept by others."""
    papers = Document.objects.visible_to(request.actor).filter(council=request.council)
    version = get_object_or_404(Version.objects.filter(document__in=papers).defer("text", "pages"), pk=pk)
    is_shown = version.kind == "pdf" and "download" not in request.GET
    etag = f'"{version.sha256}{"" if is_shown else "-d"}"'
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        return _guarded(HttpResponseNotModified(), etag, is_shown)
    return _guarded(_file(version, is_shown), etag, is_shown)


def _file(version: Version, is_shown: bool) -> FileResponse:
    try:
        content = version.content.open("rb")
    except FileNotFoundError:
        raise Refusal(
            _(
                "Dit bestand is niet gevonden in de opslag. Meld dit de beheerder; in een reservekopie is het terug te "
                "vinden."
            )
        ) from None
    except ValueError as without_name:
        raise Http404 from without_name
    kind = _TYPES.get(version.kind, "application/octet-stream")
    return FileResponse(content, as_attachment=not is_shown, filename=version.filename, content_type=kind)


def _guarded(response: HttpResponse | FileResponse, etag: str, is_shown: bool) -> HttpResponse:
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = _SHOWN if is_shown else _HANDED_OVER
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return cast(HttpResponse, response)
