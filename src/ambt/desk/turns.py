"""Dossiers that wait for somebody's step: the director's, or the council's where no term runs."""

from datetime import date

from django.db.models import Q

from ambt.access.keys import COUNCIL_SIDE, DIRECTOR_SIDE, Actor
from ambt.dossiers.models import Dossier
from ambt.dossiers.reckoning import show_as_told

MOST, LOOKED_AT = 40, 100
WITH_PROCEDURE = (Dossier.Kind.ADVICE, Dossier.Kind.CONSENT)


def waiting_dossiers(actor: Actor, today: date) -> list[Dossier]:
    """What waits for a step; for the director's side by what it was told itself. One query, two for the director."""
    running = Dossier.objects.visible_to(actor).running().select_related("council__rules", "folder")
    if actor.councils(COUNCIL_SIDE):
        theirs = Q(whose_turn=Dossier.Turn.ENTREPRENEUR)
        # Where a term of the council runs, the term itself stands on the desk.
        ours = Q(whose_turn=Dossier.Turn.COUNCIL, next_due=None, kind__in=WITH_PROCEDURE)
        return list(running.filter(theirs | ours, is_settled=False)[:MOST])
    rows = list(running.filter(council__in=actor.councils(DIRECTOR_SIDE)).prefetch_related("facts")[:LOOKED_AT])
    for row in rows:
        show_as_told(row, today)
    return [row for row in rows if row.whose_turn == Dossier.Turn.ENTREPRENEUR and not row.is_settled][:MOST]
