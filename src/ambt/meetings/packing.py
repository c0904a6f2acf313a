"""The pack of one reader, through that reader's eyes: what goes into it, as data for the printer."""

from collections import defaultdict

from django.utils import timezone

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Document
from ambt.councils.models import Council, Person
from ambt.meetings.models import AgendaItem, Meeting
from ambt.printing.paper import Audience, HouseStyle, PackItem, PackPaper, PackSource


def house_of(council: Council) -> HouseStyle:
    """The council's own paper. Needs the organisation loaded."""
    return HouseStyle(
        council_name=council.name,
        organisation=council.organisation.name,
        address_lines=tuple(line.strip() for line in council.address.splitlines() if line.strip()),
        accent=council.accent,
        footer=council.footer,
    )


def pack_paper(meeting: Meeting, reader: Person, actor: Actor) -> PackPaper:
    """Items and papers that `actor`, the reader, may see, numbered as if there were no others.

    The whole is as narrow as the narrowest thing in it. Reads the bytes of every paper.
    """
    items = list(
        AgendaItem.objects.visible_to(actor)
        .filter(meeting=meeting)
        .select_related("owner", "meeting__folder", "dossier__folder")
    )
    papers = _papers_of(items, actor)
    printed = tuple(
        PackItem(
            number=str(number),
            title=item.title,
            purpose=item.get_purpose_display(),
            minutes=item.minutes,
            owner=item.owner.name if item.owner else "",
            notes=item.explanation,
            sources=tuple(_source(paper, item) for paper in papers[item.pk]),
            audience=Audience(item.audience.value),
        )
        for number, item in enumerate(items, 1)
    )
    levels = [Audience(meeting.audience.value)]
    levels += [item.audience for item in printed] + [paper.audience for item in printed for paper in item.sources]
    start = timezone.localtime(meeting.starts_at)
    return PackPaper(
        house=house_of(meeting.council),
        title=meeting.title,
        meeting_kind=meeting.get_kind_display(),
        held_on=meeting.held_on,
        starts_at=f"{start.hour}.{start.minute:02d}",
        place=meeting.place,
        items=printed,
        reader_name=reader.name,
        audience=min(levels, key=lambda level: Confidentiality(level.value).width),
    )


def _papers_of(items: list[AgendaItem], actor: Actor) -> dict[int, list[Document]]:
    """The visible papers per item, in the order in which they were put there."""
    links = AgendaItem.documents.through.objects.filter(
        agendaitem__in=items, document__in=Document.objects.visible_to(actor)
    )
    papers: dict[int, list[Document]] = defaultdict(list)
    for link in links.select_related("document__folder", "document__current").order_by("pk"):
        papers[link.agendaitem_id].append(link.document)
    return papers


def _source(paper: Document, item: AgendaItem) -> PackSource:
    content, kind = b"", ""
    if paper.current is not None:
        kind = paper.current.kind
        with paper.current.content.open("rb") as file:
            content = file.read()
    audience = min(paper.audience, item.audience, key=lambda level: level.width)
    return PackSource(title=paper.title, content=content, kind=kind, audience=Audience(audience.value))
