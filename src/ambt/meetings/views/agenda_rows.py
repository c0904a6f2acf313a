"""The rows of an agenda, worked out so that the template only has to write them down: this page must be quick."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Document
from ambt.meetings.models import ActionPoint, AgendaItem, Resolution
from ambt.ui.days import short_day


@dataclass(frozen=True)
class PaperLink:
    title: str
    address: str
    mark: Confidentiality | None


@dataclass(frozen=True)
class ResolutionLine:
    text: str
    votes: str
    had_quorum: bool


@dataclass(frozen=True)
class ActionLine:
    text: str
    owner: str
    due: str
    is_done: bool


@dataclass(frozen=True)
class AgendaRow:
    """One item as it is shown; everything worked out, so that the template only has to write it down."""

    pk: int
    number: int
    starts: str
    title: str
    purpose: str
    minutes: int | None
    owner: str
    explanation: str
    because: str
    mark: Confidentiality | None
    dossier: str
    dossier_address: str
    change_address: str
    papers: list[PaperLink]
    notes: SafeString
    resolutions: list[ResolutionLine]
    actions: list[ActionLine]
    adopt_address: str


def agenda_rows(
    items: Sequence[AgendaItem],
    starts: Sequence[str],
    actor: Actor,
    today: date,
    *,
    shows_notes: bool,
    may_adopt: bool,
) -> list[AgendaRow]:
    """Three queries, whatever the number of items. Items need meeting, council, owner and dossier loaded."""
    papers = _papers(items, actor)
    resolutions = _resolutions(items)
    actions = _actions(items, today)
    rows = []
    for number, (item, start) in enumerate(zip(items, starts, strict=True), 1):
        meeting, dossier, slug = item.meeting, item.dossier, item.meeting.council.slug
        audience = item.audience
        address = reverse("meetings:item", args=[slug, meeting.pk, item.pk])
        rows.append(
            AgendaRow(
                pk=item.pk,
                number=number,
                starts=start,
                title=item.title,
                purpose=str(item.get_purpose_display()),
                minutes=item.minutes,
                owner=item.owner.name if item.owner else "",
                explanation=item.explanation,
                because=item.proposed_because,
                mark=audience if audience != meeting.audience else None,
                dossier=dossier.title if dossier else "",
                dossier_address=dossier.get_absolute_url() if dossier else "",
                change_address=address,
                papers=papers[item.pk],
                # Kept notes hold only the few tags of notes.py: everything typed was escaped.
                notes=mark_safe(item.notes) if shows_notes else SafeString(""),
                resolutions=resolutions[item.pk],
                actions=actions[item.pk],
                adopt_address=f"{address}vaststellen/" if may_adopt and _waits_for_adoption(item) else "",
            )
        )
    return rows


def _waits_for_adoption(item: AgendaItem) -> bool:
    record = getattr(item.adopts, "record", None)
    return record is not None and record.made_at is not None and record.adopted_on is None


def _papers(items: Sequence[AgendaItem], actor: Actor) -> dict[int, list[PaperLink]]:
    links = (
        AgendaItem.documents.through.objects.filter(
            agendaitem__in=items, document__in=Document.objects.visible_to(actor)
        )
        .order_by("pk")
        .values_list(
            "agendaitem_id",
            "document_id",
            "document__title",
            "document__confidentiality",
            "document__folder__confidentiality",
        )
    )
    slug = items[0].meeting.council.slug if items else ""
    audiences = {item.pk: item.audience for item in items}
    found: dict[int, list[PaperLink]] = defaultdict(list)
    for item, pk, title, own, of_folder in links:
        level = Confidentiality(own or of_folder)
        mark = level if level.width < audiences[item].width else None
        found[item].append(PaperLink(title, reverse("archive:document", args=[slug, pk]), mark))
    return found


def _resolutions(items: Sequence[AgendaItem]) -> dict[int, list[ResolutionLine]]:
    found: dict[int, list[ResolutionLine]] = defaultdict(list)
    for one in Resolution.objects.filter(item__in=items):
        found[one.item_id].append(ResolutionLine(one.text, one.votes_in_words, one.had_quorum))
    return found


def _actions(items: Sequence[AgendaItem], today: date) -> dict[int, list[ActionLine]]:
    found: dict[int, list[ActionLine]] = defaultdict(list)
    for one in ActionPoint.objects.filter(item__in=items).select_related("owner"):
        due = short_day(one.due_on, today) if one.due_on else ""
        found[one.item_id].append(ActionLine(one.text, one.owner.name if one.owner else "", due, bool(one.done_on)))
    return found
