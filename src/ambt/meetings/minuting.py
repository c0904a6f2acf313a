"""The minutes of a meeting per audience: which items go into which paper, as data for the printer."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.archive.models import Confidentiality, Folder
from ambt.dossiers.models import Dossier
from ambt.meetings.models import AgendaItem, Attendance, Meeting, Resolution
from ambt.meetings.packing import house_of
from ambt.meetings.participants import participants_of
from ambt.printing.paper import ActionLine, Audience, MinutesItem, MinutesPaper, ResolutionLine


@dataclass(frozen=True)
class Part:
    """One paper: who it is for, what is in it, and where it is kept, at which level within that folder."""

    audience: Confidentiality
    dossier: Dossier | None
    items: tuple[AgendaItem, ...]
    folder: Folder
    confidentiality: str

    @property
    def title(self) -> str:
        """What this paper is called after the words "Verslag …"; empty for the ordinary one."""
        if self.dossier:
            return _("besloten deel: %(dossier)s") % {"dossier": self.dossier.title}
        return _("voor de raad") if self.confidentiality else ""


def parts_of(meeting: Meeting, items: Sequence[AgendaItem], *, had_council_part: bool = False) -> list[Part]:
    """One paper for everyone at the meeting; one for the council with what is narrower; one per closed dossier.

    Items need the folders of meeting and dossier loaded. In each paper the items are all there is: numbering starts
    at 1 and nothing shows that another paper holds more.
    """
    everyone = meeting.audience
    closed = [item for item in items if item.dossier and item.dossier.folder.audience == Confidentiality.NAMED]
    ordinary = [item for item in items if item not in closed]
    shared = [item for item in ordinary if item.audience.width >= everyone.width]
    parts = [Part(everyone, None, tuple(shared), meeting.folder, "")]
    if len(shared) < len(ordinary) or had_council_part:
        council = Confidentiality.COUNCIL
        parts.append(Part(council, None, tuple(ordinary), meeting.folder, council))
    for dossier in {item.dossier_id: item.dossier for item in closed}.values():
        if dossier is not None:
            mine = tuple(item for item in closed if item.dossier_id == dossier.pk)
            keep_in = meeting.folder if everyone == Confidentiality.NAMED else dossier.folder
            parts.append(Part(Confidentiality.NAMED, dossier, mine, keep_in, Confidentiality.NAMED))
    return parts


def minutes_paper(meeting: Meeting, part: Part, *, status: str) -> MinutesPaper:
    """The paper of one part. Needs resolutions, action points and their owners prefetched on the items."""
    start = timezone.localtime(meeting.starts_at)
    present, absent = _who_was_there(meeting)
    return MinutesPaper(
        house=house_of(meeting.council),
        title=_("Verslag %(meeting)s") % {"meeting": meeting.title} + (f", {part.title}" if part.title else ""),
        council_name=meeting.council.name,
        held_on=meeting.held_on,
        starts_at=f"{start.hour}.{start.minute:02d}",
        place=meeting.place,
        present=present,
        absent=absent,
        items=tuple(_item(number, item) for number, item in enumerate(part.items, 1)),
        status_line=status,
        audience=Audience(part.audience.value),
    )


def _who_was_there(meeting: Meeting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    roles = {one.person.pk: one.role for one in participants_of(meeting)}
    rows = Attendance.objects.filter(meeting=meeting).select_related("person")
    named = [
        (row.is_present, f"{row.person.name} ({roles[row.person_id]})" if row.person_id in roles else row.person.name)
        for row in rows
    ]
    return tuple(name for there, name in named if there), tuple(name for there, name in named if not there)


def _item(number: int, item: AgendaItem) -> MinutesItem:
    return MinutesItem(
        number=str(number),
        title=item.title,
        purpose=item.get_purpose_display(),
        notes_html=item.notes,
        resolutions=tuple(_resolution(one) for one in item.resolutions.all()),
        action_points=tuple(
            ActionLine(text=one.text, owner=one.owner.name if one.owner else "", due_on=one.due_on)
            for one in item.action_points.all()
        ),
        audience=Audience(item.audience.value),
    )


def _resolution(one: Resolution) -> ResolutionLine:
    return ResolutionLine(
        text=one.text,
        votes_for=one.votes_for,
        votes_against=one.votes_against,
        abstained=one.abstained,
        quorum=_("Er was een quorum.") if one.had_quorum else _("Er was geen quorum."),
    )
