"""Adding a paper to a folder."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ambt.access.keys import Action
from ambt.archive.actions.add_document import add_document as add
from ambt.archive.forms import DocumentForm
from ambt.archive.models import Folder
from ambt.archive.views.change import ChangePage
from ambt.archive.views.folder import visible_folder
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.pages import refusals_on, show


@in_council
@require_http_methods(["GET", "POST"])
def add_document(request: CouncilRequest, pk: int) -> HttpResponse:
    folder = visible_folder(request, pk)
    request.actor.needs(Action.ADD_DOCUMENT, folder.council_id)
    if request.method == "GET":
        start = {"readers": [request.actor.person_id]}
        return _show(request, folder, DocumentForm(initial=start, folder=folder, today=localdate()))
    form = DocumentForm(request.POST, request.FILES, folder=folder, today=localdate())
    if form.is_valid():
        wanted = {
            name: form.cleaned_data[name] for name in ("file", "title", "written_on", "confidentiality", "readers")
        }
        with refusals_on(form):
            document = add(request.actor, folder, **wanted)
            messages.success(request, _("“%(title)s” is toegevoegd.") % {"title": document.title})
            return HttpResponseRedirect(document.get_absolute_url())
    return _show(request, folder, form, status=422)


def _show(request: CouncilRequest, folder: Folder, form: DocumentForm, status: int = 200) -> HttpResponse:
    page = ChangePage(
        title=_("Stuk toevoegen"),
        lead=_("Het stuk komt in de map “%(folder)s”.") % {"folder": folder.title},
        form=form,
        button=_("Toevoegen"),
        back=folder.get_absolute_url(),
        back_to=folder.title,
    )
    return show(request, "archive/change.html", page, status=status)
