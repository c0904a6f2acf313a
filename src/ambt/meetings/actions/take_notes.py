"""Writing the notes of an item, saved while they are typed."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.access.models import LogEntry
from ambt.meetings.models import AgendaItem
from ambt.meetings.notes import LONGEST, html_of
from ambt.meetings.steps import index_item, log_folder, must_be_on, must_not_be_adopted
from ambt.ui.refusal import Refusal

# Notes are saved every second or so; one sitting of one person at one item is one line in the logbook.
SITTING = timedelta(minutes=15)


class OtherNotes(Refusal):
    """Someone else wrote in between: `theirs` is what they wrote (as kept), `revision` its number."""

    def __init__(self, theirs: str, revision: int) -> None:
        super().__init__(
            _("Iemand anders schreef intussen ook bij dit punt. Uw tekst is nog niet bewaard; beide staan hier.")
        )
        self.theirs = theirs
        self.revision = revision


@transaction.atomic
def take_notes(actor: Actor, item: AgendaItem, *, typed: str, revision: int) -> AgendaItem:
    """Keep what was typed; `revision` is that of the text it was typed over.

    Raises OtherNotes when someone else's text would be lost, Refusal when the minutes are adopted already. The same
    text again changes nothing and takes no revision.
    """
    actor.needs(Action.TAKE_NOTES, item.council_id)
    must_be_on(item.meeting)
    must_not_be_adopted(item.meeting)
    if len(typed) > LONGEST:
        raise Refusal(
            _("Deze tekst is te lang voor één agendapunt. Voeg het lange stuk als bijlage toe."), field="typed"
        )
    kept = html_of(typed)
    now = AgendaItem.objects.select_for_update(of=("self",)).get(pk=item.pk)
    item.notes, item.revision = now.notes, now.revision
    if kept == now.notes:
        return item
    if now.revision != revision:
        raise OtherNotes(now.notes, now.revision)
    item.notes, item.revision = kept, revision + 1
    item.save(update_fields=["notes", "revision"])
    index_item(item)
    if not _in_one_sitting(actor, item):
        logbook.write(actor, Action.TAKE_NOTES, item, council_id=item.council_id, folder_id=log_folder(item))
    return item


def _in_one_sitting(actor: Actor, item: AgendaItem) -> bool:
    return LogEntry.objects.filter(
        council_id=item.council_id,
        action=Action.TAKE_NOTES.code,
        account_id__in=[actor.account_id],
        object_id=item.pk,
        at__gt=timezone.now() - SITTING,
    ).exists()
