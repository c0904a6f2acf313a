"""Gathers what could go on the agenda of one meeting, through the eyes of who prepares it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.db.models import Q

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Document
from ambt.dossiers.models import Deadline, Dossier, Fact, Promise
from ambt.meetings import proposals
from ambt.meetings.models import ActionPoint, AgendaItem, Meeting, Minutes, MinutesPart
from ambt.meetings.planning import SHARED_KINDS
from ambt.meetings.proposals import Proposal, Ripe

# How far a term may lie beyond this meeting when no next meeting is planned yet.
HORIZON = timedelta(days=35)
# Facts after which a request no longer waits for its discussion with the director.
SETTLED = ("consultation_held", "advice_given", "advice_waived", "consent_decided", "request_withdrawn")
OLDEST_MINUTES = timedelta(days=400)


def proposals_for(meeting: Meeting, actor: Actor, today: date) -> list[Proposal]:
    """What is not on the agenda yet and could be, in the order of an agenda. Eleven queries whatever the numbers.

    What goes into an explanation is never more than everybody at the meeting may see.
    """
    on_agenda = list(
        AgendaItem.objects.filter(meeting=meeting, taken_off_at=None).values_list("proposal", "dossier_id", "adopts_id")
    )
    keys = {proposal for proposal, _dossier, _adopts in on_agenda}
    dossiers = {dossier for _proposal, dossier, _adopts in on_agenda}
    adopted = {adopts for _proposal, _dossier, adopts in on_agenda}
    made = [
        *proposals.opening(),
        *proposals.minutes_to_adopt(_waiting_minutes(meeting, actor, today), today),
        *proposals.actions_due(_actions(meeting, actor), meeting.held_on, today),
        *proposals.promises_due(_promises(meeting, actor), today),
        *proposals.dossiers_to_treat(_ripe(meeting, actor), today),
        *proposals.closing(),
    ]
    return [
        one
        for one in made
        if one.key not in keys
        and not (one.dossier and one.dossier.pk in dossiers)
        and not (one.adopts and one.adopts.pk in adopted)
    ]


def _waiting_minutes(meeting: Meeting, actor: Actor, today: date) -> list[tuple[Meeting, Sequence[Document]]]:
    """Made, not adopted, of an earlier meeting of this kind that is no narrower than this one."""
    waiting = (
        Minutes.objects.visible_to(actor)
        .filter(council=meeting.council_id, adopted_on=None, meeting__kind=meeting.kind)
        .filter(meeting__starts_at__lt=meeting.starts_at, meeting__starts_at__gt=meeting.starts_at - OLDEST_MINUTES)
        .filter(meeting__folder__confidentiality=meeting.folder.confidentiality)
        .select_related("meeting")
        .order_by("meeting__starts_at")
    )
    papers: dict[int, list[Document]] = {}
    parts = MinutesPart.objects.visible_to(actor).filter(minutes__in=waiting, dossier=None)
    for part in parts.select_related("pdf"):
        papers.setdefault(part.minutes_id, []).append(part.pdf)
    return [(minutes.meeting, papers.get(minutes.pk, ())) for minutes in waiting]


def _actions(meeting: Meeting, actor: Actor) -> list[ActionPoint]:
    points = (
        ActionPoint.objects.visible_to(actor)
        .filter(council=meeting.council_id, item__meeting__starts_at__lt=meeting.starts_at)
        .open()
        .filter(Q(due_on=None) | Q(due_on__lte=meeting.held_on))
        .exclude(item__dossier__folder__confidentiality=Confidentiality.NAMED)
        .exclude(item__meeting__folder__confidentiality=Confidentiality.NAMED)
    )
    if meeting.audience.width > Confidentiality.COUNCIL.width:
        wide = (Confidentiality.SHARED, Confidentiality.PUBLIC)
        points = points.filter(item__meeting__folder__confidentiality__in=wide, item__confidentiality="").filter(
            Q(item__dossier=None) | Q(item__dossier__folder__confidentiality__in=wide)
        )
    return list(points.select_related("owner").order_by("due_on", "pk"))


def _promises(meeting: Meeting, actor: Actor) -> list[Promise]:
    promises = (
        Promise.objects.visible_to(actor)
        .filter(council=meeting.council_id, promised_on__lte=meeting.held_on)
        .open()
        .filter(Q(due_on=None) | Q(due_on__lte=meeting.held_on))
        .exclude(folder__confidentiality=Confidentiality.NAMED)
        .exclude(dossier__folder__confidentiality=Confidentiality.NAMED)
    )
    if meeting.audience.width > Confidentiality.COUNCIL.width:
        wide = (Confidentiality.SHARED, Confidentiality.PUBLIC)
        promises = promises.filter(folder__confidentiality__in=wide).filter(
            Q(dossier=None) | Q(dossier__folder__confidentiality__in=wide)
        )
    return list(promises.order_by("due_on", "pk"))


def _ripe(meeting: Meeting, actor: Actor) -> list[Ripe]:
    """With the director: requests not yet discussed together. Otherwise: dossiers in which the council is to act."""
    running = {
        dossier.pk: dossier
        for dossier in Dossier.objects.visible_to(actor)
        .filter(council=meeting.council_id, opened_on__lte=meeting.held_on)
        .running()
        .select_related("folder")
    }
    following = (
        Meeting.objects.filter(council=meeting.council_id, kind=meeting.kind, starts_at__gt=meeting.starts_at)
        .not_cancelled()
        .order_by("starts_at")
        .first()
    )
    if meeting.kind in SHARED_KINDS:
        pressing, undiscussed = {}, _undiscussed(running)
        chosen = undiscussed
    else:
        pressing = _pressing(running, following.held_on if following else meeting.held_on + HORIZON)
        undiscussed = set()
        chosen = {pk for pk, one in running.items() if pk in pressing or one.whose_turn == Dossier.Turn.COUNCIL}
    treated = Counter(
        AgendaItem.objects.visible_to(actor)
        .filter(dossier__in=chosen, meeting__starts_at__lt=meeting.starts_at, meeting__cancelled_at=None)
        .values_list("dossier_id", flat=True)
    )
    papers = _sources(chosen, actor)
    ripe = []
    for pk in chosen:
        label, due = pressing.get(pk, ("", None))
        is_last_chance = following is not None and due is not None and due < following.held_on
        ripe.append(
            Ripe(running[pk], treated[pk], label, due, is_last_chance, pk in undiscussed, tuple(papers.get(pk, ())))
        )
    return ripe


def _pressing(running: Iterable[int], until: date) -> dict[int, tuple[str, date | None]]:
    """Of each dossier the first term of the council that ends by this day: what it is called and when it ends."""
    first: dict[int, tuple[str, date | None]] = {}
    deadlines = Deadline.objects.running().filter(
        dossier__in=list(running), party=Dossier.Turn.COUNCIL, duty="act", due__lte=until
    )
    for dossier, label, due in deadlines.order_by("due").values_list("dossier_id", "label", "due"):
        first.setdefault(dossier, (label, due))
    return first


def _undiscussed(running: dict[int, Dossier]) -> set[int]:
    """Requests of which no fact says that they were discussed, or are settled already."""
    asked = {pk for pk, one in running.items() if one.kind in (Dossier.Kind.ADVICE, Dossier.Kind.CONSENT)}
    return asked - set(Fact.objects.filter(dossier__in=asked, name__in=SETTLED).values_list("dossier_id", flat=True))


def _sources(dossiers: Iterable[int], actor: Actor) -> dict[int, list[Document]]:
    """The papers that the facts of these dossiers rest on, such as the request itself; not those of a closed one."""
    sources = (
        Fact.objects.filter(dossier__in=list(dossiers), source__in=Document.objects.visible_to(actor))
        .exclude(source__confidentiality=Confidentiality.NAMED)
        .select_related("source")
        .order_by("on", "pk")
    )
    papers: dict[int, list[Document]] = {}
    for fact in sources:
        mine = papers.setdefault(fact.dossier_id, [])
        if fact.source and fact.source not in mine:
            mine.append(fact.source)
    return papers
