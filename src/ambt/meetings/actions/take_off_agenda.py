"""Taking an item off the agenda; it is kept and can be put back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.steps import unindex
from ambt.meetings.models import ActionPoint, AgendaItem, Resolution
from ambt.meetings.steps import agenda_changed, log_folder, must_not_be_adopted
from ambt.ui.refusal import Refusal


@transaction.atomic
def take_off_agenda(actor: Actor, item: AgendaItem) -> AgendaItem:
    """Raises Refusal when something was already written, decided or agreed under the item."""
    actor.needs(Action.TAKE_OFF_AGENDA, item.council_id)
    must_not_be_adopted(item.meeting)
    now = AgendaItem.objects.select_for_update(of=("self",)).get(pk=item.pk)
    if now.notes or Resolution.objects.filter(item=now).exists() or ActionPoint.objects.filter(item=now).exists():
        raise Refusal(
            _("Bij “%(title)s” is al iets vastgelegd. Het punt hoort bij deze vergadering en blijft op de agenda.")
            % {"title": now.title}
        )
    AgendaItem.objects.filter(pk=now.pk, taken_off_at=None).update(taken_off_at=timezone.now())
    unindex("agenda_item", now.pk)
    agenda_changed(item.meeting)
    logbook.write(actor, Action.TAKE_OFF_AGENDA, now, council_id=now.council_id, folder_id=log_folder(item))
    return now
