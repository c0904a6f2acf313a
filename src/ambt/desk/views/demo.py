"""Signing in to the demo: its people stand on the page as buttons."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from allauth.account.views import LoginView
from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ambt.councils.models import Seat

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass(frozen=True)
class DemoPerson:
    account_id: int
    name: str
    role: str


@dataclass(frozen=True)
class DemoGroup:
    title: str
    people: list[DemoPerson]


class SignIn(LoginView):  # type: ignore[misc]
    """The ordinary sign-in page; in a demo with its people beneath it."""

    def get_template_names(self) -> list[str]:
        return ["desk/demo_login.html"] if settings.DEMO else ["account/login.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"groups": _groups()} if settings.DEMO else context


@require_POST
def sign_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Come in as someone of the demo, without a password. Outside the demo this address does not exist."""
    if not settings.DEMO:
        raise Http404
    seat = get_object_or_404(Seat.objects.select_related("person__account"), person__account=pk, pk=_first_seat(pk))
    login(request, seat.person.account, backend=BACKEND)
    return redirect("desk:today")


def _first_seat(account_id: int) -> int | None:
    return Seat.objects.filter(person__account=account_id).values_list("pk", flat=True).first()


def _groups() -> list[DemoGroup]:
    """Everyone once: who sits in several councils stands on top."""
    seats = Seat.objects.exclude(person__account=None).select_related("person", "council").order_by("pk")
    by_person: dict[int, list[Seat]] = defaultdict(list)
    for seat in seats:
        by_person[seat.person_id].append(seat)
    groups: dict[str, list[DemoPerson]] = {}
    for mine in by_person.values():
        title = _("%(first)s en %(second)s") if len(mine) > 1 else "%(first)s"
        names = {"first": mine[0].council.name, "second": mine[-1].council.name}
        account_id = mine[0].person.account_id
        assert account_id is not None
        person = DemoPerson(account_id, mine[0].person.name, mine[0].get_role_display())
        groups.setdefault(title % names, []).append(person)
    return [DemoGroup(title, people) for title, people in groups.items()]
