"""One folder: its papers, what it belongs to, and who sees it."""

from dataclasses import dataclass

from django.core.paginator import Page
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from ambt.access.keys import Action
from ambt.archive.levels import people_who_see, roles_of, with_roles
from ambt.archive.models import Document, Folder, SearchEntry
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.pages import page_of, show


@dataclass(frozen=True)
class Reader:
    """Someone who sees the folder, with their role."""

    name: str
    roles: str


@dataclass
class FolderPage:
    """Everything folder.html shows, and nothing else."""

    folder: Folder
    documents: Page[Document]
    belongs_to: list[SearchEntry]
    seen_by: list[Reader]
    may_add: bool
    may_change_confidentiality: bool


@in_council
@require_safe
def folder(request: CouncilRequest, pk: int) -> HttpResponse:
    found = visible_folder(request, pk)
    today = localdate()
    people = people_who_see(found, today)
    papers = Document.objects.visible_to(request.actor).filter(folder=found).for_lists()
    page = FolderPage(
        folder=found,
        documents=page_of(request, papers),
        belongs_to=list(SearchEntry.objects.visible_to(request.actor).owners_of(found.pk)),
        seen_by=[Reader(person.name, roles_of(person)) for person in with_roles(people, found.council_id, today)],
        may_add=request.actor.may(Action.ADD_DOCUMENT, found.council_id),
        may_change_confidentiality=request.actor.may(Action.CHANGE_CONFIDENTIALITY, found.council_id),
    )
    return show(request, "archive/folder.html", page)


def visible_folder(request: CouncilRequest, pk: int) -> Folder:
    """The folder of this council with this number; 404 when the reader does not see it."""
    folders = Folder.objects.visible_to(request.actor).filter(council=request.council)
    return get_object_or_404(folders.select_related("council"), pk=pk)
