"""Looking at a file before it is taken in from a person."""

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from ambt.access.keys import Actor
from ambt.councils.models import Person
from ambt.language.reading import HEAD_BYTES, Unreadable, sniff
from ambt.ui.refusal import Refusal


def kind_of(file: "UploadedFile[bytes]") -> str:
    """What the file is, by its bytes. Raises Refusal when it is empty, too large, locked or not what its name says."""
    file.seek(0)
    head = file.read(HEAD_BYTES)
    try:
        return sniff(file.name or "", head, file.size or 0, limit=settings.PAPER_MAX_BYTES)
    except Unreadable as unreadable:
        # Nothing is kept here, so the sentence does not say that the original is.
        raise Refusal(f"{unreadable.problem} {unreadable.advice}", field="file") from None


def who_adds(actor: Actor) -> Person | None:
    """The person whose name stands with what they add; None for a job."""
    return Person.objects.get(pk=actor.person_id) if actor.person_id else None
