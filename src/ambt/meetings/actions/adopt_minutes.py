"""Adopting the minutes of an earlier meeting."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.meetings.models import AgendaItem, Meeting, Minutes
from ambt.meetings.rendering import keep_rendered, papers_of, rendered
from ambt.meetings.steps import locked, must_be_on, must_not_be_adopted
from ambt.ui.refusal import Refusal
from wor.dates import without_weekday


def adopt_minutes(actor: Actor, item: AgendaItem) -> Minutes:
    """Adopt what this item puts up for adoption: a last version says so, and nothing in the minutes changes after it.

    Raises Refusal when there are no minutes, they are adopted already, or the item is not in a later meeting that has
    begun.
    """
    actor.needs(Action.ADOPT_MINUTES, item.council_id)
    adopted = item.adopts
    if adopted is None:
        raise Refusal(_("Dit agendapunt gaat niet over een verslag."))
    _must_be_later(item, adopted)
    must_not_be_adopted(adopted)
    if not Minutes.objects.filter(meeting=adopted).exclude(made_at=None).exists():
        raise Refusal(_("Van “%(meeting)s” is nog geen verslag gemaakt.") % {"meeting": adopted.title})
    day = item.meeting.held_on
    status = _("Vastgesteld op %(day)s") % {"day": without_weekday(day)}
    papers = rendered(adopted, status=status)
    with transaction.atomic():
        # The second of two who adopt at once waits here and hears that it is done.
        must_not_be_adopted(locked(adopted))
        if [one.paper for one in papers] != [paper for _part, paper in papers_of(adopted, status=status)]:
            raise Refusal(_("Er is op dit moment nog aan het verslag geschreven. Kijk het na en stel het dan vast."))
        minutes = Minutes.objects.get(meeting=adopted)
        keep_rendered(minutes, papers, actor)
        minutes.adopted_on, minutes.adopted_in = day, item.meeting
        minutes.save(update_fields=["adopted_on", "adopted_in"])
        logbook.write(
            actor,
            Action.ADOPT_MINUTES,
            adopted,
            council_id=adopted.council_id,
            folder_id=adopted.folder_id,
            adopted_in=item.meeting_id,
            on=day.isoformat(),
        )
    return minutes


def _must_be_later(item: AgendaItem, adopted: Meeting) -> None:
    must_be_on(item.meeting)
    if item.meeting_id == adopted.pk or item.meeting.starts_at <= adopted.starts_at:
        raise Refusal(_("Een verslag wordt in een latere vergadering vastgesteld, niet in de vergadering zelf."))
    if not item.meeting.has_begun:
        raise Refusal(_("Deze vergadering is nog niet begonnen. Stel het verslag vast als het punt aan de orde is."))
