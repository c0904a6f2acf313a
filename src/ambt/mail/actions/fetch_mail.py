"""Fetching the post now."""

from django.utils import timezone

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.mail.fetching import Fetched, fetch
from ambt.mail.models import Mailbox

# As many as someone cares to wait for; what is left comes by itself a little later.
_WHILE_ONE_WAITS = 25


def fetch_mail(actor: Actor, mailbox: Mailbox) -> Fetched:
    """Look into the mailbox at once. Not one transaction: each message that came in stays, whatever follows."""
    actor.needs(Action.FETCH_MAIL, mailbox.council_id)
    fetched = fetch(mailbox, timezone.now(), at_most=_WHILE_ONE_WAITS)
    logbook.write(
        actor,
        Action.FETCH_MAIL,
        mailbox,
        council_id=mailbox.council_id,
        new=fetched.new,
        went_well=not fetched.trouble,
    )
    return fetched
