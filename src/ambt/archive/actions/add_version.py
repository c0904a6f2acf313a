"""Adding a newer version of a paper."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.models import Document, Version
from ambt.archive.steps import keep_version
from ambt.archive.storing import sha256_of
from ambt.archive.taking_in import kind_of, who_adds
from ambt.ui.refusal import Refusal


@transaction.atomic
def add_version(actor: Actor, document: Document, *, file: "UploadedFile[bytes]", based_on: int) -> Version:
    """Put a newer version beside the older ones, which stay.

    `based_on` is the number of the version the person was looking at: raises Refusal when someone else was first.
    """
    actor.needs(Action.ADD_VERSION, document.council_id)
    kind = kind_of(file)
    Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    newest = document.versions.select_related("added_by").defer("text", "pages").latest("number")
    if newest.number != based_on:
        raise Refusal(
            _(
                "Intussen heeft %(who)s versie %(number)s toegevoegd. Ga terug naar het stuk en bekijk die eerst; "
                "daarna kunt u de uwe alsnog toevoegen."
            )
            % {"number": newest.number, "who": newest.added_by or _("Ambt")},
            field="file",
        )
    if newest.sha256 == sha256_of(file):
        raise Refusal(_("Dit bestand is precies gelijk aan de nieuwste versie. Er is niets toegevoegd."), field="file")
    version = keep_version(
        document,
        filename=file.name or "",
        content=file,
        added_by=who_adds(actor),
        kind=kind,
    )
    logbook.write(
        actor,
        Action.ADD_VERSION,
        document,
        council_id=document.council_id,
        folder_id=document.folder_id,
        version=version.number,
    )
    return version
