"""Adding a newer version of a paper."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ambt.access.keys import Action
from ambt.archive.actions.add_version import add_version as add
from ambt.archive.forms import VersionForm
from ambt.archive.models import Document
from ambt.archive.views.change import ChangePage
from ambt.archive.views.document import visible_document
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.pages import refusals_on, show


@in_council
@require_http_methods(["GET", "POST"])
def add_version(request: CouncilRequest, pk: int) -> HttpResponse:
    document = visible_document(request, pk)
    request.actor.needs(Action.ADD_VERSION, document.council_id)
    if request.method == "GET":
        newest = document.versions.defer("text", "pages").latest("number")
        return _show(request, document, VersionForm(initial={"based_on": newest.number}))
    form = VersionForm(request.POST, request.FILES)
    if form.is_valid():
        with refusals_on(form):
            version = add(request.actor, document, **form.cleaned_data)
            sentence = _("Versie %(number)s is toegevoegd; dit is nu de versie die iedereen leest.")
            messages.success(request, sentence % {"number": version.number})
            return HttpResponseRedirect(document.get_absolute_url())
    return _show(request, document, form, status=422)


def _show(request: CouncilRequest, document: Document, form: VersionForm, status: int = 200) -> HttpResponse:
    page = ChangePage(
        title=_("Nieuwe versie toevoegen"),
        lead=_("Van “%(title)s”.") % {"title": document.title},
        form=form,
        button=_("Toevoegen"),
        back=document.get_absolute_url(),
        back_to=document.title,
    )
    return show(request, "archive/change.html", page, status=status)
