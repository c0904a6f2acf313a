"""What higher rooms and commands may ask of the councils: no key, no log."""

from django.db import transaction
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ambt.access.keys import Role
from ambt.access.models import Account
from ambt.councils.models import Council, Organisation, Person, RulesOfProcedure, Seat
from ambt.ui.refusal import Refusal


@transaction.atomic
def begin_council(
    *, organisation: str, council: str, secretary: str, email: str, password: str, is_government: bool = False
) -> Council:
    """A new council with its secretary, who can sign in at once. Raises Refusal for an address already in use."""
    if Account.objects.filter(email=email.lower()).exists():
        raise Refusal(_("Er is al een account met het adres %(email)s.") % {"email": email})
    owner = Organisation.objects.create(name=organisation, is_government=is_government)
    new = Council.objects.create(slug=free_slug(council), name=council, organisation=owner)
    RulesOfProcedure.objects.create(council=new)
    account = Account.objects.create_user(email, password, name=secretary)
    person = Person.objects.create(account=account, name=secretary, email=account.email)
    Seat.objects.create(council=new, person=person, role=Role.SECRETARY, since=localdate())
    return new


def free_slug(name: str) -> str:
    """A short name for the address that no other council has."""
    base = slugify(name)[:50] or "raad"
    taken = set(Council.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return base if base not in taken else next(slug for n in range(2, 10_000) if (slug := f"{base}-{n}") not in taken)
