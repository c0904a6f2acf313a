"""Having the packs of a meeting made, one per reader."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.councils.actors import actor_of
from ambt.meetings.models import AgendaItem, Meeting, Pack
from ambt.meetings.participants import participants_of
from ambt.meetings.steps import locked, must_be_on
from ambt.meetings.tasks import make_pack as making
from ambt.ui.refusal import Refusal

BUSY = (Pack.State.WAITING, Pack.State.MAKING)


@transaction.atomic
def make_pack(actor: Actor, meeting: Meeting) -> list[Pack]:
    """A new issue of packs, made in the background: one for everyone who belongs at the meeting and sees it today.

    Issues that were made or sent before stay as they are. Raises Refusal without an agenda.
    """
    actor.needs(Action.MAKE_PACK, meeting.council_id)
    must_be_on(locked(meeting))
    if not AgendaItem.objects.filter(meeting=meeting, taken_off_at=None).exists():
        raise Refusal(_("Er staat nog niets op de agenda. Zet er eerst punten op."))
    issue = (Pack.objects.filter(meeting=meeting).aggregate(last=Max("issue"))["last"] or 0) + 1
    # What still waited belongs to an agenda that nobody will send.
    Pack.objects.filter(meeting=meeting, state=Pack.State.WAITING).update(
        state=Pack.State.FAILED, trouble=_("Overgeslagen: er is een nieuwe uitgave gevraagd.")
    )
    today = timezone.localdate()
    packs = []
    for one in participants_of(meeting):
        eyes = actor_of(one.person, today)
        if Meeting.objects.visible_to(eyes).filter(pk=meeting.pk).exists():
            packs.append(
                Pack.objects.create(council_id=meeting.council_id, meeting=meeting, reader=one.person, issue=issue)
            )
    if not packs:
        raise Refusal(_("Er is niemand met een zetel die deze vergadering mag zien."))
    for pack in packs:
        transaction.on_commit(lambda pk=pack.pk: making.enqueue(pk))  # type: ignore[misc]
    logbook.write(
        actor,
        Action.MAKE_PACK,
        meeting,
        council_id=meeting.council_id,
        folder_id=meeting.folder_id,
        issue=issue,
        readers=len(packs),
    )
    return packs
