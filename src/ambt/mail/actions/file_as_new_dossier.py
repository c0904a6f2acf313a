"""Filing a paper as the beginning of a dossier."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.models import Confidentiality
from ambt.councils.models import Person
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import open_dossier_for, set_fact
from ambt.mail.envelope import envelope_of
from ambt.mail.filing import claim, must_be_here, person_of, put_away
from ambt.mail.models import Paper
from ambt.ui.refusal import Refusal


@transaction.atomic
def file_as_new_dossier(
    actor: Actor,
    paper: Paper,
    *,
    title: str,
    kind: str,
    article_ref: str,
    received_on: date,
    confidentiality: str = Confidentiality.COUNCIL,
    readers: Iterable[Person] = (),
) -> Dossier:
    """Open a dossier with this paper and what came with it; for a request the terms run from `received_on`.

    Raises Refusal when someone else filed it first, and for a day that cannot be.
    """
    actor.needs(Action.FILE_AS_NEW_DOSSIER, paper.council_id)
    must_be_here(paper)
    claim(actor, paper, Paper.State.FILED)
    dossier = open_dossier_for(
        paper.council,
        title=title,
        kind=kind,
        article_ref=article_ref,
        opened_on=timezone.localdate(),
        confidentiality=confidentiality,
        readers=readers,
    )
    documents = put_away(paper, dossier, person_of(actor))
    if kind != Dossier.Kind.OTHER:
        request = envelope_of(paper).request
        try:
            set_fact(dossier, "request_received", on=received_on, source=documents[request.pk])
        except Refusal as refusal:
            raise Refusal(refusal.sentence, field="received_on") from None
    logbook.write(
        actor,
        Action.FILE_AS_NEW_DOSSIER,
        dossier,
        council_id=paper.council_id,
        folder_id=dossier.folder_id,
        paper=paper.pk,
        papers=len(documents),
        received_on=received_on.isoformat(),
    )
    return dossier
