"""What lies with the director: promises to keep and dossiers in which they are to move."""

from datetime import date, timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality
from ambt.councils.models import Council
from ambt.desk.line import Line, in_order
from ambt.dossiers.models import Dossier, Promise
from ambt.ui import days

PROMISES_AHEAD = timedelta(days=21)
MOST = 20


def director_needs(actor: Actor, councils: tuple[Council, ...], waiting: list[Dossier], today: date) -> list[Line]:
    """Open promises that are due, and those of the waiting dossiers in which the director is to move. One query."""
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
        for row in waiting
        if row.whose_turn == Dossier.Turn.ENTREPRENEUR
    ]
    return in_order(lines)
