"""Giving someone a seat, and ending it."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor, Role
from ambt.councils.models import Council, Person, Seat
from ambt.ui.refusal import Refusal

# Of these there is one at a time.
_ALONE = frozenset({Role.CHAIR})


@transaction.atomic
def seat_person(
    actor: Actor,
    council: Council,
    *,
    name: str,
    email: str = "",
    role: str,
    since: date,
    until: date | None = None,
    constituency: str = "",
) -> Seat:
    """Give someone a seat. An e-mail address that is already known means the same person, who may sit elsewhere too."""
    actor.needs(Action.SEAT_PERSON, council.pk)
    if until and until < since:
        raise Refusal(_("De laatste dag ligt vóór de eerste."), field="until")
    person = _person(name, email, council)
    mine = Seat.objects.filter(council=council).filter(Q(until=None) | Q(until__gte=since))
    if until:
        mine = mine.filter(since__lte=until)
    if mine.filter(person=person, role=role).exists():
        raise Refusal(_("%(name)s heeft deze plaats al in die periode.") % {"name": person}, field="role")
    other = mine.filter(role=role).first()
    if role in _ALONE and other:
        sentence = _("%(name)s is in die periode al %(role)s. Beëindig eerst die plaats.")
        raise Refusal(sentence % {"name": other.person, "role": other.get_role_display()}, field="role")
    seat = Seat.objects.create(
        council=council, person=person, role=role, since=since, until=until, constituency=constituency
    )
    logbook.write(actor, Action.SEAT_PERSON, seat, council_id=council.pk, since=since.isoformat())
    return seat


@transaction.atomic
def end_seat(actor: Actor, seat: Seat, *, until: date) -> Seat:
    """Write down the last day of a seat; from the day after, the person no longer sees what belongs to it."""
    actor.needs(Action.END_SEAT, seat.council_id)
    if until < seat.since:
        sentence = _("%(name)s heeft deze plaats pas sinds %(since)s; de laatste dag kan niet eerder zijn.")
        raise Refusal(sentence % {"name": seat.person, "since": f"{seat.since:%d-%m-%Y}"}, field="until")
    seats = Seat.objects.filter(council=seat.council_id, role=Role.SECRETARY).exclude(pk=seat.pk)
    is_last = seat.role == Role.SECRETARY and not seats.filter(Q(until=None) | Q(until__gt=until)).exists()
    if is_last:
        raise Refusal(_("Dit is de enige ambtelijk secretaris. Geef eerst een opvolger een plaats."), field="until")
    seat.until = until
    seat.save(update_fields=["until"])
    logbook.write(actor, Action.END_SEAT, seat, council_id=seat.council_id, until=until.isoformat())
    return seat


def _person(name: str, email: str, council: Council) -> Person:
    email = email.strip().lower()
    if email:
        known = Person.objects.filter(email__iexact=email).first()
        return known or Person.objects.create(name=name.strip(), email=email)
    same = Person.objects.filter(name__iexact=name.strip(), seats__council=council).first()
    return same or Person.objects.create(name=name.strip())
