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


def law_needs(actor: Actor, today: date) -> list[Line]:
    """The running terms of what the actor sees, of their own side first to act. One query."""
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
    return in_order([_line(row) for row in rows])


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
