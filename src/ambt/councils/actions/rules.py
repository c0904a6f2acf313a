"""Changing what the council has set for itself."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.councils.models import Committee, Council, Person, RulesOfProcedure
from ambt.ui.refusal import Refusal


@transaction.atomic
def change_rules(actor: Actor, rules: RulesOfProcedure, *, changed: Iterable[str]) -> RulesOfProcedure:
    """Keep changed rules of procedure; `changed` names the fields. Model and database hold the Act's minimum."""
    actor.needs(Action.CHANGE_RULES, rules.council_id)
    rules.full_clean()
    rules.save()
    values: dict[str, Any] = {name: getattr(rules, name) for name in changed}
    logbook.write(actor, Action.CHANGE_RULES, rules, council_id=rules.council_id, **values)
    return rules


@transaction.atomic
def change_council(actor: Actor, council: Council, *, changed: Iterable[str]) -> Council:
    """Keep changed details of the council: name, address, house style."""
    actor.needs(Action.CHANGE_COUNCIL, council.pk)
    council.full_clean()
    council.save()
    logbook.write(actor, Action.CHANGE_COUNCIL, council, council_id=council.pk, changed=sorted(changed))
    return council


@transaction.atomic
def change_committee(actor: Actor, committee: Committee, *, people: Iterable[Person]) -> Committee:
    """Keep a new or changed committee (art. 15 WOR) with who sits in it."""
    actor.needs(Action.CHANGE_COMMITTEE, committee.council_id)
    others = Committee.objects.filter(council=committee.council_id, name__iexact=committee.name).exclude(
        pk=committee.pk
    )
    if others.exists():
        raise Refusal(_("Er is al een commissie met deze naam."), field="name")
    committee.full_clean()
    committee.save()
    committee.people.set(people)
    logbook.write(
        actor, Action.CHANGE_COMMITTEE, committee, council_id=committee.council_id, people=committee.people.count()
    )
    return committee
