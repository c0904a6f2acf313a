"""Drafting a letter from what the dossier knows."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.dossiers import law
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import lock, must_be_open
from ambt.letters.drafting import KINDS, draft
from ambt.letters.gathering import director_of, gather
from ambt.letters.models import Letter
from ambt.letters.recording import fact_of
from ambt.letters.steps import person_of
from ambt.ui.refusal import Refusal


@transaction.atomic
def draft_letter(actor: Actor, dossier: Dossier, *, kind: str, outcome: str = "") -> tuple[Letter, bool]:
    """A new draft, and True; or the letter of this kind that is already on its way in this dossier, and False.

    `outcome` is that of an advice and empty for other kinds. Needs the council with its organisation and rules loaded.
    Raises Refusal for a kind that does not belong to this dossier, and for a closed one.
    """
    actor.needs(Action.DRAFT_LETTER, dossier.council_id)
    if kind not in KINDS[dossier.kind]:
        raise Refusal(_("Deze soort brief hoort niet bij dit dossier."), field="kind")
    if (kind == Letter.Kind.ADVICE) != (outcome in Letter.Outcome.values):
        raise Refusal(_("Kies wat de raad adviseert."), field="outcome")
    lock(dossier)
    must_be_open(dossier)
    at_work = Letter.objects.at_work().filter(dossier=dossier, kind=kind).first()
    if at_work:
        at_work.council = dossier.council
        return at_work, False
    today = timezone.localdate()
    seat = director_of(dossier.council_id, today)
    fact = fact_of(kind, dossier, law.facts_of(dossier))
    name = seat.person.name if seat else ""
    made = draft(kind, gather(actor, dossier, today=today, director=name, outcome=outcome, fact=fact))
    letter = Letter.objects.create(
        council=dossier.council,
        folder=dossier.folder,
        dossier=dossier,
        kind=kind,
        outcome=outcome,
        fact=fact,
        to_name=name,
        to_address=_("bestuurder van %(organisation)s") % {"organisation": dossier.council.organisation.name},
        to_mail=seat.person.email if seat else "",
        subject=made.subject,
        body=made.body,
        drafted_by=person_of(actor),
    )
    logbook.write(
        actor,
        Action.DRAFT_LETTER,
        letter,
        council_id=letter.council_id,
        folder_id=letter.folder_id,
        dossier=dossier.number,
        kind=kind,
    )
    return letter, True
