"""For each person and each door of the archive: what shows is exactly what they may see."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from ambt.access import logbook
from ambt.access.keys import Action
from ambt.archive.levels import people_who_see
from ambt.archive.models import Document, Folder, SearchEntry
from ambt.archive.search import search
from ambt.councils.models import Council
from tests.archive.world import EVERYONE, World, a_world
from tests.people import actor, signed_in

INSIDERS = sorted(EVERYONE)
OUTSIDERS = ["left_member", "left_secretary", "stranger"]
LOGBOOK_READERS = {"secretary", "chair", "deputy", "elected"}


@pytest.fixture
def world(council: Council, other_council: Council) -> World:
    return a_world(council, other_council)


def at(world: World, name: str, *args: object) -> str:
    return reverse(f"archive:{name}", args=[world.council.slug, *args])


@pytest.mark.parametrize("name", INSIDERS)
def test_the_list_shows_what_one_may_see_and_nothing_else(client: Client, world: World, name: str) -> None:
    page = signed_in(client, world.people[name]).get(at(world, "list")).content.decode()
    assert world.seen_in(page) == world.to_be_seen_by(name)


@pytest.mark.parametrize("name", INSIDERS)
def test_searching_finds_what_one_may_see_and_nothing_else(client: Client, world: World, name: str) -> None:
    page = signed_in(client, world.people[name]).get(at(world, "search"), {"q": "reorganisaties"}).content.decode()
    assert world.seen_in(page) == world.to_be_seen_by(name)


@pytest.mark.parametrize("name", INSIDERS)
def test_searching_for_a_word_of_a_hidden_paper_finds_nothing(client: Client, world: World, name: str) -> None:
    browser = signed_in(client, world.people[name])
    for word in world.papers.keys() - world.to_be_seen_by(name):
        page = browser.get(at(world, "search"), {"q": word}).content.decode()
        assert f"stuk {word}" not in page.lower().replace("<mark>", "").replace("</mark>", "")
        assert "Niets gevonden" in page


@pytest.mark.parametrize("name", INSIDERS)
def test_a_paper_its_file_and_its_folder_open_for_who_may_see_them(client: Client, world: World, name: str) -> None:
    browser = signed_in(client, world.people[name])
    mine = world.to_be_seen_by(name)
    for word, paper in world.papers.items():
        expected = 200 if word in mine else 404
        assert browser.get(at(world, "document", paper.pk)).status_code == expected, word
        assert browser.get(at(world, "version-file", paper.current_id)).status_code == expected, word
        folder = browser.get(at(world, "folder", paper.folder_id))
        assert world.seen_in(folder.content.decode()) <= mine


@pytest.mark.parametrize("name", INSIDERS)
def test_the_logbook_names_no_paper_that_one_may_not_see(client: Client, world: World, name: str) -> None:
    answer = signed_in(client, world.people[name]).get(at(world, "logbook"))
    assert answer.status_code == (200 if name in LOGBOOK_READERS else 403)
    assert world.seen_in(answer.content.decode()) == (world.to_be_seen_by(name) if name in LOGBOOK_READERS else set())


@pytest.mark.parametrize("name", OUTSIDERS)
def test_for_who_has_no_seat_here_any_more_or_never_had_the_archive_does_not_exist(
    client: Client, world: World, name: str
) -> None:
    browser = signed_in(client, world.people[name])
    paper = world.papers["openbaarwoord"]
    addresses = [at(world, one) for one in ("list", "search", "logbook")]
    addresses += [at(world, "document", paper.pk), at(world, "version-file", paper.current_id)]
    addresses += [at(world, one, paper.folder_id) for one in ("folder", "add-document", "folder-confidentiality")]
    addresses += [at(world, one, paper.pk) for one in ("add-version", "confidentiality")]
    assert {browser.get(address).status_code for address in addresses} == {404}


@pytest.mark.parametrize("name", INSIDERS + OUTSIDERS)
def test_the_querysets_agree_with_each_other(world: World, name: str) -> None:
    reader = actor(world.people[name])
    expected = world.to_be_seen_by(name)
    documents = {str(paper).removeprefix("Stuk ") for paper in Document.objects.visible_to(reader)}
    entries = {str(entry).removeprefix("Stuk ") for entry in SearchEntry.objects.visible_to(reader)}
    assert documents == entries == expected
    seen = search(reader, "reorganisatie", councils=list(reader.roles))
    assert seen.count == len(expected)


@pytest.mark.parametrize("name", INSIDERS)
def test_who_a_folder_says_sees_it_is_who_sees_it(world: World, name: str) -> None:
    mine = set(Folder.objects.visible_to(actor(world.people[name])))
    for folder in Folder.objects.filter(council=world.council):
        is_said_to_see_it = world.people[name] in people_who_see(folder, localdate())
        assert is_said_to_see_it == (folder in mine), folder.confidentiality


def test_a_paper_of_another_council_is_not_found_under_this_ones_address(client: Client, world: World) -> None:
    stranger = signed_in(client, world.people["stranger"])
    theirs = world.papers["elderswoord"]
    assert stranger.get(reverse("archive:document", args=["zuiderveen", theirs.pk])).status_code == 200
    ours = world.papers["openbaarwoord"]
    for name, key in (("document", ours.pk), ("version-file", ours.current_id), ("folder", ours.folder_id)):
        assert stranger.get(reverse(f"archive:{name}", args=["zuiderveen", key])).status_code == 404


def test_another_councils_papers_are_found_only_when_asked_for_and_only_by_who_sits_there(
    client: Client, world: World, other_council: Council
) -> None:
    both = world.people["secretary"]
    both.seats.create(council=other_council, role="member", since="2020-01-01")
    browser = signed_in(client, both)
    here = browser.get(at(world, "search"), {"q": "reorganisatie"}).content.decode()
    everywhere = browser.get(at(world, "search"), {"q": "reorganisatie", "overal": "1"}).content.decode()
    assert world.seen_in(everywhere) - world.seen_in(here) == {"elderswoord"}


def test_a_filter_on_a_folder_one_may_not_see_shows_nothing_of_it(client: Client, world: World) -> None:
    hidden = world.papers["raadswoord"].folder
    Folder.objects.filter(pk=hidden.pk).update(title="Geheimemapnaam")
    page = signed_in(client, world.people["director"]).get(at(world, "list") + f"?map={hidden.pk}").content.decode()
    assert "raadswoord" not in page
    assert "Geheimemapnaam" not in page


def test_a_line_about_something_that_no_longer_exists_follows_its_folder(client: Client, world: World) -> None:
    own, named = world.papers["raadswoord"].folder, world.papers["commissiewoord"].folder
    for folder, title in ((own, "Verdwenen"), (named, "Onvindbaar")):
        gone = Document(pk=99_999, title=title)
        by = actor(world.people["secretary"])
        logbook.write(by, Action.ADD_DOCUMENT, gone, council_id=folder.council_id, folder_id=folder.pk)
    page = signed_in(client, world.people["chair"]).get(at(world, "logbook")).content.decode()
    assert "Verdwenen" in page
    assert "Onvindbaar" not in page
