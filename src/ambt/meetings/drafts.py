"""What someone filled in for an agenda item, and whether it fits the meeting."""

from dataclasses import dataclass, field

from django.core.files.base import File
from django.utils.translation import gettext as _

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Document
from ambt.councils.models import Person
from ambt.dossiers.models import Dossier
from ambt.meetings.models import AgendaItem, Meeting
from ambt.meetings.paper import keep_uploaded, must_be_readable
from ambt.ui.refusal import Refusal

SHORTEST, LONGEST = 1, 480


@dataclass(frozen=True)
class ItemDraft:
    """An item as filled in. `confidentiality` is empty (as the meeting) or "council"; `uploads` are new papers."""

    title: str
    purpose: str = AgendaItem.Purpose.INFORM
    minutes: int | None = None
    owner: Person | None = None
    explanation: str = ""
    confidentiality: str = ""
    dossier: Dossier | None = None
    documents: tuple[Document, ...] = ()
    uploads: tuple[File[bytes], ...] = field(default=())


def narrower_levels(meeting: Meeting) -> list[Confidentiality]:
    """The levels an item may choose instead of the meeting's own: narrower ones, and none that asks for names."""
    return [
        level for level in (Confidentiality.SHARED, Confidentiality.COUNCIL) if level.width < meeting.audience.width
    ]


def must_fit(draft: ItemDraft, meeting: Meeting, actor: Actor) -> None:
    """Raises Refusal, on the field it concerns. Needs the meeting's folder loaded."""
    if not draft.title.strip():
        raise Refusal(_("Geef het agendapunt een titel."), field="title")
    if draft.minutes is not None and not SHORTEST <= draft.minutes <= LONGEST:
        raise Refusal(_("Een agendapunt duurt 1 tot en met 480 minuten."), field="minutes")
    if draft.confidentiality and draft.confidentiality not in narrower_levels(meeting):
        raise Refusal(_("Een agendapunt kan niet ruimer zijn dan de vergadering."), field="confidentiality")
    if draft.dossier and not _is_visible_dossier(draft.dossier, meeting, actor):
        raise Refusal(_("Dit dossier is niet gevonden."), field="dossier")
    ids = {document.pk for document in draft.documents}
    visible = Document.objects.visible_to(actor).filter(pk__in=ids, council=meeting.council_id)
    if visible.count() != len(ids):
        raise Refusal(_("Een van de stukken is niet gevonden."), field="documents")
    for upload in draft.uploads:
        must_be_readable(upload)


def fill(item: AgendaItem, draft: ItemDraft, actor: Actor) -> None:
    """Write the draft into the item, keep new papers, and hold the meeting's papers as narrow as the item."""
    item.title = draft.title.strip()
    item.purpose = draft.purpose
    item.minutes = draft.minutes
    item.owner = draft.owner
    item.explanation = draft.explanation.strip()
    item.confidentiality = draft.confidentiality
    item.dossier = draft.dossier
    item.save(update_fields=["title", "purpose", "minutes", "owner", "explanation", "confidentiality", "dossier"])
    kept = [keep_uploaded(item, upload, actor) for upload in draft.uploads]
    # Papers on the item that this actor cannot see stay on it.
    hidden = item.documents.exclude(pk__in=Document.objects.visible_to(actor))
    item.documents.set([*draft.documents, *kept, *hidden])
    if item.confidentiality:
        own = item.documents.filter(folder=item.meeting.folder, confidentiality="")
        Document.objects.filter(pk__in=own.values("pk")).update(confidentiality=item.confidentiality)


def _is_visible_dossier(dossier: Dossier, meeting: Meeting, actor: Actor) -> bool:
    return Dossier.objects.visible_to(actor).filter(pk=dossier.pk, council=meeting.council_id).exists()
