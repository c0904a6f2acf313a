"""The meetings of the demo: a year of them, with notes, resolutions and actions; and the ones to come."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from ambt.desk.demo import matters
from ambt.desk.demo.cast import Stage
from ambt.dossiers.models import Dossier
from ambt.meetings.actions.add_action_point import add_action_point
from ambt.meetings.actions.adopt_minutes import adopt_minutes
from ambt.meetings.actions.make_minutes import make_minutes
from ambt.meetings.actions.plan_meeting import plan_meeting
from ambt.meetings.actions.put_on_agenda import put_on_agenda
from ambt.meetings.actions.record_attendance import record_attendance
from ambt.meetings.actions.record_resolution import record_resolution
from ambt.meetings.actions.take_notes import take_notes
from ambt.meetings.drafts import ItemDraft
from ambt.meetings.models import AgendaItem, Meeting
from wor.calendar import is_workday

PICTURE, JUDGE, DECIDE, INFORM = (
    AgendaItem.Purpose.PICTURE,
    AgendaItem.Purpose.JUDGE,
    AgendaItem.Purpose.DECIDE,
    AgendaItem.Purpose.INFORM,
)


@dataclass(frozen=True)
class Talk:
    """One item as it went: notes, perhaps a resolution (text, for, against) and an action (text, who, due in days)."""

    title: str
    purpose: str
    minutes: int
    notes: str
    about: str = ""
    resolution: tuple[str, int, int] | None = None
    action: tuple[str, str, int] | None = None


# Setting the type of a year of minutes would keep a newcomer waiting.
WITH_MINUTES = 5
# What came back every month, for the meetings further back.
ORDINARY = (
    Talk("Opening en mededelingen", INFORM, 10, "De voorzitter opent de vergadering en heet iedereen welkom."),
    Talk(
        "Ronde langs de achterban",
        PICTURE,
        30,
        "De leden vertellen wat er op de afdelingen speelt. Terugkerend: de drukte aan de telefoon en de vraag wanneer "
        "vacatures worden vervuld.",
    ),
    Talk("Rondvraag en sluiting", INFORM, 10, "Niemand heeft nog een vraag. De voorzitter sluit de vergadering."),
)
WATERLAND_LAST = (
    ORDINARY[0],
    Talk(
        matters.CREWS,
        JUDGE,
        40,
        "De werkgroep licht de antwoorden van de bestuurder toe. De leden vinden de kortere aanrijtijd overtuigend. "
        "Zorgen blijven er over de teamleiders: wat na twaalf maanden?",
        about=matters.CREWS,
        action=("Vraag 3 bespreken in de overlegvergadering", "Mo Yilmaz", 6),
    ),
    Talk(
        matters.HYBRID_WORK,
        PICTURE,
        25,
        "Eerste bespreking. De commissie VGWM kijkt naar het werkplekonderzoek en naar het ziekmelden.",
        about=matters.HYBRID_WORK,
        resolution=("De commissie VGWM bereidt het standpunt van de raad voor.", 7, 0),
        action=("Standpunt hybride werken voorbereiden", "Joke Hendriks", 9),
    ),
    ORDINARY[2],
)
WATERLAND_BEFORE = (
    ORDINARY[0],
    Talk(
        matters.HEAT,
        DECIDE,
        45,
        "De raad weegt het belang van het elektriciteitsnet tegen de positie van de elf collega's die overgaan.",
        about=matters.HEAT,
        resolution=("De raad adviseert positief onder vier voorwaarden.", 6, 1),
        action=("Adviesbrief uitwerken", "Ingrid Vos", -60),
    ),
    ORDINARY[1],
    ORDINARY[2],
)
ZUIDERVEEN_LAST = (
    ORDINARY[0],
    Talk(
        matters.TAXES,
        PICTURE,
        30,
        "De raad mist het bedrijfsplan en kan de gevolgen voor de reistijd nog niet beoordelen.",
        about=matters.TAXES,
        action=("Collega's van Belastingen uitnodigen voor een gesprek", "Lotte Brouwer", 4),
    ),
    Talk(
        matters.COMPLAINT_RULES,
        DECIDE,
        20,
        "De gevraagde onafhankelijke commissie is erin gekomen.",
        about=matters.COMPLAINT_RULES,
        resolution=("De raad stemt in met de klachtenregeling.", 5, 0),
    ),
    ORDINARY[2],
)


def hold_a_year(stage: Stage, dossiers: dict[str, Dossier], specials: dict[int, tuple[Talk, ...]], today: date) -> None:
    """Council meetings every fourth week for a year back, and the next ones ahead; the last few have their minutes.

    `specials` tells how many meetings ago (0 is the last) an agenda was not the ordinary one.
    """
    last = _workday(today - timedelta(days=19))
    before: Meeting | None = None
    for back in range(12, -1, -1):
        meeting = _plan(stage, Meeting.Kind.COUNCIL, last - timedelta(weeks=4 * back), time(9), 3)
        adopting = before if back < WITH_MINUTES - 1 else None
        _hold(stage, meeting, specials.get(back, ORDINARY), dossiers, adopting=adopting)
        if back < WITH_MINUTES:
            make_minutes(stage.actor(), meeting)
        if adopting:
            adopt_minutes(stage.actor(), AgendaItem.objects.get(meeting=meeting, adopts=adopting))
        before = meeting
    coming = _workday(today + timedelta(days=9))
    _plan(stage, Meeting.Kind.COUNCIL, coming, time(9), 3)
    _plan(stage, Meeting.Kind.COUNCIL, _workday(coming + timedelta(weeks=4)), time(9), 3)


def meet_the_director(stage: Stage, dossiers: dict[str, Dossier], subject: str, today: date) -> None:
    """Two consultation meetings behind, one ahead, and the two of art. 24 lid 1 WOR."""
    for days in (96, 45):
        meeting = _plan(stage, Meeting.Kind.CONSULTATION, _workday(today - timedelta(days=days)), time(13, 30), 2)
        _hold(stage, meeting, (ORDINARY[0], ORDINARY[2]), dossiers)
        make_minutes(stage.actor(), meeting)
    ahead = _plan(stage, Meeting.Kind.CONSULTATION, _workday(today + timedelta(days=6)), time(13, 30), 2)
    secretary = stage.actor()
    put_on_agenda(secretary, ahead, ItemDraft("Opening en mededelingen", INFORM, 10))
    put_on_agenda(
        secretary,
        ahead,
        ItemDraft(
            subject, JUDGE, 45, explanation="Bespreking als bedoeld in art. 25 lid 4 WOR.", dossier=dossiers[subject]
        ),
    )
    for days in (150, -40):
        _plan(stage, Meeting.Kind.GENERAL_AFFAIRS, _workday(today - timedelta(days=days)), time(13, 30), 2)


def _plan(stage: Stage, kind: str, day: date, at: time, hours: int) -> Meeting:
    begin = timezone.make_aware(datetime.combine(day, at))
    return plan_meeting(
        stage.actor(),
        stage.council,
        kind=kind,
        starts_at=begin,
        ends_at=begin + timedelta(hours=hours),
        place="Vergaderzaal De Sluis" if kind == Meeting.Kind.COUNCIL else "Directiekamer",
    )


def _hold(
    stage: Stage,
    meeting: Meeting,
    talks: tuple[Talk, ...],
    dossiers: dict[str, Dossier],
    *,
    adopting: Meeting | None = None,
) -> None:
    secretary = stage.actor()
    away = {"Tom Bakker", "Kees Smit", "Bas van Leeuwen", "Ellen Kok"}
    record_attendance(
        secretary, meeting, present=[person.pk for name, person in stage.people.items() if name not in away]
    )
    for talk in talks:
        item = put_on_agenda(
            secretary, meeting, ItemDraft(talk.title, talk.purpose, talk.minutes, dossier=dossiers.get(talk.about))
        )
        take_notes(secretary, item, typed=talk.notes, revision=item.revision)
        if talk.resolution:
            text, votes_for, against = talk.resolution
            record_resolution(secretary, item, text=text, votes_for=votes_for, votes_against=against, abstained=0)
        if talk.action:
            text, who, due = talk.action
            day = max(meeting.held_on, timezone.localdate() + timedelta(days=due))
            add_action_point(secretary, item, text=text, owner=stage.people[who], due_on=day)
    if adopting:
        item = put_on_agenda(secretary, meeting, ItemDraft(f"Verslag {adopting.title}", DECIDE, 5))
        AgendaItem.objects.filter(pk=item.pk).update(adopts=adopting)


def _workday(day: date) -> date:
    """The day itself, or the next one that is no weekend or holiday."""
    while not is_workday(day):
        day += timedelta(days=1)
    return day
