"""The people of the demo: two councils of two clients, and one interim secretary who serves both."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from django.contrib.auth.hashers import make_password

from ambt.access.keys import Actor, Role
from ambt.access.models import Account
from ambt.councils.actors import actor_of
from ambt.councils.models import Committee, Council, Organisation, Person, RulesOfProcedure, Seat

PASSWORD = "ambt-demo-1979"


@dataclass(frozen=True)
class Player:
    name: str
    role: Role
    constituency: str = ""


WATERLAND = (
    Player("Fatima el Amrani", Role.CHAIR, "Klantenservice"),
    Player("Ruud Dekker", Role.DEPUTY_CHAIR, "Netbeheer"),
    Player("Ingrid Vos", Role.ELECTED_SECRETARY, "Staf"),
    Player("Sanne Willems", Role.MEMBER, "Klantenservice"),
    Player("Mo Yilmaz", Role.MEMBER, "Storingsdienst"),
    Player("Peter de Graaf", Role.MEMBER, "Netbeheer"),
    Player("Joke Hendriks", Role.MEMBER, "Staf"),
    Player("Tom Bakker", Role.MEMBER, "Storingsdienst"),
    Player("Kees Smit", Role.COMMITTEE_MEMBER),
    Player("Marieke de Vries", Role.DIRECTOR),
    Player("Bas van Leeuwen", Role.DIRECTOR_OFFICE),
)
ZUIDERVEEN = (
    Player("Willem Terpstra", Role.CHAIR, "Openbare werken"),
    Player("Aïcha Bouzid", Role.DEPUTY_CHAIR, "Sociaal domein"),
    Player("Greet van der Meulen", Role.ELECTED_SECRETARY, "Publiekszaken"),
    Player("Dirk Jan Oosterhof-van Wassenaer", Role.MEMBER, "Ruimte"),
    Player("Lotte Brouwer", Role.MEMBER, "Bedrijfsvoering"),
    Player("Jan-Willem Postma", Role.DIRECTOR),
    Player("Ellen Kok", Role.DIRECTOR_OFFICE),
)
SECRETARY = "Hanneke Bos"


@dataclass(frozen=True)
class Stage:
    """A council with its people by name, ready to act."""

    council: Council
    people: dict[str, Person]

    def actor(self, name: str = SECRETARY) -> Actor:
        return actor_of(self.people[name], date.today())

    @property
    def director(self) -> str:
        roles = Seat.objects.filter(council=self.council, role=Role.DIRECTOR).select_related("person")
        return roles[0].person.name


def seat_everyone(today: date) -> tuple[Stage, Stage]:
    """Both councils with their people seated; everyone can sign in with the demo's password."""
    hanneke = _person(SECRETARY, "secretaris")
    waterland = _council(
        "waterland-energie",
        "OR Waterland Energie",
        Organisation.objects.create(name="Waterland Energie B.V."),
        address="Postbus 210\n1440 AE Purmerend",
        place="Purmerend",
        accent="#1b5a61",
        seats=9,
        advice_weeks=None,
    )
    zuiderveen = _council(
        "zuiderveen",
        "OR Gemeente Zuiderveen",
        Organisation.objects.create(name="Gemeente Zuiderveen", is_government=True),
        address="Raadhuisplein 1\n7921 AA Zuiderveen",
        place="Zuiderveen",
        accent="#7a3b1d",
        seats=7,
        advice_weeks=6,
    )
    stages = (
        Stage(waterland, _seat(waterland, WATERLAND, hanneke, today)),
        Stage(zuiderveen, _seat(zuiderveen, ZUIDERVEEN, hanneke, today)),
    )
    committee = Committee.objects.create(council=waterland, name="VGWM", kind=Committee.Kind.STANDING)
    committee.people.set([stages[0].people[name] for name in ("Kees Smit", "Mo Yilmaz", "Joke Hendriks")])
    return stages


def _council(
    slug: str,
    name: str,
    organisation: Organisation,
    *,
    address: str,
    place: str,
    accent: str,
    seats: int,
    advice_weeks: int | None,
) -> Council:
    council = Council.objects.create(
        slug=slug,
        name=name,
        organisation=organisation,
        address=address,
        place=place,
        accent=accent,
        mail_address=f"or@{slug}.example",
        footer=f"{name} · {place}",
    )
    RulesOfProcedure.objects.create(council=council, seats=seats, advice_weeks=advice_weeks)
    return council


def _seat(council: Council, players: tuple[Player, ...], secretary: Person, today: date) -> dict[str, Person]:
    began = date(today.year - 1, 9, 1)
    people = {SECRETARY: secretary}
    Seat.objects.create(council=council, person=secretary, role=Role.SECRETARY, since=date(today.year - 1, 3, 1))
    for player in players:
        person = _person(player.name, council.slug)
        is_elected = player.role not in {Role.DIRECTOR, Role.DIRECTOR_OFFICE, Role.COMMITTEE_MEMBER}
        Seat.objects.create(
            council=council,
            person=person,
            role=player.role,
            since=began,
            # Art. 12 lid 1 WOR: the members stand down together every three years.
            until=date(began.year + 3, 8, 31) if is_elected else None,
            constituency=player.constituency,
        )
        people[player.name] = person
    return people


@cache
def _hashed() -> str:
    """Once for everyone: hashing is slow by design, and the password of a demo is no secret."""
    return make_password(PASSWORD)


def _person(name: str, where: str) -> Person:
    plain = name.lower().replace("ï", "i").replace(" ", ".")
    account = Account.objects.create(email=f"{plain}@{where}.example", name=name, password=_hashed())
    return Person.objects.create(account=account, name=name, email=account.email)
