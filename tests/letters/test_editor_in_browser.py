"""The editor as a person uses it: a real browser, with and without its script, under the strict content policy."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from ambt.access.keys import Actor, Role
from ambt.dossiers.models import Dossier
from ambt.letters.actions.edit_letter import edit_letter
from ambt.letters.models import Letter
from tests.letters.conftest import a_draft, filled
from tests.people import signed_in, someone_as

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def letter(writer: Actor, dossier: Dossier) -> Letter:
    return a_draft(writer, dossier)


def opened(
    chromium: Browser, live_server: LiveServer, letter: Letter, *, script: bool = True, width: int = 1280
) -> Page:
    """The letter in a browser of a secretary."""
    client = signed_in(Client(), someone_as(Role.SECRETARY, letter.council))
    context = chromium.new_context(java_script_enabled=script, locale="nl-NL", viewport={"width": width, "height": 900})
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"{live_server.url}{letter.get_absolute_url()}")
    return page


def kept(letter: Letter) -> Letter:
    return Letter.objects.get(pk=letter.pk)


def test_what_is_typed_in_an_open_place_is_saved_and_the_page_says_what_is_left(
    chromium: Browser, live_server: LiveServer, letter: Letter
) -> None:
    page = opened(chromium, live_server, letter)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    expect(page.locator(".ProseMirror .blank")).to_have_count(4)
    page.get_by_role("button", name="Naar open plek").click()
    page.keyboard.type("Wij zorgen ons over de werkdruk.")
    expect(page.locator("#saved")).to_contain_text("Opgeslagen om")
    expect(page.locator(".checks")).to_contain_text("Er zijn nog 3 open plekken")
    assert "Wij zorgen ons over de werkdruk." in kept(letter).body
    page.get_by_role("button", name="Vet").click()
    page.keyboard.type("Echt.")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.locator(".messages")).to_contain_text("De brief is opgeslagen")
    assert "<strong>Echt.</strong>" in kept(letter).body
    assert complaints == []


def test_opening_a_letter_changes_nothing(chromium: Browser, live_server: LiveServer, letter: Letter) -> None:
    page = opened(chromium, live_server, letter)
    expect(page.locator(".ProseMirror")).to_contain_text("Geachte Marieke de Vries")
    page.locator(".ProseMirror").click()
    page.goto(f"{live_server.url}/r/{letter.council.slug}/brieven/")
    assert kept(letter).revision == 1


def test_who_types_after_someone_else_is_told_and_keeps_their_text_on_the_screen(
    chromium: Browser, live_server: LiveServer, letter: Letter, writer: Actor
) -> None:
    page = opened(chromium, live_server, letter)
    page.locator(".ProseMirror").click()
    edit_letter(writer, letter, filled(letter, subject="Van de ander"), revision=1)
    page.keyboard.type("Van mij. ")
    expect(page.locator("#work")).to_contain_text("Iemand anders heeft deze brief intussen gewijzigd")
    expect(page.locator(".ProseMirror")).to_contain_text("Van mij.")
    assert kept(letter).subject == "Van de ander"


def test_what_was_typed_just_before_leaving_is_kept(chromium: Browser, live_server: LiveServer, letter: Letter) -> None:
    page = opened(chromium, live_server, letter)
    page.locator(".ProseMirror").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Tot slot.")
    page.goto(f"{live_server.url}/r/{letter.council.slug}/brieven/")
    page.goto(f"{live_server.url}{letter.get_absolute_url()}")
    expect(page.locator(".ProseMirror")).to_contain_text("Tot slot.")


def test_without_a_script_the_letter_is_still_written_and_offered(
    chromium: Browser, live_server: LiveServer, letter: Letter
) -> None:
    page = opened(chromium, live_server, letter, script=False)
    page.get_by_label("Onderwerp").fill("Ons advies")
    page.get_by_label("Tekst van de brief").fill("<p>Geachte mevrouw,</p><p>Wij adviseren negatief.</p>")
    page.get_by_role("button", name="Ter goedkeuring aanbieden").click()
    expect(page.locator(".messages")).to_contain_text("ligt ter goedkeuring")
    assert (kept(letter).state, kept(letter).subject) == (Letter.State.OFFERED, "Ons advies")


@pytest.mark.parametrize("width", [1280, 390])
def test_the_letter_can_be_read_and_written_by_everyone(
    chromium: Browser, live_server: LiveServer, letter: Letter, width: int
) -> None:
    page = opened(chromium, live_server, letter, width=width)
    expect(page.locator(".ProseMirror")).to_be_visible()
    page.evaluate(Path(settings.NODE_MODULES, "axe-core/axe.min.js").read_text())
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = page.evaluate("tags => axe.run({runOnly: tags})", tags)["violations"]
    assert [f"{each['id']}: {each['nodes'][0]['html']}" for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
