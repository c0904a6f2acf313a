"""Writing in the meeting: the page, and who is there."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.councils.pages import CouncilRequest, in_council
from ambt.meetings.actions.record_attendance import record_attendance
from ambt.meetings.views.finding import meeting_of
from ambt.meetings.views.writing_page import writing_page
from ambt.ui.pages import show


@in_council
def writing(request: CouncilRequest, pk: int) -> HttpResponse:
    return show(request, "meetings/writing.html", writing_page(request, meeting_of(request, pk)))


@in_council
@require_POST
def attendance(request: CouncilRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request, pk)
    chosen = {int(one) for one in request.POST.getlist("aanwezig") if one.isdecimal() and len(one) < 18}
    record_attendance(request.actor, meeting, present=chosen)
    if request.headers.get("HX-Request") == "true":
        return show(request, "meetings/writing.html", writing_page(request, meeting), part="attendance")
    messages.success(request, _("De aanwezigheid is vastgelegd."))
    return redirect("meetings:writing", request.council.slug, pk)
