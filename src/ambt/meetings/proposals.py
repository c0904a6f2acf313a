"""What Ambt would put on an agenda, and why. Pure: what is known comes in, proposals come out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from ambt.archive.models import Document
from ambt.dossiers.models import Dossier, Promise
from ambt.meetings.models import ActionPoint, AgendaItem, Meeting
from ambt.ui.days import short_day

Purpose = AgendaItem.Purpose
# Lines of a list in an explanation; the rest is one click away.
MOST_LINES = 15


@dataclass(frozen=True)
class Proposal:
    """An item that could go on the agenda as it is; `key` says what it comes from, so that it is proposed once."""

    key: str
    title: str
    because: str
    purpose: Purpose = Purpose.INFORM
    minutes: int | None = None
    explanation: str = ""
    confidentiality: str = ""
    dossier: Dossier | None = None
    adopts: Meeting | None = None
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True)
class Ripe:
    """A running dossier that asks for treatment: the term that presses, and how often it was treated before."""

    dossier: Dossier
    treated: int
    label: str = ""
    due: date | None = None
    is_last_chance: bool = False
    lacks_consultation: bool = False
    papers: tuple[Document, ...] = ()


def opening() -> list[Proposal]:
    return [
        Proposal("fixed:opening", _("Opening en vaststellen van de agenda"), _("Vast punt."), Purpose.DECIDE, 5),
        Proposal("fixed:announcements", _("Mededelingen en ingekomen stukken"), _("Vast punt."), Purpose.INFORM, 10),
    ]


def closing() -> list[Proposal]:
    return [
        Proposal("fixed:questions", _("Rondvraag"), _("Vast punt."), Purpose.INFORM, 10),
        Proposal("fixed:closing", _("Sluiting"), _("Vast punt."), Purpose.INFORM, None),
    ]


def minutes_to_adopt(waiting: Iterable[tuple[Meeting, Sequence[Document]]], today: date) -> list[Proposal]:
    """For each earlier meeting whose minutes wait for adoption."""
    return [
        Proposal(
            key=f"minutes:{meeting.pk}",
            title=_("Verslag vaststellen: %(meeting)s") % {"meeting": meeting.title},
            because=_("Het verslag van %(day)s is nog niet vastgesteld.") % {"day": short_day(meeting.held_on, today)},
            purpose=Purpose.DECIDE,
            minutes=5,
            adopts=meeting,
            documents=tuple(documents),
        )
        for meeting, documents in waiting
    ]


def actions_due(points: Sequence[ActionPoint], on: date, today: date, confidentiality: str = "") -> list[Proposal]:
    """One item for all action points that are due by the meeting."""
    if not points:
        return []
    lines = [_line(point.text, point.owner.name if point.owner else "", point.due_on, today) for point in points]
    count = len(points)
    because = _("1 actiepunt is op de dag van de vergadering aan de beurt.")
    if count > 1:
        because = _("%(count)s actiepunten zijn op de dag van de vergadering aan de beurt.") % {"count": count}
    return [
        Proposal(
            key="actions",
            title=_("Actielijst"),
            because=because,
            purpose=Purpose.INFORM,
            minutes=10,
            explanation=_list_of(lines),
            confidentiality=confidentiality,
        )
    ]


def promises_due(promises: Sequence[Promise], today: date, confidentiality: str = "") -> list[Proposal]:
    """One item for all promises that are due by the meeting or have no day."""
    if not promises:
        return []
    lines = [_line(promise.text, promise.promised_by, promise.due_on, today) for promise in promises]
    count = len(promises)
    because = _("1 toezegging is nog niet nagekomen.")
    if count > 1:
        because = _("%(count)s toezeggingen zijn nog niet nagekomen.") % {"count": count}
    return [
        Proposal(
            key="promises",
            title=_("Toezeggingen"),
            because=because,
            purpose=Purpose.INFORM,
            minutes=10,
            explanation=_list_of(lines),
            confidentiality=confidentiality,
        )
    ]


def dossiers_to_treat(ripe: Iterable[Ripe], today: date) -> list[Proposal]:
    """Most pressing first. What was never treated begins with forming a picture; the last chance asks to decide."""
    ordered = sorted(ripe, key=lambda one: (one.due or date.max, one.dossier.number))
    return [
        Proposal(
            key=f"dossier:{one.dossier.pk}",
            title=one.dossier.title,
            because=_why(one, today),
            purpose=_purpose(one),
            minutes={Purpose.PICTURE: 20, Purpose.JUDGE: 25, Purpose.DECIDE: 30}[_purpose(one)],
            dossier=one.dossier,
            documents=one.papers,
        )
        for one in ordered
    ]


def _purpose(one: Ripe) -> Purpose:
    if one.lacks_consultation:
        # With the director one weighs; the council decides among itself.
        return Purpose.JUDGE
    if one.is_last_chance:
        return Purpose.DECIDE
    return {0: Purpose.PICTURE, 1: Purpose.JUDGE}.get(one.treated, Purpose.DECIDE)


def _why(one: Ripe, today: date) -> str:
    said = []
    if one.due:
        day = short_day(one.due, today)
        if one.due < today:
            said.append(_("%(label)s: de uiterste dag (%(day)s) is voorbij.") % {"label": one.label, "day": day})
        else:
            said.append(_("%(label)s: uiterlijk %(day)s.") % {"label": one.label, "day": day})
            if one.is_last_chance:
                said.append(_("Daarna komt er geen vergadering meer vóór die dag."))
    elif not one.lacks_consultation:
        state = one.dossier.state_label
        said.append(_("De raad is aan zet: %(state)s.") % {"state": state} if state else _("De raad is aan zet."))
    if one.lacks_consultation:
        said.append(_("Nog niet in een overlegvergadering besproken (art. %(ref)s WOR).") % {"ref": _consultation(one)})
    return " ".join(said)


def _consultation(one: Ripe) -> str:
    return "25 lid 4" if one.dossier.kind == Dossier.Kind.ADVICE else "27 lid 2"


def _line(text: str, who: str, due: date | None, today: date) -> str:
    rest = ", ".join(part for part in (who, short_day(due, today) if due else "") if part)
    return f"- {text} ({rest})" if rest else f"- {text}"


def _list_of(lines: list[str]) -> str:
    more = len(lines) - MOST_LINES
    rest = [_("- en nog %(count)s op de lijst") % {"count": more}] if more > 0 else []
    return "\n".join([*lines[:MOST_LINES], *rest])
