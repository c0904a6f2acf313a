"""One letter: the paper left, and right what is open, what the dossier says, and what can be done."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

import wor
from ambt.access.keys import KEYS, Action, Role
from ambt.councils.models import Council
from ambt.councils.pages import CouncilRequest, in_council
from ambt.dossiers import law
from ambt.letters.checking import Finding, blocking, strange_days
from ambt.letters.forms import LetterForm, ReturnForm
from ambt.letters.gathering import safe_promises, safe_stops
from ambt.letters.models import Letter
from ambt.letters.recording import Recording, recording_of
from ambt.letters.steps import text_of_letter
from ambt.letters.views.finding import letter_of
from ambt.ui.pages import show
from ambt.ui.refusal import Refusal
from ambt.ui.richtext import cleaned

BEFORE_CONSULTATION = frozenset({"advice_given", "consent_decided"})


@dataclass(frozen=True)
class FactShown:
    label: str
    on: date
    value: str


@dataclass(frozen=True)
class Dispatch:
    """What sending will do, said before it is done; `trouble` when the dossier speaks against it."""

    recording: Recording | None
    trouble: str


@dataclass(frozen=True)
class May:
    """What this reader can do with the letter as it stands now."""

    edit: bool
    offer: bool
    approve: bool
    give_back: bool
    send: bool
    discard: bool
    restore: bool
    send_again: bool


@dataclass
class LetterPage:
    """Everything letter.html shows, and nothing else."""

    council: Council
    letter: Letter
    # Safe to show as it is: cleaned once more on its way out.
    body: SafeString
    form: LetterForm | None
    return_form: ReturnForm
    findings: list[Finding]
    dispatch: Dispatch
    facts: list[FactShown]
    article: wor.ArticleText | None
    needs_consultation: str
    approvers: str
    may: May
    saved: bool = False
    trouble: str = ""


@in_council
@require_safe
def letter(request: CouncilRequest, pk: int) -> HttpResponse:
    """?bewerken=1 opens an offered or approved letter for editing; a draft opens so for who may edit it."""
    found = letter_of(request, pk)
    return show(request, "letters/letter.html", letter_page(request, found, edits="bewerken" in request.GET))


def letter_page(
    request: CouncilRequest, letter: Letter, *, edits: bool = False, form: LetterForm | None = None
) -> LetterPage:
    """The page for this reader. `form` holds what was typed and could not be kept."""
    today = timezone.localdate()
    facts = law.facts_of(letter.dossier)
    may = may_of(request, letter)
    dispatch = _dispatch(letter, facts, today)
    if form is None and may.edit and (edits or letter.state == Letter.State.DRAFT):
        form = form_of(letter)
    return LetterPage(
        council=request.council,
        letter=letter,
        body=mark_safe(cleaned(letter.body)),
        form=form,
        return_form=ReturnForm(),
        findings=_findings(request, letter, facts, today) if letter.is_at_work else [],
        dispatch=dispatch,
        facts=_facts(letter, facts),
        article=law.article_of(letter.dossier.article_ref) if letter.dossier.article_ref else None,
        needs_consultation=_needs_consultation(letter, facts),
        approvers=" of ".join(str(role.label) for role in Role if role in KEYS[Action.APPROVE_LETTER]),
        may=may,
    )


def form_of(letter: Letter) -> LetterForm:
    """The form with the letter as it is kept."""
    return LetterForm(initial={**vars(text_of_letter(letter)), "revision": letter.revision})


def may_of(request: CouncilRequest, letter: Letter) -> May:
    actor, council_id, state = request.actor, letter.council_id, letter.state
    is_open, on_its_way = letter.is_at_work, state in (Letter.State.OFFERED, Letter.State.APPROVED)
    return May(
        edit=is_open and actor.may(Action.EDIT_LETTER, council_id),
        offer=state == Letter.State.DRAFT and actor.may(Action.OFFER_LETTER, council_id),
        approve=state == Letter.State.OFFERED and actor.may(Action.APPROVE_LETTER, council_id),
        give_back=on_its_way and actor.may(Action.RETURN_LETTER, council_id),
        send=state == Letter.State.APPROVED and actor.may(Action.SEND_LETTER, council_id),
        discard=is_open and actor.may(Action.DISCARD_LETTER, council_id),
        restore=state == Letter.State.DISCARDED and actor.may(Action.RESTORE_LETTER, council_id),
        send_again=state == Letter.State.SENT and actor.may(Action.SEND_AGAIN, council_id),
    )


def _dispatch(letter: Letter, facts: wor.Facts, today: date) -> Dispatch:
    if not letter.is_at_work:
        return Dispatch(None, "")
    try:
        return Dispatch(recording_of(letter, facts, today), "")
    except Refusal as refusal:
        return Dispatch(None, refusal.sentence)


def _findings(request: CouncilRequest, letter: Letter, facts: wor.Facts, today: date) -> list[Finding]:
    found = blocking(
        to_name=letter.to_name,
        to_mail=letter.to_mail,
        subject=letter.subject,
        body=letter.body,
        to_address=letter.to_address,
    )
    return found + strange_days(letter.body, _known_days(request, letter, facts, today), today)


def _known_days(request: CouncilRequest, letter: Letter, facts: wor.Facts, today: date) -> dict[date, str]:
    """Every day that the dossier knows, with what it is."""
    dossier, kinds = letter.dossier, law.kinds_of(letter.dossier)
    known = {stop.held_on: stop.meeting.title for stop in safe_stops(dossier, request.actor)}
    for promise in safe_promises(dossier, request.actor):
        known[promise.promised_on] = promise.text
        if promise.due_on:
            known[promise.due_on] = promise.text
    for deadline in law.progress_of(dossier, today).deadlines:
        known |= {on: deadline.label for on in (deadline.due, deadline.other_reading) if on}
    known |= {fact.on: kinds[fact.name].label for fact in facts.values() if fact.name in kinds}
    return known


def _facts(letter: Letter, facts: wor.Facts) -> list[FactShown]:
    kinds = law.kinds_of(letter.dossier)
    return [
        FactShown(kinds[fact.name].label, fact.on, kinds[fact.name].label_of(fact.value))
        for fact in sorted(facts.values(), key=lambda one: one.on)
        if fact.name in kinds
    ]


def _needs_consultation(letter: Letter, facts: wor.Facts) -> str:
    """The article that asks for a consultation before this letter, while none is recorded."""
    if letter.fact not in BEFORE_CONSULTATION or "consultation_held" in facts or not letter.is_at_work:
        return ""
    return str(law.kinds_of(letter.dossier)["consultation_held"].basis)
