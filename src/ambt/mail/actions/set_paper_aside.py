"""Setting a paper aside."""

from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.mail.filing import claim
from ambt.mail.models import Paper


@transaction.atomic
def set_paper_aside(actor: Actor, paper: Paper) -> None:
    """Take a paper out of sight that needs no dossier; it stays to be found and taken back."""
    actor.needs(Action.SET_PAPER_ASIDE, paper.council_id)
    claim(actor, paper, Paper.State.ASIDE)
    logbook.write(actor, Action.SET_PAPER_ASIDE, paper, council_id=paper.council_id)
