"""Raad: who sits where, until when, and what the council has set for itself."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ambt.access.keys import DIRECTOR_SIDE, EXECUTIVE_COMMITTEE, Action, Role
from ambt.councils.models import Committee, Council, Seat
from ambt.councils.pages import CouncilRequest, in_council
from ambt.ui.pages import show


@dataclass
class Bench:
    """Seats that belong together on the page."""

    title: str
    seats: list[Seat]


@dataclass
class CouncilPage:
    """Everything council.html shows, and nothing else."""

    council: Council
    benches: list[Bench]
    past: list[Seat]
    committees: list[Committee]
    elected: int
    vacancies: int
    may_seat: bool
    may_change_rules: bool
    may_change_council: bool


@in_council
def council(request: CouncilRequest) -> HttpResponse:
    today = localdate()
    seats = list(Seat.objects.filter(council=request.council).select_related("person"))
    # The chair first, as on paper; within a role by name.
    in_order = [role.value for role in Role]
    seats.sort(key=lambda seat: in_order.index(seat.role))
    running = [seat for seat in seats if seat.since <= today and (seat.until is None or seat.until >= today)]
    order: tuple[tuple[str, frozenset[str]], ...] = (
        (_("Dagelijks bestuur"), frozenset(EXECUTIVE_COMMITTEE)),
        (_("Leden"), frozenset({Role.MEMBER})),
        (_("Ondersteuning"), frozenset({Role.SECRETARY})),
        (_("Commissieleden"), frozenset({Role.COMMITTEE_MEMBER})),
        (_("Bestuurder"), frozenset(DIRECTOR_SIDE)),
    )
    benches = [Bench(title, [seat for seat in running if seat.role in roles]) for title, roles in order]
    elected = len({seat.person_id for seat in running if seat.is_elected})
    page = CouncilPage(
        council=request.council,
        benches=[bench for bench in benches if bench.seats],
        past=[seat for seat in seats if seat.until and seat.until < today],
        committees=list(Committee.objects.filter(council=request.council, ended_on=None).prefetch_related("people")),
        elected=elected,
        vacancies=max(0, request.council.rules.seats - elected),
        may_seat=request.actor.may(Action.SEAT_PERSON, request.council.pk),
        may_change_rules=request.actor.may(Action.CHANGE_RULES, request.council.pk),
        may_change_council=request.actor.may(Action.CHANGE_COUNCIL, request.council.pk),
    )
    return show(request, "councils/council.html", page)
