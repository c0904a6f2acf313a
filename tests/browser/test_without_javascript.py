"""A browser without JavaScript does everything that matters, by forms and links."""

import re

from playwright.sync_api import FilePayload, expect

from tests.browser.conftest import SECRETARY, Opens

COUNCIL = "/r/waterland-energie"


def test_a_file_is_laid_in_the_tray_by_a_form(opens: Opens) -> None:
    page = opens(SECRETARY, script=False).page
    page.goto(f"{COUNCIL}/post/")
    file = FilePayload(name="vraag.txt", mimeType="text/plain", buffer=b"Een vraag over de kantine.")
    page.locator("#papers").set_input_files(files=[file])
    page.get_by_role("button", name="In het postvak leggen").click()
    expect(page.locator(".messages")).to_contain_text("“vraag.txt” ligt in het postvak.")


def test_a_fact_is_recorded(opens: Opens) -> None:
    page = opens(SECRETARY, script=False).page
    page.goto(f"{COUNCIL}/dossiers/")
    page.get_by_role("link", name="Hybride werken en verzuim").first.click()
    expect(page.get_by_role("link", name="De brieven in dit dossier")).to_be_visible()
    page.get_by_role("link", name="Feit vastleggen").click()
    page.get_by_role("link", name=re.compile("Overlegvergadering gehouden")).click()
    page.get_by_role("button", name=re.compile("astleggen")).click()
    expect(page.locator(".messages")).to_contain_text("Vastgelegd")


def test_an_agenda_is_put_in_order_by_its_buttons(opens: Opens) -> None:
    page = opens(SECRETARY, script=False).page
    page.goto(f"{COUNCIL}/vergaderingen/")
    page.locator("main a[href*='/vergaderingen/']", has_text="Overlegvergadering").first.click()
    titles = page.locator("ol.agenda > li h3")
    before = titles.all_inner_texts()
    page.locator("ol.agenda > li").nth(1).locator("button[name=omhoog]").click()
    expect(titles.first).to_contain_text(before[1].removeprefix("2. "))


def test_notes_are_written_and_kept(opens: Opens) -> None:
    page = opens(SECRETARY, script=False).page
    page.goto(f"{COUNCIL}/vergaderingen/")
    page.locator("tr, li", has_text="conceptverslag").get_by_role("link").first.click()
    page.get_by_role("link", name="Verslag schrijven").click()
    page.locator("textarea[name=typed]").last.fill("Zonder script geschreven.")
    page.get_by_role("button", name="Bewaren").last.click()
    expect(page.locator(".messages")).to_contain_text("is bewaard")
    expect(page.locator("textarea[name=typed]").last).to_have_value("Zonder script geschreven.")


def test_a_letter_is_edited(opens: Opens) -> None:
    page = opens(SECRETARY, script=False).page
    page.goto(f"{COUNCIL}/dossiers/")
    page.get_by_role("link", name="Hybride werken en verzuim").first.click()
    number = re.search(r"/dossiers/(\d+)-", page.url)
    assert number
    page.goto(f"{COUNCIL}/brieven/nieuw/{number[1]}/")
    page.get_by_label("Instemming", exact=True).check()
    page.get_by_role("button", name="Concept maken").click()
    page.get_by_label("Onderwerp").fill("Vragen van de raad")
    body = page.get_by_label("Tekst van de brief")
    body.fill("<p>Geachte mevrouw De Vries,</p><script>alert(1)</script><p>Wij hebben een vraag.</p>")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.locator(".messages")).to_contain_text("De brief is opgeslagen")
    assert "script" not in page.get_by_label("Tekst van de brief").input_value()
