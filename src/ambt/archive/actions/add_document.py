"""Adding a paper to a folder."""

from collections.abc import Sequence
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.levels import refuse_locking_out
from ambt.archive.models import Document, Folder
from ambt.archive.steps import keep
from ambt.archive.storing import sha256_of
from ambt.archive.taking_in import kind_of, who_adds
from ambt.councils.models import Person
from ambt.language.titles import title_of
from ambt.ui.refusal import Refusal


@transaction.atomic
def add_document(
    actor: Actor,
    folder: Folder,
    *,
    file: "UploadedFile[bytes]",
    title: str,
    written_on: date | None,
    confidentiality: str,
    readers: Sequence[Person],
) -> Document:
    """Put a file in the folder. Without a title the name of the file becomes the title."""
    actor.needs(Action.ADD_DOCUMENT, folder.council_id)
    kind = kind_of(file)
    refuse_locking_out(actor, confidentiality, readers)
    lying_there = Document.objects.visible_to(actor).filter(folder=folder, current__sha256=sha256_of(file)).first()
    if lying_there:
        sentence = _("Dit bestand ligt al in deze map, als “%(title)s”. Er is niets toegevoegd.")
        raise Refusal(sentence % {"title": lying_there.title}, field="file")
    name = file.name or ""
    document = keep(
        folder,
        title=title.strip() or title_of("", name) or name,
        filename=name,
        content=file,
        added_by=who_adds(actor),
        kind=kind,
        confidentiality=confidentiality,
        readers=readers,
        written_on=written_on,
    )
    logbook.write(
        actor, Action.ADD_DOCUMENT, document, council_id=folder.council_id, folder_id=folder.pk, file=name[:200]
    )
    return document
