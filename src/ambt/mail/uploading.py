"""Taking files in from a browser without ever holding them in memory, and without keeping what is far too large."""

from typing import Any

from django.core.exceptions import TooManyFilesSent
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, TemporaryFileUploadHandler
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError
from django.utils.translation import gettext as _

from ambt.language.file_names import safe_name
from ambt.ui.refusal import Refusal
from ambt.ui.templatetags.ui import file_size

# A request is refused unread above this many times the largest paper.
PAPERS_AT_ONCE = 20


class SizeGuard(FileUploadHandler):
    """Stops keeping a file the moment it grows past the limit; the rest of it is read and dropped."""

    def __init__(self, request: HttpRequest, limit: int) -> None:
        super().__init__(request)
        self.limit = limit
        self.too_large: list[str] = []

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        if start + len(raw_data) > self.limit:
            self.too_large.append(safe_name(self.file_name or "", "het bestand"))
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


def guarded_files(request: HttpRequest, limit: int) -> tuple[list[Any], list[str]]:
    """The files of a request, streamed to disk, and the names of those that were larger than `limit` bytes.

    Call before anything looks at request.POST. Raises Refusal for a request that is too large as a whole, unreadable,
    or has too many files; then nothing was kept.
    """
    if int(request.META.get("CONTENT_LENGTH") or 0) > limit * PAPERS_AT_ONCE:
        sentence = _("Dit is te veel in één keer. Bied de stukken in delen aan; er is nog niets bewaard.")
        raise Refusal(sentence)
    guard = SizeGuard(request, limit)
    request.upload_handlers = [guard, TemporaryFileUploadHandler(request)]
    try:
        files = request.FILES.getlist("papers")
    except TooManyFilesSent:
        sentence = _("Dat zijn te veel bestanden in één keer: hooguit honderd. Er is nog niets bewaard.")
        raise Refusal(sentence) from None
    except (MultiPartParserError, UnreadablePostError):
        sentence = _("De verbinding brak af voordat alles binnen was. Er is niets bewaard; bied het opnieuw aan.")
        raise Refusal(sentence) from None
    return files, guard.too_large


def too_large_sentence(name: str, limit: int) -> str:
    return _(
        "“%(name)s” is groter dan %(limit)s en is niet bewaard. Verklein het (in Word of Acrobat met Opslaan als) "
        "of splits het, en bied het opnieuw aan."
    ) % {"name": name, "limit": file_size(limit)}
