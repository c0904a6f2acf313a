"""The start of the archive: the papers of this council that the reader may see, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.core.paginator import Page
from django.http import HttpResponse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ambt.archive.models import Document, Folder, Version
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.pages import page_of, show


class PapersFilter(forms.Form):
    """Which papers: of what kind, in which folder. The names stand in the address, so they are Dutch."""

    soort = forms.ChoiceField(label=_("Soort"), required=False)
    map = forms.ChoiceField(label=_("Map"), required=False)

    def __init__(self, *args: Any, folders: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = cast(forms.ChoiceField, self.fields["soort"])
        kinds.choices = [("", _t("alle soorten")), *Version.KIND_LABELS.items()]
        places = cast(forms.ChoiceField, self.fields["map"])
        places.choices = [("", _t("alle mappen")), *((str(pk), title) for pk, title in folders)]


@dataclass
class PapersPage:
    """Everything papers.html shows, and nothing else."""

    council: Council
    documents: Page[Document]
    filter: PapersFilter
    is_filtered: bool


@in_council
@require_safe
def papers(request: CouncilRequest) -> HttpResponse:
    """?soort= and ?map= narrow the list; what is not known there is passed over."""
    folders = Folder.objects.visible_to(request.actor).filter(council=request.council, documents__isnull=False)
    chosen = PapersFilter(request.GET, folders=list(folders.order_by("title").values_list("pk", "title").distinct()))
    chosen.is_valid()
    kind, folder = chosen.cleaned_data.get("soort"), chosen.cleaned_data.get("map")
    documents = Document.objects.visible_to(request.actor).filter(council=request.council).for_lists()
    if kind:
        documents = documents.filter(current__kind=kind)
    if folder:
        documents = documents.filter(folder=folder)
    page = PapersPage(request.council, page_of(request, documents), chosen, bool(kind or folder))
    return show(request, "archive/papers.html", page)
