"""Recording a fact."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.archive.models import Document
from ambt.dossiers import law
from ambt.dossiers.models import Dossier, Fact
from ambt.dossiers.steps import in_words, lock, must_be_open, set_fact
from ambt.ui.refusal import Refusal


@transaction.atomic
def record_fact(actor: Actor, dossier: Dossier, name: str, *, on: date, value: str, source: Document | None) -> Fact:
    """Write down on which day something happened; the deadlines follow.

    The same form sent twice records once. Raises Refusal when someone already recorded something else.
    """
    actor.needs(Action.RECORD_FACT, dossier.council_id)
    lock(dossier)
    must_be_open(dossier)
    there = Fact.objects.filter(dossier=dossier, name=name).first()
    if there and (there.on, there.value) == (on, value):
        return there
    if there:
        sentence = _("“%(fact)s” is al vastgelegd: %(now)s. Wilt u dat wijzigen, kies dan “Verbeteren” bij het feit.")
        raise Refusal(sentence % {"fact": law.kind_of(dossier, name).label, "now": in_words(dossier, there)})
    fact = set_fact(dossier, name, on=on, value=value, source=source)
    logbook.write(
        actor,
        Action.RECORD_FACT,
        dossier,
        council_id=dossier.council_id,
        folder_id=dossier.folder_id,
        fact=name,
        on=on.isoformat(),
        value=value,
    )
    return fact
