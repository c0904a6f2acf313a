"""Vandaag: what the law, the council and the director need, in that order, over all my councils."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access.keys import COUNCIL_SIDE, DIRECTOR_SIDE, Actor
from ambt.councils.models import Council
from ambt.councils.pages import SignedInRequest, signed_in
from ambt.desk.council_needs import AGENDA_AHEAD, council_needs
from ambt.desk.director_needs import director_needs
from ambt.desk.law_needs import law_needs
from ambt.desk.line import Line
from ambt.desk.turns import waiting_dossiers
from ambt.meetings.models import Meeting
from ambt.ui import days
from ambt.ui.pages import show

MEETINGS_AHEAD = timedelta(days=21)
MEETINGS_BEHIND = timedelta(days=90)


@dataclass
class ShownLine:
    line: Line
    nearness: str


@dataclass
class Need:
    """One of the three: its heading, its lines, and what to say when there are none."""

    title: str
    lines: list[ShownLine]
    nothing: str


@dataclass
class TodayPage:
    """Everything today.html shows, and nothing else."""

    sentence: str
    needs: list[Need]
    meetings: list[Meeting]
    has_councils: bool
    has_several: bool
    today: date


@signed_in
def today(request: SignedInRequest) -> HttpResponse:
    return show(request, "desk/today.html", today_page(request.actor, request.presence.councils, timezone.now()))


def today_page(actor: Actor, councils: tuple[Council, ...], now: datetime) -> TodayPage:
    """The page for one reader at one moment; the digest mail is made from it too."""
    day = timezone.localtime(now).date()
    waiting = waiting_dossiers(actor, day)
    law = law_needs(actor, waiting, day)
    meetings = meetings_around(actor, now)
    council = council_needs(actor, councils, meetings, now)
    director = director_needs(actor, councils, waiting, day)
    # To the director their own promises and steps are not "the director's", but theirs, and may come first.
    is_theirs = bool(actor.councils(DIRECTOR_SIDE)) and not actor.councils(COUNCIL_SIDE)
    titles = (
        (_("Wat de wet vraagt"), law, _("Er loopt geen termijn in de komende zes weken.")),
        (
            _("Wat de raad vraagt"),
            council,
            _("Er ligt niets te wachten: de post is gesorteerd, brieven en agenda's zijn de deur uit."),
        ),
        (
            _("Wat bij u ligt") if is_theirs else _("Wat bij de bestuurder ligt"),
            director,
            _("Er staan geen toezeggingen of stappen van de bestuurder open."),
        ),
    )
    needs = [
        Need(title, [ShownLine(line, line.nearness(day)) for line in lines], nothing)
        for title, lines, nothing in titles
        # The director need not read three times that the council has nothing for them.
        if lines or actor.councils(COUNCIL_SIDE)
    ]
    return TodayPage(
        sentence=_sentence([*law, *(director if is_theirs else [])], council, day),
        needs=needs,
        meetings=[one for one in meetings if one.ends_at >= now and one.starts_at <= now + MEETINGS_AHEAD][:12],
        has_councils=bool(councils),
        has_several=len(councils) > 1,
        today=day,
    )


def meetings_around(actor: Actor, now: datetime) -> list[Meeting]:
    """The visible meetings of which something may be needed today: behind and ahead. One query."""
    around = Meeting.objects.visible_to(actor).not_cancelled()
    around = around.filter(starts_at__range=(now - MEETINGS_BEHIND, now + AGENDA_AHEAD))
    return list(around.select_related("council", "folder", "record"))


def _sentence(law: list[Line], council: list[Line], day: date) -> str:
    """The sentence that matters: what comes first, where and by when."""
    to_do = [line for line in [*law, *council] if line.due and not line.is_wait]
    missed = [line for line in to_do if line.due and line.due < day]
    if missed:
        first = missed[0]
        return _("Te laat: %(what)s, %(about)s. De dag was %(day)s.") % {
            "what": first.what,
            "about": first.about,
            "day": days.day_and_distance(first.due, day) if first.due else "",
        }
    ahead = sorted(to_do, key=lambda line: line.due or date.max)
    if ahead and ahead[0].due:
        first = ahead[0]
        return _("Als eerste: %(what)s, %(about)s, uiterlijk %(day)s.") % {
            "what": first.what,
            "about": first.about,
            "day": days.day_and_distance(ahead[0].due, day),
        }
    if law:
        return _("Er loopt geen termijn, maar de raad is aan zet: %(about)s.") % {"about": law[0].about}
    if council:
        return _("Er loopt geen termijn. Wel ligt er werk van de raad te wachten.")
    return _("Er is vandaag niets dat van u een stap vraagt.")
