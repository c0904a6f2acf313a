"""Keeping what follows from the facts as rows, so that lists, feeds and reminders can ask for it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import wor
from ambt.dossiers import law
from ambt.dossiers.models import Deadline, Dossier

# `reminded_of` is not among them: who was reminded of a day stays reminded for as long as the day stays.
FOLLOWS = (
    "label",
    "party",
    "duty",
    "since",
    "due",
    "other_reading",
    "contested",
    "basis",
    "firmness",
    "because",
    "met_on",
)
KEPT_ON_DOSSIER = ("state_label", "whose_turn", "next_due", "next_label", "next_is_wait", "is_settled")


def reckon(dossiers: Iterable[Dossier], today: date) -> None:
    """Rewrite state, turn, next day and deadlines of these dossiers; what stays the same is not written.

    Prefetch `facts` and `deadlines` and select `council__rules` for a fixed number of queries.
    """
    new: list[Deadline] = []
    changed: list[Deadline] = []
    gone: list[int] = []
    moved: list[Dossier] = []
    for dossier in dossiers:
        progress = law.progress_of(dossier, today)
        kept = {row.rule: row for row in dossier.deadlines.all()}
        for follows in progress.deadlines:
            row = kept.pop(follows.rule, None)
            if row is None:
                new.append(Deadline(council_id=dossier.council_id, dossier=dossier, rule=follows.rule, **_row(follows)))
            elif _differs(row, _row(follows)):
                changed.append(row)
        gone += [row.pk for row in kept.values()]
        if _differs(dossier, _stand(dossier, progress, today)):
            moved.append(dossier)
    Deadline.objects.bulk_create(new)
    Deadline.objects.bulk_update(changed, FOLLOWS)
    if gone:
        Deadline.objects.filter(pk__in=gone).delete()
    Dossier.objects.bulk_update(moved, KEPT_ON_DOSSIER)


def show_as_told(dossier: Dossier, today: date) -> None:
    """Put on the row, without saving it, how it stands by what the director's side was told."""
    _differs(dossier, _stand(dossier, law.progress_of(dossier, today, as_told=True), today))


def _row(follows: wor.Deadline) -> dict[str, Any]:
    return {
        "label": follows.label[:200],
        "party": follows.party.value,
        "duty": follows.duty.value,
        "since": follows.since,
        "due": follows.due,
        "other_reading": follows.other_reading,
        "contested": follows.contested,
        "basis": str(follows.basis),
        "firmness": follows.firmness.value,
        "because": list(follows.because),
        "met_on": follows.met_on,
    }


def _stand(dossier: Dossier, progress: wor.Progress, today: date) -> dict[str, Any]:
    next_one = None if dossier.closed_on else law.next_deadline(progress, today)
    return {
        "state_label": progress.state.label,
        "whose_turn": Dossier.Turn.NOBODY.value if dossier.closed_on else progress.whose_turn.value,
        "next_due": next_one.due if next_one else None,
        "next_label": next_one.label[:200] if next_one else "",
        "next_is_wait": next_one is not None and next_one.duty is wor.Duty.WAIT,
        "is_settled": progress.state.is_end and next_one is None,
    }


def _differs(row: Deadline | Dossier, values: dict[str, Any]) -> bool:
    """Put the values on the row, and say whether that changed anything."""
    differs = False
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
            differs = True
    return differs
