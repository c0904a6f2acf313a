"""What lies with the director: promises to keep and dossiers in which they are to move."""

from datetime import date, timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from ambt.access.keys import COUNCIL_SIDE, DIRECTOR_SIDE, Actor
from ambt.archive.models import Confidentiality
from ambt.councils.models import Council
from ambt.desk.line import Line, in_order
from ambt.dossiers.models import Dossier, Promise
from ambt.dossiers.reckoning import show_as_told
from ambt.ui import days

PROMISES_AHEAD = timedelta(days=21)
MOST, LOOKED_AT = 20, 100


def director_needs(actor: Actor, councils: tuple[Council, ...], today: date) -> list[Line]:
    """Open promises that are due, and dossiers that wait for the director. Two queries."""
    names = {council.pk: council.name for council in councils}
    promises = (
        Promise.objects.visible_to(actor)
        .open()
        .filter(Q(due_on__lte=today + PROMISES_AHEAD))
        .select_related("dossier__council", "folder")
        .order_by("due_on")
    )
    lines = [
        Line(
            what=_("Toezegging: %(text)s") % {"text": row.text},
            about=row.dossier.title if row.dossier else row.promised_by,
            address=row.dossier.get_absolute_url() if row.dossier else "",
            council=names.get(row.council_id, ""),
            due=row.due_on,
            is_named=row.folder.confidentiality == Confidentiality.NAMED,
            note=_("gedaan door %(who)s op %(day)s")
            % {"who": row.promised_by, "day": days.short_day(row.promised_on, today)},
        )
        for row in promises[:MOST]
    ]
    lines += [
        Line(
            what=row.state_label[:1].upper() + row.state_label[1:],
            about=row.title,
            address=row.get_absolute_url(),
            council=names.get(row.council_id, ""),
            due=row.next_due,
            note=row.next_label,
            is_wait=row.next_is_wait,
            is_named=row.folder.confidentiality == Confidentiality.NAMED,
        )
        for row in _waiting(actor, today)
    ]
    return in_order(lines)


def _waiting(actor: Actor, today: date) -> list[Dossier]:
    """Dossiers in which the director is to move; for the director's side by what it was told itself."""
    running = Dossier.objects.visible_to(actor).running().select_related("council__rules", "folder")
    if actor.councils(COUNCIL_SIDE):
        return list(running.filter(whose_turn=Dossier.Turn.ENTREPRENEUR, is_settled=False)[:MOST])
    rows = list(running.filter(council__in=actor.councils(DIRECTOR_SIDE)).prefetch_related("facts")[:LOOKED_AT])
    for row in rows:
        show_as_told(row, today)
    return [row for row in rows if row.whose_turn == Dossier.Turn.ENTREPRENEUR and not row.is_settled][:MOST]
