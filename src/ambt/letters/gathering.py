"""Collects what the dossier knows for a draft, through the eyes of who drafts."""

from datetime import date

import wor
from ambt.access.keys import Actor, Role
from ambt.archive.models import Confidentiality, Document
from ambt.councils.models import Seat
from ambt.dossiers import law
from ambt.dossiers.models import Dossier, Promise
from ambt.letters.material import Decided, Material, Promised, Treated
from ambt.letters.models import Letter
from ambt.letters.plain import first_line
from ambt.meetings.models import AgendaItem, Meeting
from ambt.meetings.steps import RouteStop, route_of

COUNCILS_OWN = frozenset({Meeting.Kind.COUNCIL})
WITH_DIRECTOR = frozenset({Meeting.Kind.CONSULTATION, Meeting.Kind.GENERAL_AFFAIRS})
# The deadline that is the council's own, per procedure (rule names of wor).
OWN_TERMS = frozenset({"advice.give", "consent.decide"})


def director_of(council_id: int, today: date) -> Seat | None:
    """The seat of the managing director on this day, the longest in office first."""
    seats = Seat.objects.filter(council=council_id, role=Role.DIRECTOR).on(today)
    return seats.select_related("person").order_by("since", "pk").first()


def gather(actor: Actor, dossier: Dossier, *, today: date, director: str, outcome: str, fact: str) -> Material:
    """Everything the drafts can use. The letter will be seen by all who see the dossier, so what only a few of them
    may see stays out. Needs `council` with its rules loaded on the dossier.
    """
    facts = law.facts_of(dossier)
    progress = law.progress_of(dossier, today)
    rules = law.rules_of(dossier.council)
    stops = safe_stops(dossier, actor)
    return Material(
        council=dossier.council.name,
        director=director,
        title=dossier.title,
        procedure=dossier.kind,
        today=today,
        article=law.article_of(dossier.article_ref) if dossier.article_ref else None,
        summary=dossier.summary,
        salutation=_salutation(actor, dossier, director),
        facts=facts,
        missing=_missing(actor, dossier, facts),
        own_term=next((each for each in progress.deadlines if each.rule in OWN_TERMS), None),
        own_weeks=rules.advice_weeks if dossier.kind == Dossier.Kind.ADVICE else rules.consent_weeks,
        meetings=_treated(stops, COUNCILS_OWN, today),
        consultations=_treated(stops, WITH_DIRECTOR, today),
        decided=_decided(stops, today),
        promised=tuple(
            Promised(one.text, one.promised_by, one.promised_on, one.due_on) for one in safe_promises(dossier, actor)
        ),
        outcome=outcome,
        is_on_execution=fact == "execution_advice_given",
    )


def safe_stops(dossier: Dossier, actor: Actor) -> list[RouteStop]:
    """Where the dossier was or will be treated, without meetings that only named people know of. Two queries."""
    stops = route_of(dossier, actor, planned=True)
    return [stop for stop in stops if stop.meeting.audience != Confidentiality.NAMED]


def safe_promises(dossier: Dossier, actor: Actor) -> list[Promise]:
    """What was promised in this matter, without what was said in a folder that only named people see. One query."""
    rows = Promise.objects.visible_to(actor).filter(dossier=dossier).select_related("folder").order_by("promised_on")
    named = Confidentiality.NAMED
    return [row for row in rows if row.folder_id == dossier.folder_id or row.folder.audience != named]


def _treated(stops: list[RouteStop], kinds: frozenset[Meeting.Kind], today: date) -> tuple[Treated, ...]:
    """One per day, though the matter stood on the agenda twice."""
    by_day = {
        stop.held_on: Treated(stop.held_on, stop.purpose, is_held=stop.held_on <= today)
        for stop in stops
        if stop.meeting.kind in kinds
    }
    return tuple(by_day[on] for on in sorted(by_day))


def _decided(stops: list[RouteStop], today: date) -> tuple[Decided, ...]:
    """The resolutions of the last council meeting that decided on it with a quorum."""
    for stop in reversed(stops):
        counts = stop.meeting.kind in COUNCILS_OWN and stop.item.purpose == AgendaItem.Purpose.DECIDE
        valid = [one for one in stop.resolutions if one.had_quorum]
        if counts and valid and stop.held_on <= today:
            return tuple(Decided(one.text, stop.held_on, one.votes_in_words) for one in valid)
    return ()


def _missing(actor: Actor, dossier: Dossier, facts: wor.Facts) -> tuple[str, ...] | None:
    """What the request lacks, read from the paper that the fact of its receipt points at, or the oldest paper."""
    if dossier.kind not in (Dossier.Kind.ADVICE, Dossier.Kind.CONSENT) or dossier.article_ref.startswith("30"):
        # Art. 30 lid 3 asks for other things than art. 25 lid 3, which is what completeness looks for.
        return None
    papers = Document.objects.visible_to(actor).exclude(confidentiality=Confidentiality.NAMED)
    papers = papers.filter(folder=dossier.folder_id).select_related("current")
    source = dossier.facts.filter(name="request_received").values_list("source", flat=True).first()
    paper = papers.filter(pk=source).first() if source else papers.order_by("created_at", "pk").first()
    if paper is None or paper.current is None or not paper.current.text.strip():
        return None
    text = paper.current.text
    found = wor.completeness(text, "advice" if dossier.kind == Dossier.Kind.ADVICE else "consent")
    return tuple(element.id for element in found.missing)


def _salutation(actor: Actor, dossier: Dossier, director: str) -> str:
    """How the last letter of this council to this person began."""
    if not director:
        return ""
    sent = Letter.objects.visible_to(actor).filter(
        council=dossier.council_id, state=Letter.State.SENT, to_name=director
    )
    before = sent.order_by("-sent_at").values_list("body", flat=True).first()
    line = first_line(before) if before else ""
    return line if line.startswith(("Geachte ", "Beste ")) and len(line) < 120 else ""
