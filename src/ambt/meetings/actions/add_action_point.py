"""Agreeing who does what, by when."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.councils.models import Person
from ambt.meetings.models import ActionPoint, AgendaItem
from ambt.meetings.participants import participants_of
from ambt.meetings.steps import log_folder, must_be_on, must_not_be_adopted
from ambt.ui.refusal import Refusal


@transaction.atomic
def add_action_point(
    actor: Actor,
    item: AgendaItem,
    *,
    text: str,
    owner: Person | None = None,
    due_on: date | None = None,
    correcting: ActionPoint | None = None,
) -> ActionPoint:
    """Keep an action point, or correct one. Raises Refusal for a day before the meeting, or an owner without a seat."""
    actor.needs(Action.ADD_ACTION_POINT, item.council_id)
    must_be_on(item.meeting)
    must_not_be_adopted(item.meeting)
    if not text.strip():
        raise Refusal(_("Schrijf op wat er moet gebeuren."), field="text")
    if due_on and due_on < item.meeting.held_on:
        raise Refusal(_("Deze dag ligt vóór de vergadering. Klopt de datum?"), field="due_on")
    if owner and not any(one.person == owner for one in participants_of(item.meeting)):
        raise Refusal(_("%(name)s hoort niet bij deze vergadering.") % {"name": owner.name}, field="owner")
    point = correcting or ActionPoint(council_id=item.council_id, item=item)
    point.text, point.owner, point.due_on = text.strip(), owner, due_on
    point.save()
    logbook.write(
        actor,
        Action.ADD_ACTION_POINT,
        item,
        council_id=item.council_id,
        folder_id=log_folder(item),
        action_point=point.pk,
        corrected=correcting is not None,
    )
    return point
