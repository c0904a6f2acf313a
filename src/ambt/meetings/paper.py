"""Papers that are added at the table: looked at, and kept where those who may see the item may see them."""

from django.conf import settings
from django.core.files.base import File

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Document
from ambt.archive.steps import keep
from ambt.language.reading import HEAD_BYTES, Unreadable, sniff
from ambt.language.titles import title_of
from ambt.meetings.models import AgendaItem
from ambt.meetings.participants import person_of
from ambt.ui.refusal import Refusal


def must_be_readable(upload: File[bytes]) -> str:
    """What the file is ("pdf"). Raises Refusal for an empty or too large file, or one that is not what it says."""
    upload.seek(0)
    try:
        return sniff(upload.name or "", upload.read(HEAD_BYTES), upload.size or 0, limit=settings.PAPER_MAX_BYTES)
    except Unreadable as unreadable:
        raise Refusal(unreadable.sentence, field="uploads") from unreadable


def keep_uploaded(item: AgendaItem, upload: File[bytes], actor: Actor) -> Document:
    """Keep a paper with its item: in the dossier's folder when the item speaks of one, else in the meeting's."""
    name = upload.name or "stuk"
    in_dossier = item.dossier and item.meeting.audience != Confidentiality.NAMED
    folder = item.dossier.folder if item.dossier and in_dossier else item.meeting.folder
    return keep(
        folder,
        title=title_of("", name),
        filename=name,
        content=upload,
        added_by=person_of(actor),
        kind=must_be_readable(upload),
        confidentiality=item.audience if item.audience.width < folder.audience.width else "",
    )
