"""Recording what the council decided."""

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.meetings.models import AgendaItem, Resolution
from ambt.meetings.participants import quorum_at
from ambt.meetings.steps import locked, log_folder, must_be_on, must_not_be_adopted
from ambt.ui.refusal import Refusal


@transaction.atomic
def record_resolution(
    actor: Actor,
    item: AgendaItem,
    *,
    text: str,
    votes_for: int | None = None,
    votes_against: int | None = None,
    abstained: int | None = None,
    correcting: Resolution | None = None,
) -> Resolution:
    """Keep a resolution with its votes, or correct one; the quorum follows from who is there.

    Without votes it was taken unanimously. Raises Refusal for more votes than members present, for votes before
    anyone wrote down who is there, and for the same resolution twice.
    """
    actor.needs(Action.RECORD_RESOLUTION, item.council_id)
    must_be_on(locked(item.meeting))
    must_not_be_adopted(item.meeting)
    if not text.strip():
        raise Refusal(_("Schrijf op wat de raad besloot."), field="text")
    quorum = quorum_at(item.meeting)
    if quorum.present is None:
        raise Refusal(_("Leg eerst vast wie aanwezig is: daaruit volgt of de raad kan besluiten."), field="text")
    votes = sum(count or 0 for count in (votes_for, votes_against, abstained))
    if votes > quorum.present:
        sentence = _("Er zijn %(votes)s stemmen geteld, maar %(present)s gekozen leden aanwezig. Klopt de telling?")
        raise Refusal(sentence % {"votes": votes, "present": quorum.present}, field="votes_for")
    if correcting is None and Resolution.objects.filter(item=item, text=text.strip()).exists():
        raise Refusal(_("Dit besluit is bij dit punt al vastgelegd."), field="text")
    resolution = correcting or Resolution(council_id=item.council_id, item=item)
    resolution.text = text.strip()
    resolution.votes_for, resolution.votes_against, resolution.abstained = votes_for, votes_against, abstained
    resolution.had_quorum = quorum.is_there
    resolution.save()
    logbook.write(
        actor,
        Action.RECORD_RESOLUTION,
        item,
        council_id=item.council_id,
        folder_id=log_folder(item),
        resolution=resolution.pk,
        corrected=correcting is not None,
    )
    return resolution
