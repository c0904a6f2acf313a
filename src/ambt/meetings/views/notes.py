"""Saving what is typed at one item, while it is typed; and settling it when two people typed."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.actions.take_notes import OtherNotes, take_notes
from ambt.meetings.models import AgendaItem
from ambt.meetings.notes import typed_of
from ambt.meetings.quorum import quorum_of
from ambt.meetings.views.finding import item_of, number_in
from ambt.meetings.views.writing_page import WritingPage, page_with, sheet_of
from ambt.ui.pages import show
from ambt.ui.refusal import NoKey, Refusal


@in_council
@require_POST
def notes(request: CouncilRequest, pk: int, item: int) -> HttpResponse:
    """Save what is typed at one item. `kies` settles a clash: "mijn" keeps mine, "beide" puts mine below theirs."""
    found = item_of(request, pk, item)
    typed = request.POST.get("typed", "")
    choice = request.POST.get("kies", "")
    revision = number_in(request.POST.get("ander" if choice else "revision", ""))
    if choice == "beide":
        typed = f"{typed_of(found.notes)}\n\n{typed}".strip()
    try:
        take_notes(request.actor, found, typed=typed, revision=revision)
    except OtherNotes as clash:
        # The number of the text one started from stays: typing on must not overwrite what the other wrote.
        base = number_in(request.POST.get("revision", ""))
        return _answer(
            request,
            found,
            typed=typed,
            revision=base,
            trouble=clash.sentence,
            other=typed_of(clash.theirs),
            other_revision=clash.revision,
        )
    except NoKey:
        raise
    except Refusal as refused:
        return _answer(request, found, typed=typed, revision=revision, trouble=refused.sentence)
    if request.headers.get("HX-Request") == "true":
        if choice:
            return _answer(request, found, typed=typed, revision=found.revision, state=_("Bewaard"))
        return _saved(request, found, typed)
    messages.success(request, _("Het verslag van punt “%(title)s” is bewaard.") % {"title": found.title})
    return redirect(f"{reverse('meetings:writing', args=[request.council.slug, pk])}#punt-{item}")


def _saved(request: CouncilRequest, item: AgendaItem, typed: str) -> HttpResponse:
    """Only the line that says so: whoever types goes on typing."""
    sheet = sheet_of(item, 0)
    sheet.typed, sheet.state = typed, _("Bewaard")
    page = WritingPage(request.council, item.meeting, [], [], quorum_of(0, None, 50), False, False, None, one=sheet)
    return show(request, "meetings/writing.html", page, part="state")


def _answer(request: CouncilRequest, item: AgendaItem, **changed: Any) -> HttpResponse:
    """The settled sheet, or what went wrong with both texts (409).

    While typing only the line below the field is replaced: the field holds what the typist is typing now.
    """
    page = page_with(request, item, **changed)
    if changed.get("trouble"):
        return show(request, "meetings/writing.html", page, part="state", status=409)
    response = show(request, "meetings/writing.html", page, part="sheet")
    response["HX-Retarget"] = f"#punt-{item.pk}"
    return response
