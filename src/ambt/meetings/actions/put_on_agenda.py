"""Putting something on the agenda: an item of one's own, proposals, or what was taken off."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.meetings.drafts import ItemDraft, fill, must_fit
from ambt.meetings.models import AgendaItem, Meeting
from ambt.meetings.proposals import Proposal
from ambt.meetings.steps import agenda_changed, index_item, log_folder, must_be_on, must_not_be_adopted, put_in_place
from ambt.ui.refusal import Refusal


@transaction.atomic
def put_on_agenda(actor: Actor, meeting: Meeting, draft: ItemDraft) -> AgendaItem:
    """Add an item of one's own. Raises Refusal, on the field it concerns, for what cannot be."""
    actor.needs(Action.PUT_ON_AGENDA, meeting.council_id)
    _must_be_possible(meeting)
    must_fit(draft, meeting, actor)
    item = put_in_place(meeting, AgendaItem(title=draft.title))
    fill(item, draft, actor)
    index_item(item)
    agenda_changed(meeting)
    _log(actor, item.meeting, item)
    return item


@transaction.atomic
def accept_proposals(actor: Actor, meeting: Meeting, proposals: Iterable[Proposal]) -> list[AgendaItem]:
    """Put proposals on the agenda as they are; one that someone else accepted in the meantime is passed over."""
    actor.needs(Action.PUT_ON_AGENDA, meeting.council_id)
    _must_be_possible(meeting)
    put = []
    for proposal in proposals:
        if AgendaItem.objects.filter(meeting=meeting, proposal=proposal.key, taken_off_at=None).exists():
            continue
        item = put_in_place(
            meeting,
            AgendaItem(
                title=proposal.title,
                purpose=proposal.purpose,
                minutes=proposal.minutes,
                explanation=proposal.explanation,
                confidentiality=proposal.confidentiality,
                dossier=proposal.dossier,
                adopts=proposal.adopts,
                proposal=proposal.key,
                proposed_because=proposal.because[:250],
            ),
        )
        item.documents.set(proposal.documents)
        index_item(item)
        put.append(item)
    if put:
        agenda_changed(meeting)
    _log(actor, meeting, meeting, items=len(put))
    return put


@transaction.atomic
def put_back_on_agenda(actor: Actor, item: AgendaItem) -> AgendaItem:
    """Undo taking off; an item that is already back stays as it is."""
    actor.needs(Action.PUT_ON_AGENDA, item.council_id)
    _must_be_possible(item.meeting)
    AgendaItem.objects.filter(pk=item.pk).update(taken_off_at=None)
    item.taken_off_at = None
    index_item(item)
    agenda_changed(item.meeting)
    _log(actor, item.meeting, item, put_back=True)
    return item


def _must_be_possible(meeting: Meeting) -> None:
    must_be_on(meeting)
    must_not_be_adopted(meeting)
    if AgendaItem.objects.filter(meeting=meeting, taken_off_at=None).count() >= 200:
        raise Refusal(_("Er staan al 200 punten op deze agenda. Plan een tweede vergadering."))


def _log(actor: Actor, meeting: Meeting, subject: Meeting | AgendaItem, **details: object) -> None:
    folder = log_folder(subject) if isinstance(subject, AgendaItem) else meeting.folder_id
    logbook.write(actor, Action.PUT_ON_AGENDA, subject, council_id=meeting.council_id, folder_id=folder, **details)
