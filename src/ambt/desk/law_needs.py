"""What the law needs: terms that run in dossiers."""

from datetime import date, timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from ambt.access.keys import COUNCIL_SIDE, DIRECTOR_SIDE, Actor
from ambt.archive.models import Confidentiality
from ambt.desk.line import Line, in_order
from ambt.dossiers.models import Deadline, Dossier

AHEAD = timedelta(days=42)
# A term that was missed longer ago than this no longer asks for anything today; the dossier still shows it.
BEHIND = timedelta(days=60)
MOST = 40


def law_needs(actor: Actor, waiting: list[Dossier], today: date) -> list[Line]:
    """The running terms of what the actor sees, and the waiting dossiers in which the council is to move. One query."""
    ours = Q(party=Dossier.Turn.COUNCIL, council__in=actor.councils(COUNCIL_SIDE))
    theirs = Q(party=Dossier.Turn.ENTREPRENEUR, council__in=actor.councils(DIRECTOR_SIDE))
    # The council also watches until when the director must wait.
    watched = Q(duty="wait", due__gte=today, council__in=actor.councils(COUNCIL_SIDE))
    rows = (
        Deadline.objects.visible_to(actor)
        .running()
        .filter(ours | theirs | watched, due__range=(today - BEHIND, today + AHEAD))
        .exclude(duty="wait", due__lt=today)
        .select_related("dossier__council", "dossier__folder")
        .order_by("due")[:MOST]
    )
    open_steps = [_open_step(row) for row in waiting if row.whose_turn == Dossier.Turn.COUNCIL]
    return in_order([*(_line(row) for row in rows), *open_steps])


def _open_step(dossier: Dossier) -> Line:
    """The council is to move and no term runs: an open norm must not be forgotten for want of a day."""
    return Line(
        what=_("De raad is aan zet: %(state)s. De wet noemt hier geen dag.") % {"state": dossier.state_label},
        about=dossier.title,
        address=dossier.get_absolute_url(),
        council=dossier.council.name,
        is_named=dossier.folder.confidentiality == Confidentiality.NAMED,
    )


def _line(row: Deadline) -> Line:
    is_wait = row.duty == "wait"
    note = _("betwist: zie het waarom in het dossier") if row.contested else ""
    return Line(
        what=f"{row.label} ({row.basis})",
        about=row.dossier.title,
        address=row.dossier.get_absolute_url(),
        council=row.dossier.council.name,
        due=row.due,
        note=note,
        is_wait=is_wait,
        is_named=row.dossier.folder.confidentiality == Confidentiality.NAMED,
    )
