"""The tray as a person uses it: a real browser, with and without its script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from ambt.access.keys import Role
from ambt.councils.models import Council
from ambt.dossiers.models import Dossier
from ambt.mail.models import Paper
from tests.mail.papers import PARTY, REQUEST
from tests.people import signed_in, someone_as

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SAMPLES = Path(__file__).parents[2] / "samples"
SIZES = [(1280, 900), (390, 844)]


@pytest.fixture
def tray(chromium: Browser, live_server: LiveServer, council: Council) -> Iterator[Page]:
    """The tray in a browser of the secretary; fails when the browser complains of anything."""
    with _signed_in(chromium, live_server, council) as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.goto(f"{live_server.url}/r/{council.slug}/post/")
        yield page
        assert complaints == []


def _signed_in(chromium: Browser, live_server: LiveServer, council: Council, *, script: bool = True) -> BrowserContext:
    client = signed_in(Client(), someone_as(Role.SECRETARY, council))
    context = chromium.new_context(java_script_enabled=script, locale="nl-NL")
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    return context


def violations(page: Page) -> list[str]:
    """What axe-core has against the page, by the rules of WCAG 2.2 AA."""
    page.evaluate(Path(settings.NODE_MODULES, "axe-core/axe.min.js").read_text())
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = page.evaluate("tags => axe.run({runOnly: tags})", tags)["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]


def drop(page: Page, name: str, content: str) -> None:
    page.evaluate(
        """([name, content]) => {
            const held = new DataTransfer();
            held.items.add(new File([content], name));
            for (const type of ["dragover", "drop"])
                document.querySelector("main").dispatchEvent(
                    new DragEvent(type, {dataTransfer: held, bubbles: true, cancelable: true}));
        }""",
        [name, content],
    )


def test_chosen_and_dropped_files_go_one_by_one_and_appear_in_the_tray(tray: Page) -> None:
    tray.set_input_files(
        "#papers",
        [
            {"name": "aanvraag.txt", "mimeType": "text/plain", "buffer": REQUEST.encode()},
            {"name": "kapot.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 en dan niets"},
        ],
    )
    expect(tray.locator(".under-way .file")).to_have_count(2)
    expect(tray.locator(".under-way")).to_contain_text("“aanvraag.txt” ligt in het postvak.")
    expect(tray.locator(".under-way")).to_contain_text("“kapot.pdf” is beschadigd")
    expect(tray.locator("#tray .rows > li")).to_have_count(2)
    drop(tray, "feest.txt", PARTY)
    expect(tray.locator("#tray .rows > li")).to_have_count(3)
    assert Paper.objects.count() == 3


def test_a_file_above_the_limit_is_refused_before_it_is_sent(tray: Page) -> None:
    tray.evaluate("document.querySelector('drop-tray').dataset.limit = 100")
    drop(tray, "groot.txt", "x" * 200)
    expect(tray.locator(".under-way .told")).to_contain_text("is niet bewaard")
    assert not Paper.objects.exists()


def test_from_a_mail_with_attachments_to_a_dossier_with_evidence_beside_it(tray: Page, council: Council) -> None:
    tray.set_input_files("#papers", SAMPLES / "adviesaanvraag-fusie.eml")
    tray.get_by_role("link", name="Adviesaanvraag ambtelijke fusie").click()
    expect(tray.get_by_role("radio", name="adviesaanvraag")).to_be_checked()
    # A title typed before looking at an attachment is still there afterwards.
    tray.get_by_label("Titel van het dossier").fill("Ambtelijke fusie Noorderhage")
    tray.get_by_role("link", name="Personele gevolgen").click()
    expect(tray.locator("#stuk-links")).to_contain_text("Personele gevolgen")
    expect(tray.get_by_label("Titel van het dossier")).to_have_value("Ambtelijke fusie Noorderhage")
    tray.get_by_role("button", name="Opbergen als nieuw dossier").click()
    expect(tray.get_by_role("heading", level=1)).to_contain_text("Ambtelijke fusie Noorderhage")
    assert Dossier.objects.get().title == "Ambtelijke fusie Noorderhage"


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_pages_of_the_post_room_are_accessible_and_fit(
    tray: Page, live_server: LiveServer, council: Council, width: int, height: int
) -> None:
    tray.set_viewport_size({"width": width, "height": height})
    tray.set_input_files(
        "#papers", [SAMPLES / "adviesaanvraag-fusie.eml", SAMPLES / "instemmingsverzoek-thuiswerken.docx"]
    )
    expect(tray.locator("#tray .rows > li")).to_have_count(2)
    paper = Paper.objects.filter(came_with=None).first()
    assert paper is not None
    for address in ["", "?stand=terzijde", f"{paper.pk}/", "mailbox/", "uitgaand/"]:
        tray.goto(f"{live_server.url}/r/{council.slug}/post/{address}")
        assert violations(tray) == []
        assert tray.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_without_its_script_the_form_sends_the_files_and_the_page_says_what_became_of_them(
    chromium: Browser, live_server: LiveServer, council: Council
) -> None:
    with _signed_in(chromium, live_server, council, script=False) as context:
        page = context.new_page()
        page.goto(f"{live_server.url}/r/{council.slug}/post/")
        page.set_input_files("#papers", SAMPLES / "instemmingsverzoek-thuiswerken.docx")
        page.get_by_role("button", name="In het postvak leggen").click()
        expect(page.locator(".messages")).to_contain_text("ligt in het postvak.")
        page.get_by_role("link", name="Instemmingsverzoek hybride werken").click()
        expect(page.get_by_role("heading", name="Wat art. 27 lid 2 WOR vraagt")).to_be_visible()
