"""The lines of a dossier page: facts, steps and the logbook, in words."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

import wor
from ambt.access.keys import Action, Actor
from ambt.access.models import LogEntry
from ambt.archive.models import Document
from ambt.dossiers.models import Dossier, Fact
from ambt.ui.days import short_day

SHOWN_LOG_LINES = 20
ACTION_LABELS = {action.code: action.label for action in Action}


@dataclass(frozen=True)
class FactLine:
    row: Fact
    kind: wor.FactKind
    value: str
    source: Document | None


@dataclass(frozen=True)
class StepLine:
    """A next step. `letter` is the kind of letter that does it, for who may draft one."""

    step: wor.Step
    is_ours: bool
    letter: str
    fact: str


@dataclass(frozen=True)
class LogLine:
    at: datetime
    who: str
    what: str
    about: str


def read_facts(actor: Actor, dossier: Dossier) -> list[Fact]:
    """The recorded facts, each with its source only where this reader may see that paper. Two queries."""
    sources = Prefetch("source", Document.objects.visible_to(actor).select_related("council"))
    prefetch_related_objects([dossier], Prefetch("facts", Fact.objects.prefetch_related(sources)))
    return list(dossier.facts.all())


def fact_lines(kinds: dict[str, wor.FactKind], rows: list[Fact]) -> list[FactLine]:
    """In the order of the days; a fact that the procedure does not know is left out."""
    return [
        FactLine(row, kinds[row.name], kinds[row.name].label_of(row.value), row.source)
        for row in rows
        if row.name in kinds
    ]


def step_lines(progress: wor.Progress, letters: frozenset[str], *, may_record: bool) -> list[StepLine]:
    """Each step with what this reader can do about it: draft its letter, record its fact, or only know it."""
    return [
        StepLine(
            step=step,
            is_ours=step.party is wor.Party.COUNCIL,
            letter=step.letter if step.letter in letters else "",
            fact=step.fact if may_record else "",
        )
        for step in progress.next_steps
    ]


def log_lines(actor: Actor, dossier: Dossier, kinds: dict[str, wor.FactKind], today: date) -> list[LogLine]:
    """The last gestures in this dossier; nothing for who has no key to the logbook."""
    if not actor.may(Action.READ_LOGBOOK, dossier.council_id):
        return []
    entries = LogEntry.objects.filter(
        council_id=dossier.council_id, folder_id=dossier.folder_id, object_kind__startswith="dossiers."
    )
    return [
        LogLine(entry.at, entry.actor_name, _what(entry), _about(entry, kinds, today))
        for entry in entries[:SHOWN_LOG_LINES]
    ]


def _what(entry: LogEntry) -> str:
    return str(ACTION_LABELS.get(entry.action, entry.action))


def _about(entry: LogEntry, kinds: dict[str, wor.FactKind], today: date) -> str:
    """What the line speaks of: the fact with its day, or the promise."""
    details = entry.details
    if kind := kinds.get(details.get("fact", "")):
        was = _day(details.get("was_on"), today)
        on = _day(details.get("on"), today)
        days = _("%(on)s (was %(was)s)") % {"on": on, "was": was} if on and was else on or was
        return f"{kind.label}, {days}"
    return entry.object_name if entry.object_kind == "dossiers.promise" else ""


def _day(iso: str | None, today: date) -> str:
    return short_day(date.fromisoformat(iso), today) if iso else ""
