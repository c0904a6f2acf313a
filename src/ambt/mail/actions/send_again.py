"""Sending a message again that did not go, or of which nobody knows."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.mail.models import PostedMail
from ambt.mail.tasks import deliver
from ambt.ui.refusal import Refusal


@transaction.atomic
def send_again(actor: Actor, mail: PostedMail) -> None:
    """Give a message a fresh start for the addresses that have no copy yet.

    Raises Refusal when it is on its way, or has arrived: then nothing is sent a second time.
    """
    actor.needs(Action.SEND_AGAIN, mail.council_id)
    in_doubt = Q(pk__in=PostedMail.objects.in_doubt(timezone.now()).values("pk"))
    resting = Q(state__in=[PostedMail.State.FAILED, PostedMail.State.WAITING]) | in_doubt
    woken = PostedMail.objects.filter(resting, pk=mail.pk).update(
        state=PostedMail.State.WAITING, attempts=0, next_attempt_at=None, trouble="", offering="", claimed_at=None
    )
    if not woken:
        raise Refusal(_("Dit bericht is al verstuurd of wordt op dit moment verstuurd; er gaat niets dubbel uit."))
    transaction.on_commit(lambda: deliver.enqueue(mail.pk))
    logbook.write(actor, Action.SEND_AGAIN, mail, council_id=mail.council_id, folder_id=mail.folder_id)
