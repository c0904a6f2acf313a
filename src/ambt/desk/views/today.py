"""Vandaag: what the law, the council and the director need, over all my councils."""

from dataclasses import dataclass

from django.http import HttpResponse

from ambt.councils.pages import SignedInRequest, signed_in
from ambt.ui.pages import show


@dataclass
class TodayPage:
    """Everything today.html shows, and nothing else."""

    has_councils: bool


@signed_in
def today(request: SignedInRequest) -> HttpResponse:
    return show(request, "desk/today.html", TodayPage(has_councils=bool(request.presence.councils)))
