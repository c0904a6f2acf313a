"""Writing down that a message of which nobody knew did arrive."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.mail.models import PostedMail
from ambt.mail.tasks import deliver
from ambt.ui.refusal import Refusal


@transaction.atomic
def confirm_arrival(actor: Actor, mail: PostedMail) -> None:
    """Count the address in doubt as reached; what remains goes out. Raises Refusal when nothing is in doubt."""
    actor.needs(Action.CONFIRM_ARRIVAL, mail.council_id)
    now = timezone.now()
    doubtful = PostedMail.objects.select_for_update().filter(pk__in=PostedMail.objects.in_doubt(now).values("pk"))
    found = doubtful.filter(pk=mail.pk).first()
    if found is None:
        raise Refusal(_("Over dit bericht is geen twijfel meer; misschien was iemand anders u voor."))
    if found.offering:
        found.delivered_to.append(found.offering)
    found.offering, found.trouble, found.claimed_at = "", "", None
    if found.still_to_reach:
        found.state, found.attempts, found.next_attempt_at = PostedMail.State.WAITING, 0, None
        transaction.on_commit(lambda: deliver.enqueue(found.pk))
    else:
        found.state, found.sent_at = PostedMail.State.SENT, now
    found.save()
    logbook.write(actor, Action.CONFIRM_ARRIVAL, found, council_id=found.council_id, folder_id=found.folder_id)
