"""The rules between a paper's level and its folder's, and the sentences that go with them."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from ambt.access.keys import COUNCIL_SIDE, DIRECTOR_SIDE, KEYS, Action, Actor, Role
from ambt.archive.models import Confidentiality, Folder
from ambt.councils.models import Committee, Person, Seat
from ambt.ui.refusal import Refusal


def refuse_looser(folder: Folder, confidentiality: str) -> None:
    """Raises Refusal when more people would see a paper at this level than see its folder; empty is as the folder."""
    if not confidentiality or Confidentiality(confidentiality).width <= folder.audience.width:
        return
    raise Refusal(
        _(
            "Een stuk kan niet ruimer zijn dan zijn map. De map “%(folder)s” is %(level)s; kies dat of iets dat nauwer "
            "is, of maak eerst de map ruimer."
        )
        % {"folder": folder.title, "level": folder.audience.label},
        field="confidentiality",
    )


def refuse_nobody(confidentiality: str, readers: Sequence[Person], committees: Sequence[Committee] = ()) -> None:
    """Raises Refusal when something is for named readers and nobody is named."""
    if confidentiality == Confidentiality.NAMED and not readers and not committees:
        raise Refusal(_("Noem ten minste één persoon die dit mag zien."), field="readers")


def refuse_locking_out(
    actor: Actor, confidentiality: str, readers: Sequence[Person], committees: Sequence[Committee] = ()
) -> None:
    """Raises Refusal when someone names readers and would not see it themselves any more, nor could undo it."""
    if confidentiality != Confidentiality.NAMED or any(person.pk == actor.person_id for person in readers):
        return
    if any(committee.pk in actor.committee_ids for committee in committees):
        return
    raise Refusal(
        _("Noem ook uzelf: anders ziet u dit straks zelf niet meer en kunt u het niet terugdraaien."), field="readers"
    )


def refuse_changed_since(was: str, now: str) -> None:
    """Raises Refusal when the level is no longer the one that the person was looking at."""
    if was != now:
        raise Refusal(
            _("Intussen heeft iemand anders de vertrouwelijkheid gewijzigd, in: %(level)s. Klopt uw keuze nog?")
            % {"level": Confidentiality(now).label if now else _("zoals de map")},
            field="confidentiality",
        )


def narrower_levels(folder: Folder) -> list[Confidentiality]:
    """The levels that a paper in this folder may have, from wide to narrow."""
    return [level for level in Confidentiality if level.width <= folder.audience.width]


def with_roles(people: QuerySet[Person], council_id: int, today: date) -> QuerySet[Person]:
    """These people with the seats they hold today in the council at hand, as `seats_here`. One query more."""
    seats = Seat.objects.filter(council=council_id).on(today)
    return people.prefetch_related(Prefetch("seats", queryset=seats, to_attr="seats_here"))


def roles_of(person: Person) -> str:
    """The roles of someone that came `with_roles`: "OR-lid"."""
    seats: list[Seat] = person.seats_here  # type: ignore[attr-defined]
    return ", ".join(dict.fromkeys(str(Role(seat.role).label) for seat in seats))


def people_who_see(folder: Folder, today: date) -> QuerySet[Person]:
    """Everyone with a seat today who sees the folder; the other way round than `visible_to`, and tested against it."""
    seats = Seat.objects.filter(council=folder.council_id).on(today)
    match folder.audience:
        case Confidentiality.PUBLIC:
            people = Person.objects.filter(seats__in=seats)
        case Confidentiality.SHARED:
            people = Person.objects.filter(seats__in=seats.filter(role__in=COUNCIL_SIDE | DIRECTOR_SIDE))
        case Confidentiality.COUNCIL:
            people = Person.objects.filter(seats__in=seats.filter(role__in=COUNCIL_SIDE))
        case Confidentiality.NAMED:
            if folder.named_until and folder.named_until < today:
                seats = seats.filter(role__in=KEYS[Action.CHANGE_CONFIDENTIALITY])
            groups = Committee.objects.filter(pk__in=folder.committees.values("pk"), ended_on=None)
            named = Q(pk__in=folder.readers.values("pk")) | Q(committees__in=groups)
            people = Person.objects.filter(named, seats__in=seats)
    return people.distinct()
