"""A council with papers of every level, and people on every side of each; for the tests of what shows where."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from ambt.access import logbook
from ambt.access.keys import Action, Role
from ambt.archive.models import Confidentiality, Document, Folder
from ambt.archive.steps import keep, open_folder
from ambt.councils.models import Committee, Council, Person, Seat
from tests import people

LEVEL = Confidentiality
COUNCIL_SIDE = {"secretary", "chair", "deputy", "elected", "member", "named_member"}
DIRECTOR_SIDE = {"director", "office"}
EVERYONE = COUNCIL_SIDE | DIRECTOR_SIDE | {"committee_member", "other_committee_member"}


@dataclass
class World:
    """People by name, papers by the word that stands in each of them only, and who is to see which paper."""

    council: Council
    people: dict[str, Person] = field(default_factory=dict)
    papers: dict[str, Document] = field(default_factory=dict)
    seen_by: dict[str, set[str]] = field(default_factory=dict)

    def seen_in(self, page: str) -> set[str]:
        """The words whose papers show in this page."""
        return {word for word in self.papers if word in page}

    def to_be_seen_by(self, name: str) -> set[str]:
        return {word for word, names in self.seen_by.items() if name in names}


def a_world(council: Council, other_council: Council) -> World:
    world = World(council)
    someone = world.people
    for name, role in [
        ("secretary", Role.SECRETARY),
        ("chair", Role.CHAIR),
        ("deputy", Role.DEPUTY_CHAIR),
        ("elected", Role.ELECTED_SECRETARY),
        ("member", Role.MEMBER),
        ("named_member", Role.MEMBER),
        ("committee_member", Role.COMMITTEE_MEMBER),
        ("other_committee_member", Role.COMMITTEE_MEMBER),
        ("director", Role.DIRECTOR),
        ("office", Role.DIRECTOR_OFFICE),
        ("left_member", Role.MEMBER),
        ("left_secretary", Role.SECRETARY),
    ]:
        someone[name] = people.someone_as(role, council, name=name)
    someone["stranger"] = people.someone_as(Role.SECRETARY, other_council, name="stranger")
    yesterday = date.today() - timedelta(days=1)
    Seat.objects.filter(person__name__startswith="left_").update(until=yesterday)
    committee = Committee.objects.create(council=council, name="VGWM")
    committee.people.add(someone["committee_member"])
    ended = Committee.objects.create(council=council, name="Opgeheven", ended_on=yesterday)
    ended.people.add(someone["other_committee_member"])

    public = open_folder(council, "Map", confidentiality=LEVEL.PUBLIC)
    shared = open_folder(council, "Map", confidentiality=LEVEL.SHARED)
    own = open_folder(council, "Map")
    named = open_folder(
        council,
        "Map",
        confidentiality=LEVEL.NAMED,
        readers=[someone[name] for name in ("secretary", "named_member", "left_member", "stranger")],
    )
    group = open_folder(council, "Map", confidentiality=LEVEL.NAMED, committees=[committee, ended])
    past = open_folder(
        council,
        "Map",
        confidentiality=LEVEL.NAMED,
        readers=[someone["chair"], someone["named_member"], someone["director"]],
        committees=[committee],
        named_until=yesterday,
    )
    until_today = open_folder(
        council, "Map", confidentiality=LEVEL.NAMED, readers=[someone["director"]], named_until=date.today()
    )
    elsewhere = open_folder(other_council, "Map", confidentiality=LEVEL.PUBLIC)

    _paper(world, "openbaarwoord", public, EVERYONE)
    _paper(world, "gedeeldwoord", shared, COUNCIL_SIDE | DIRECTOR_SIDE)
    _paper(world, "raadswoord", own, COUNCIL_SIDE)
    _paper(world, "genoemdwoord", named, {"secretary", "named_member"})
    _paper(world, "commissiewoord", group, {"committee_member"})
    # Being named has ended; only who can lengthen it still sees it, so that it is not lost.
    _paper(world, "verlopenwoord", past, {"chair"})
    _paper(world, "vandaagwoord", until_today, {"director"})
    _paper(world, "smalwoord", shared, COUNCIL_SIDE, confidentiality=LEVEL.COUNCIL)
    _paper(world, "ingetogenwoord", public, {"chair", "office"}, confidentiality=LEVEL.NAMED, named=["chair", "office"])
    _paper(world, "dubbelwoord", named, {"named_member"}, confidentiality=LEVEL.NAMED, named=["named_member", "chair"])
    # Looser than its folder, which no page can make; the folder still holds.
    _paper(world, "ruimwoord", own, COUNCIL_SIDE)
    Document.objects.filter(title__contains="ruimwoord").update(confidentiality=LEVEL.PUBLIC)
    _paper(world, "elderswoord", elsewhere, {"stranger"})
    return world


def _paper(
    world: World,
    word: str,
    folder: Folder,
    seen_by: set[str],
    *,
    confidentiality: str = "",
    named: list[str] | None = None,
) -> None:
    paper = keep(
        folder,
        title=f"Stuk {word}",
        filename=f"{word}.txt",
        content=f"Reorganisatie: {word}".encode(),
        added_by=world.people["secretary"],
        text=f"Reorganisatie: {word}",
        confidentiality=confidentiality,
        readers=[world.people[name] for name in named or []],
    )
    by = people.actor(world.people["secretary"])
    logbook.write(by, Action.ADD_DOCUMENT, paper, council_id=folder.council_id, folder_id=folder.pk, file=f"{word}.txt")
    world.papers[word] = paper
    world.seen_by[word] = seen_by
