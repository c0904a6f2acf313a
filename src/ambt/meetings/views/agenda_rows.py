"""The rows of an agenda, worked out so that the template only has to write them down: this page must be quick."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Document
from ambt.meetings.models import ActionPoint, AgendaItem, Meeting, MinutesPart, Resolution
from ambt.meetings.models.resolution import votes_in_words
from ambt.meetings.views.finding import addresses
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
    """One item as it is shown; everything worked out, so that the template only has to write it down.

    Numbers are words already: for each number a template asks in which language it is written.
    """

    pk: str
    number: str
    starts: str
    title: str
    purpose: str
    minutes: str
    owner: str
    explanation: str
    mark: Confidentiality | None
    dossier: str
    dossier_address: str
    change_address: str
    papers: tuple[PaperLink, ...]
    notes: SafeString
    resolutions: tuple[ResolutionLine, ...]
    actions: tuple[ActionLine, ...]
    adopt_address: str


Papers = dict[int, list[PaperLink]]


def agenda_rows(
    items: Sequence[AgendaItem],
    starts: Sequence[str],
    papers: Papers,
    today: date,
    *,
    shows_notes: bool,
    may_adopt: bool,
) -> list[AgendaRow]:
    """Two queries, whatever the number of items. Items need meeting, council, owner and dossier loaded."""
    if not items:
        return []
    meeting = items[0].meeting
    address_of = addresses("meetings:item", meeting.council.slug, meeting.pk)
    resolutions, actions = _resolutions(items), _actions(items, today)
    dossiers = {item.dossier_id: item.dossier.get_absolute_url() for item in items if item.dossier}
    purposes = {value: str(label) for value, label in AgendaItem.Purpose.choices}
    rows = []
    for number, (item, start) in enumerate(zip(items, starts, strict=True), 1):
        audience, address = item.audience, address_of(item.pk)
        rows.append(
            AgendaRow(
                pk=str(item.pk),
                number=str(number),
                starts=start,
                title=item.title,
                purpose=purposes[item.purpose],
                minutes=str(item.minutes or ""),
                owner=item.owner.name if item.owner else "",
                explanation=item.explanation,
                mark=audience if audience != meeting.audience else None,
                dossier=item.dossier.title if item.dossier else "",
                dossier_address=dossiers.get(item.dossier_id, ""),
                change_address=address,
                papers=tuple(papers[item.pk]),
                # Kept notes hold only the few tags of notes.py: everything typed was escaped.
                notes=mark_safe(item.notes) if shows_notes else SafeString(""),
                resolutions=tuple(resolutions[item.pk]),
                actions=tuple(actions[item.pk]),
                adopt_address=f"{address}vaststellen/" if may_adopt and _waits_for_adoption(item) else "",
            )
        )
    return rows


@lru_cache(maxsize=500)
def row_html(row: AgendaRow, may_prepare: bool, language: str) -> SafeString:
    """One row as HTML, remembered by all that is in it: the readers of an agenda share the writing of it.

    Nothing but the arguments goes into it, so what is remembered is never stale and never somebody else's.
    """
    return render_to_string("meetings/_agenda_row.html", {"row": row, "may_prepare": may_prepare})


def _waits_for_adoption(item: AgendaItem) -> bool:
    record = getattr(item.adopts, "record", None)
    return record is not None and record.made_at is not None and record.adopted_on is None


def papers_and_minutes(meeting: Meeting, items: Sequence[AgendaItem], actor: Actor) -> tuple[Papers, list[MinutesPart]]:
    """The papers per item and the minutes that the actor may see. What may be seen is asked once, for both."""
    ids = [item.pk for item in items]
    links = list(
        AgendaItem.documents.through.objects.filter(agendaitem__in=ids)
        .order_by("pk")
        .values_list(
            "agendaitem_id",
            "document_id",
            "document__title",
            "document__confidentiality",
            "document__folder__confidentiality",
        )
    )
    parts = []
    if meeting.starts_at <= timezone.now():
        of_meeting = MinutesPart.objects.filter(minutes__meeting=meeting).order_by("pk")
        parts = list(of_meeting.select_related("minutes", "pdf", "docx"))
    asked = {pk for _item, pk, *_rest in links} | {part.pdf_id for part in parts}
    seen = set(Document.objects.visible_to(actor).filter(pk__in=asked).values_list("pk", flat=True).order_by())
    address_of = addresses("archive:document", meeting.council.slug)
    audiences = {item.pk: item.audience for item in items}
    papers: Papers = defaultdict(list)
    for item, pk, title, own, of_folder in links:
        if pk in seen:
            level = Confidentiality(own or of_folder)
            mark = level if level.width < audiences[item].width else None
            papers[item].append(PaperLink(title, address_of(pk), mark))
    return papers, [part for part in parts if part.pdf_id in seen]


def _resolutions(items: Sequence[AgendaItem]) -> dict[int, list[ResolutionLine]]:
    found: dict[int, list[ResolutionLine]] = defaultdict(list)
    rows = Resolution.objects.filter(item__in=items).values_list(
        "item_id", "text", "votes_for", "votes_against", "abstained", "had_quorum"
    )
    for item, text, votes_for, against, abstained, had_quorum in rows:
        found[item].append(ResolutionLine(text, votes_in_words(votes_for, against, abstained), had_quorum))
    return found


def _actions(items: Sequence[AgendaItem], today: date) -> dict[int, list[ActionLine]]:
    found: dict[int, list[ActionLine]] = defaultdict(list)
    rows = ActionPoint.objects.filter(item__in=items).values_list("item_id", "text", "owner__name", "due_on", "done_on")
    for item, text, owner, due_on, done_on in rows:
        found[item].append(ActionLine(text, owner or "", short_day(due_on, today) if due_on else "", bool(done_on)))
    return found
