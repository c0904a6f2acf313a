"""Changing a meeting that was planned."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.models import Confidentiality, Document
from ambt.meetings.models import AgendaItem, Meeting, Pack
from ambt.meetings.planning import must_be_free, must_be_possible, proposed_title
from ambt.meetings.steps import index_item, locked, must_be_on, must_not_be_adopted
from ambt.ui.refusal import Refusal


@transaction.atomic
def change_meeting(
    actor: Actor,
    meeting: Meeting,
    *,
    sequence: int,
    kind: str,
    starts_at: datetime,
    ends_at: datetime,
    title: str = "",
    place: str = "",
    audience: str = "",
) -> Meeting:
    """Move or rename a meeting; `sequence` is the one its changer saw, so that no one's change is undone unseen.

    A meeting that becomes shared with the director keeps what it already held for the council alone.
    """
    actor.needs(Action.CHANGE_MEETING, meeting.council_id)
    now = locked(meeting)
    must_be_on(now)
    must_not_be_adopted(now)
    if now.sequence != sequence:
        raise Refusal(
            _(
                "Iemand anders heeft deze vergadering intussen gewijzigd. Wat u typte, staat hier nog. "
                "Vergelijk het met de nieuwe gegevens en bewaar het dan opnieuw."
            )
        )
    must_be_possible(starts_at, ends_at)
    must_be_free(now.council, Meeting.Kind(kind), starts_at, besides=now)
    now.kind, now.starts_at, now.ends_at, now.place = kind, starts_at, ends_at, place
    now.title = title.strip() or proposed_title(Meeting.Kind(kind), now.held_on)
    now.sequence += 1
    now.save()
    _set_audience(now, Confidentiality(audience) if audience else now.audience)
    logbook.write(
        actor,
        Action.CHANGE_MEETING,
        now,
        council_id=now.council_id,
        folder_id=now.folder_id,
        starts_at=starts_at.isoformat(),
        audience=now.folder.confidentiality,
    )
    return now


def _set_audience(meeting: Meeting, audience: Confidentiality) -> None:
    folder, before = meeting.folder, meeting.audience
    if audience != before and Confidentiality.NAMED in (audience, before):
        raise Refusal(_("Voor een besloten vergadering kunt u de kring niet wijzigen."), field="audience")
    if audience.width < before.width and Pack.objects.filter(meeting=meeting).exclude(sent_at=None).exists():
        raise Refusal(
            _(
                "De stukken zijn al gedeeld met de bestuurder. "
                "Deze vergadering kan niet meer alleen van de raad worden."
            ),
            field="audience",
        )
    items = AgendaItem.objects.filter(meeting=meeting)
    if audience.width > before.width:
        # Written when only the council read along: it stays with the council.
        items.filter(confidentiality="").update(confidentiality=before)
        Document.objects.filter(folder=folder, confidentiality="").update(confidentiality=before)
    elif audience.width < before.width:
        items.filter(confidentiality=audience).update(confidentiality="")
    folder.title, folder.confidentiality = meeting.title, audience
    folder.save(update_fields=["title", "confidentiality"])
    for item in items.select_related("meeting__folder", "meeting__council", "dossier__folder"):
        index_item(item)
