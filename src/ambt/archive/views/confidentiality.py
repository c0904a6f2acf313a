"""Changing who may see a paper, or a folder with all that lies in it."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from ambt.access.keys import Action
from ambt.archive.actions.change_confidentiality import change_confidentiality
from ambt.archive.actions.change_folder_confidentiality import change_folder_confidentiality
from ambt.archive.forms import DocumentLevelForm, FolderLevelForm
from ambt.archive.models import Document, Folder
from ambt.archive.views.change import ChangePage
from ambt.archive.views.document import visible_document
from ambt.archive.views.folder import visible_folder
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.pages import refusals_on, show


@in_council
@require_http_methods(["GET", "POST"])
def of_document(request: CouncilRequest, pk: int) -> HttpResponse:
    document = visible_document(request, pk)
    request.actor.needs(Action.CHANGE_CONFIDENTIALITY, document.council_id)
    start = DocumentLevelForm.start_of(document, request.actor)
    form = DocumentLevelForm(request.POST or None, initial=start, folder=document.folder, today=localdate())
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            change_confidentiality(request.actor, document, **form.cleaned_data)
            messages.success(request, _("De vertrouwelijkheid is gewijzigd."))
            return HttpResponseRedirect(document.get_absolute_url())
    lead = _("“%(title)s” ligt in de map “%(folder)s”. Een stuk kan nauwer zijn dan zijn map, nooit ruimer.")
    page = _page(lead % {"title": document.title, "folder": document.folder.title}, form, document)
    return show(request, "archive/change.html", page, status=422 if form.errors else 200)


@in_council
@require_http_methods(["GET", "POST"])
def of_folder(request: CouncilRequest, pk: int) -> HttpResponse:
    folder = visible_folder(request, pk)
    request.actor.needs(Action.CHANGE_CONFIDENTIALITY, folder.council_id)
    start = FolderLevelForm.start_of(folder, request.actor)
    form = FolderLevelForm(request.POST or None, initial=start, folder=folder, today=localdate())
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            change_folder_confidentiality(request.actor, folder, **form.cleaned_data)
            messages.success(request, _("De vertrouwelijkheid van de map is gewijzigd."))
            return HttpResponseRedirect(folder.get_absolute_url())
    count = Document.objects.visible_to(request.actor).filter(folder=folder).count()
    lead = ngettext(
        "Dit geldt meteen voor het stuk in de map “%(folder)s”. Is het stuk zelf nauwer, dan blijft het dat.",
        "Dit geldt meteen voor de %(count)s stukken in de map “%(folder)s”. Wat zelf nauwer is, blijft dat.",
        count,
    )
    page = _page(lead % {"count": count, "folder": folder.title}, form, folder)
    return show(request, "archive/change.html", page, status=422 if form.errors else 200)


def _page(lead: str, form: forms.Form, thing: Document | Folder) -> ChangePage:
    return ChangePage(
        title=_("Vertrouwelijkheid wijzigen"),
        lead=lead,
        form=form,
        button=_("Wijzigen"),
        back=thing.get_absolute_url(),
        back_to=thing.title,
    )
