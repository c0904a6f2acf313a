"""Changing an item on the agenda."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.meetings.drafts import ItemDraft, fill, must_fit
from ambt.meetings.models import AgendaItem
from ambt.meetings.steps import agenda_changed, index_item, log_folder, must_be_on, must_not_be_adopted
from ambt.ui.refusal import Refusal


@transaction.atomic
def change_agenda_item(actor: Actor, item: AgendaItem, draft: ItemDraft, *, edition: int) -> AgendaItem:
    """Change what an item is about; `edition` is the one its changer saw. The notes are not touched."""
    actor.needs(Action.CHANGE_AGENDA_ITEM, item.council_id)
    must_be_on(item.meeting)
    must_not_be_adopted(item.meeting)
    must_fit(draft, item.meeting, actor)
    if not AgendaItem.objects.filter(pk=item.pk, edition=edition, taken_off_at=None).update(edition=edition + 1):
        raise Refusal(
            _(
                "Iemand anders heeft dit agendapunt intussen gewijzigd. Wat u typte, staat hier nog. "
                "Vergelijk het met de agenda en bewaar het dan opnieuw."
            )
        )
    item.refresh_from_db(fields=["edition", "notes", "position"])
    fill(item, draft, actor)
    index_item(item)
    agenda_changed(item.meeting)
    logbook.write(actor, Action.CHANGE_AGENDA_ITEM, item, council_id=item.council_id, folder_id=log_folder(item))
    return item
