"""One paper: the file as it is, its text to read and search, its versions, and who may see it."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from ambt.access.keys import Action
from ambt.archive.models import Document, SearchEntry, Version
from ambt.archive.numbers import number_in
from ambt.archive.paged_text import PagedText, paged
from ambt.councils.models import Person
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.pages import show

_LONGEST_QUERY = 200


@dataclass
class DocumentPage:
    """Everything document.html shows, and nothing else."""

    document: Document
    version: Version
    is_newest: bool
    versions: list[Version]
    text: PagedText | None
    shows_file: bool
    words: str
    readers: list[Person]
    belongs_to: list[SearchEntry]
    may_add_version: bool
    may_change_confidentiality: bool


@in_council
@require_safe
def document(request: CouncilRequest, pk: int) -> HttpResponse:
    """?versie= reads an older version, ?deel= the next part of a very long text, ?q= marks words."""
    paper = visible_document(request, pk)
    versions = list(paper.versions.defer("text", "pages").select_related("added_by", "council"))
    return show(request, "archive/document.html", _page(request, paper, versions), part="text")


def visible_document(request: CouncilRequest, pk: int) -> Document:
    """The paper of this council with this number; 404 when the reader does not see it."""
    papers = Document.objects.visible_to(request.actor).filter(council=request.council)
    return get_object_or_404(papers.select_related("folder__council", "council"), pk=pk)


def _page(request: CouncilRequest, paper: Document, versions: list[Version]) -> DocumentPage:
    asked = number_in(request.GET.get("versie"))
    newest = next(version for version in versions if version.pk == paper.current_id)
    version = next((version for version in versions if version.number == asked), newest)
    words = request.GET.get("q", "")[:_LONGEST_QUERY].strip()
    has_text = version.text_state == Version.TextState.READ
    return DocumentPage(
        document=paper,
        version=version,
        is_newest=version is newest,
        versions=versions,
        text=paged(version.text, version.pages, words=words, part=number_in(request.GET.get("deel")))
        if has_text
        else None,
        # Coming from search one wants to see the words; and a broken file would show as an empty grey square.
        shows_file=version.kind == "pdf" and not words and version.text_state != Version.TextState.FAILED,
        words=words,
        readers=list(paper.readers.all()) if paper.confidentiality else [],
        belongs_to=list(SearchEntry.objects.visible_to(request.actor).owners_of(paper.folder_id)),
        may_add_version=request.actor.may(Action.ADD_VERSION, paper.council_id),
        may_change_confidentiality=request.actor.may(Action.CHANGE_CONFIDENTIALITY, paper.council_id),
    )
