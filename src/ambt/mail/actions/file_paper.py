"""Filing a paper in a dossier that runs."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.dossiers.models import Dossier
from ambt.mail.filing import claim, must_be_here, person_of, put_away
from ambt.mail.models import Paper
from ambt.ui.refusal import Refusal


@transaction.atomic
def file_paper(actor: Actor, paper: Paper, dossier: Dossier) -> None:
    """Put a paper and what came with it in a running dossier of the same council; facts are recorded there.

    Raises Refusal when the dossier is closed, or when someone else filed the paper first.
    """
    actor.needs(Action.FILE_PAPER, paper.council_id)
    assert dossier.council_id == paper.council_id
    must_be_here(paper)
    if dossier.closed_on:
        raise Refusal(_("Dit dossier is gesloten. Heropen het eerst, of kies een ander."), field="dossier")
    claim(actor, paper, Paper.State.FILED)
    documents = put_away(paper, dossier, person_of(actor))
    logbook.write(
        actor,
        Action.FILE_PAPER,
        dossier,
        council_id=paper.council_id,
        folder_id=dossier.folder_id,
        paper=paper.pk,
        papers=len(documents),
    )
