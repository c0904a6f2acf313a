"""Setting the minutes in type, and keeping what came out of it with the right readers."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Document
from ambt.archive.steps import keep, keep_version
from ambt.councils.actors import readers_of
from ambt.councils.models import Person
from ambt.meetings.minuting import Part, minutes_paper, parts_of
from ambt.meetings.models import AgendaItem, Meeting, Minutes, MinutesPart
from ambt.meetings.notes import plain_text
from ambt.meetings.participants import person_of
from ambt.meetings.steps import index_item
from ambt.printing.minutes import minutes_docx, minutes_pdf
from ambt.printing.paper import MinutesPaper


@dataclass(frozen=True)
class Rendered:
    part: Part
    paper: MinutesPaper
    pdf: bytes
    docx: bytes


def papers_of(meeting: Meeting, *, status: str) -> list[tuple[Part, MinutesPaper]]:
    """The papers of the minutes as they are now, without regard to who asks: each goes to its own readers."""
    items = list(
        AgendaItem.objects.filter(meeting=meeting, taken_off_at=None)
        .select_related("meeting__folder", "dossier__folder")
        .prefetch_related("resolutions", "action_points__owner")
    )
    had_council_part = MinutesPart.objects.filter(
        minutes__meeting=meeting, dossier=None, audience=Confidentiality.COUNCIL
    ).exists()
    wide = meeting.audience.width > Confidentiality.COUNCIL.width
    parts = parts_of(meeting, items, had_council_part=had_council_part and wide)
    return [(part, minutes_paper(meeting, part, status=status)) for part in parts]


def rendered(meeting: Meeting, *, status: str) -> list[Rendered]:
    return [
        Rendered(part, paper, minutes_pdf(paper), minutes_docx(paper))
        for part, paper in papers_of(meeting, status=status)
    ]


def keep_rendered(minutes: Minutes, papers: list[Rendered], actor: Actor) -> None:
    """Keep each paper as a new version of the one its readers had.

    When an item that was in a paper may no longer be in it, its older versions would still show it: then that paper
    is closed for all but who makes the new one, and its readers get a fresh one.
    """
    added_by = person_of(actor)
    for one in papers:
        part = one.part
        readers = readers_of_closed(part) if part.dossier else []
        if part.dossier and not readers:
            # Nobody who is in the dossier was at the table: the notes stay, there is no one to print them for.
            continue
        known = MinutesPart.objects.filter(minutes=minutes, dossier=part.dossier).select_related("pdf", "docx")
        mine = (known if part.dossier else known.filter(audience=part.audience)).first()
        if mine and not set(mine.items) <= {item.pk for item in part.items}:
            _close(mine.pdf, added_by)
            _close(mine.docx, added_by)
            mine.delete()
            mine = None
        if mine is None:
            _keep_new(minutes, one, added_by, readers)
        else:
            _keep_again(mine, one, added_by, readers)
    Minutes.objects.filter(pk=minutes.pk).update(made_at=timezone.now())
    minutes.refresh_from_db()
    for item in (
        AgendaItem.objects.filter(meeting=minutes.meeting, taken_off_at=None)
        .exclude(notes="")
        .select_related("meeting__folder", "meeting__council", "dossier__folder")
    ):
        index_item(item)


def readers_of_closed(part: Part) -> list[Person]:
    """Who sees every item of a closed part today: in the dossier and in the meeting. Who is in one alone does not."""
    items = {item.pk for item in part.items}
    council = part.items[0].meeting.council
    return [
        person
        for person, eyes in readers_of(council, timezone.localdate())
        if AgendaItem.objects.visible_to(eyes).filter(pk__in=items).count() == len(items)
    ]


def _keep_new(minutes: Minutes, one: Rendered, added_by: Person | None, readers: list[Person]) -> None:
    kept = [
        keep(
            one.part.folder,
            title=one.paper.title + suffix,
            filename=_filename(one, kind),
            content=content,
            added_by=added_by,
            kind=kind,
            confidentiality=one.part.confidentiality,
            readers=readers,
            written_on=minutes.meeting.held_on,
            text=text,
        )
        for kind, content, text, suffix in (("pdf", one.pdf, _words(one), ""), ("docx", one.docx, "", " (Word)"))
    ]
    MinutesPart.objects.create(
        council_id=minutes.council_id,
        minutes=minutes,
        audience=one.part.audience,
        dossier=one.part.dossier,
        pdf=kept[0],
        docx=kept[1],
        items=[item.pk for item in one.part.items],
    )


def _keep_again(known: MinutesPart, one: Rendered, added_by: Person | None, readers: list[Person]) -> None:
    for document, kind, content, text in (
        (known.pdf, "pdf", one.pdf, _words(one)),
        (known.docx, "docx", one.docx, ""),
    ):
        keep_version(document, filename=_filename(one, kind), content=content, added_by=added_by, kind=kind, text=text)
        document.readers.set(readers)
    known.items = [item.pk for item in one.part.items]
    known.save(update_fields=["items"])


def _filename(one: Rendered, kind: str) -> str:
    return f"{slugify(one.paper.title)[:80] or 'verslag'}.{kind}"


def _words(one: Rendered) -> str:
    return "\n".join(f"{item.title}\n{plain_text(item.notes_html)}" for item in one.paper.items)


def _close(document: Document, reader: Person | None) -> None:
    document.confidentiality = Confidentiality.NAMED
    document.title = (document.title + " " + _("(vervallen)"))[:200]
    document.save(update_fields=["confidentiality", "title"])
    document.readers.set([reader] if reader else [])
