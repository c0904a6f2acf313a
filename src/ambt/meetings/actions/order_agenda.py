"""Putting the agenda in another order."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.meetings.models import AgendaItem, Meeting
from ambt.meetings.ordering import laid_in
from ambt.meetings.steps import agenda_changed, locked, must_be_on, must_not_be_adopted, renumber
from ambt.ui.refusal import Refusal


@transaction.atomic
def order_agenda(actor: Actor, meeting: Meeting, *, seen: Sequence[int], order: Sequence[int]) -> None:
    """Put the items in `order`; `seen` is the order the orderer had before them (ids of items).

    Raises Refusal when the agenda is no longer the one that was seen. Items hidden from the orderer keep their places.
    """
    actor.needs(Action.ORDER_AGENDA, meeting.council_id)
    must_be_on(locked(meeting))
    must_not_be_adopted(meeting)
    mine = list(AgendaItem.objects.visible_to(actor).filter(meeting=meeting).values_list("pk", flat=True))
    if list(seen) != mine:
        raise Refusal(
            _(
                "De agenda is intussen door iemand anders gewijzigd. "
                "Hier staat de nieuwe volgorde; schuif het punt nog eens."
            )
        )
    if sorted(order) != sorted(mine):
        raise Refusal(_("Niet alle punten stonden in de nieuwe volgorde. Er is niets veranderd."))
    rows = {row.pk: row for row in AgendaItem.objects.filter(meeting=meeting).only("pk", "position")}
    renumber([rows[pk] for pk in laid_in(list(rows), order)])
    agenda_changed(meeting)
    logbook.write(actor, Action.ORDER_AGENDA, meeting, council_id=meeting.council_id, folder_id=meeting.folder_id)
