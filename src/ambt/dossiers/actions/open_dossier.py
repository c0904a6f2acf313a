"""Opening a dossier by hand."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.models import Confidentiality
from ambt.councils.models import Council, Person
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import open_dossier_for, set_fact

REQUEST_RECEIVED = "request_received"


@transaction.atomic
def open_dossier(
    actor: Actor,
    council: Council,
    *,
    title: str,
    kind: str,
    article_ref: str,
    received_on: date,
    summary: str,
    owner: Person | None,
    confidentiality: Confidentiality,
    readers: Iterable[Person],
) -> Dossier:
    """Open it on the day its first paper came in; for a request that day is its first fact."""
    actor.needs(Action.OPEN_DOSSIER, council.pk)
    dossier = open_dossier_for(
        council,
        title=title,
        kind=kind,
        article_ref=article_ref,
        opened_on=received_on,
        summary=summary,
        owner=owner,
        confidentiality=confidentiality,
        readers=readers,
    )
    if kind != Dossier.Kind.OTHER:
        set_fact(dossier, REQUEST_RECEIVED, on=received_on)
    logbook.write(
        actor,
        Action.OPEN_DOSSIER,
        dossier,
        council_id=council.pk,
        folder_id=dossier.folder_id,
        number=dossier.number,
        kind=kind,
        on=received_on.isoformat(),
    )
    return dossier
