"""Taking a paper back into the tray."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.mail.models import Paper
from ambt.ui.refusal import Refusal


@transaction.atomic
def take_paper_back(actor: Actor, paper: Paper) -> None:
    """Lay a paper that was set aside in the tray again; raises Refusal when it lies there, or was filed."""
    actor.needs(Action.TAKE_PAPER_BACK, paper.council_id)
    state = Paper.State.UNREADABLE if paper.unreadable_because else Paper.State.WAITING
    aside = Paper.objects.filter(pk=paper.pk, state=Paper.State.ASIDE)
    if not aside.update(state=state, settled_by=None, settled_at=None):
        raise Refusal(_("Dit stuk ligt niet meer terzijde; misschien haalde iemand anders het al terug."))
    logbook.write(actor, Action.TAKE_PAPER_BACK, paper, council_id=paper.council_id)
