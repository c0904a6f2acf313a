"""What a person sets for themselves: their calendar address and the daily message."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.desk.models import CalendarFeed, Digest
from ambt.desk.models.calendar_feed import new_token
from ambt.ui.refusal import Refusal


@transaction.atomic
def renew_feed(actor: Actor) -> CalendarFeed:
    """Give the person a new secret address; the old one stops working at once."""
    person_id = _person_with(actor, Action.RENEW_FEED)
    feed, _new = CalendarFeed.objects.update_or_create(person_id=person_id, defaults={"token": new_token()})
    logbook.write(actor, Action.RENEW_FEED, feed, council_id=None)
    return feed


@transaction.atomic
def change_digest(actor: Actor, *, is_wanted: bool) -> Digest:
    """Turn the daily message on or off."""
    person_id = _person_with(actor, Action.CHANGE_DIGEST)
    digest, _new = Digest.objects.update_or_create(person_id=person_id, defaults={"is_wanted": is_wanted})
    logbook.write(actor, Action.CHANGE_DIGEST, digest, council_id=None, is_wanted=is_wanted)
    return digest


def _person_with(actor: Actor, action: Action) -> int:
    councils = actor.councils()
    if not councils or actor.person_id is None:
        raise Refusal(_("Hiervoor hebt u een plaats in een raad nodig."))
    actor.needs(action, councils[0])
    return actor.person_id
