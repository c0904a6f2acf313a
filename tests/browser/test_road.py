"""The road of one request as it looks in a browser: dropped, filed, written about, approved by the chair, sent."""

import re
import time
from email import message_from_bytes
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import CHAIR, SECRETARY, Opens
from tests.browser.looking import Site

SAMPLE = Path(__file__).parents[2] / "samples" / "sources" / "instemmingsverzoek-thuiswerken.md"
COUNCIL = "/r/waterland-energie"
SAVES_WITHIN, SENDS_WITHIN = 10_000, 30

DROP = """([name, text]) => {
  const parcel = new DataTransfer();
  parcel.items.add(new File([text], name, {type: "text/plain"}));
  for (const kind of ["dragover", "drop"]) {
    const event = new DragEvent(kind, {dataTransfer: parcel, bubbles: true, cancelable: true});
    document.querySelector("drop-tray form").dispatchEvent(event);
  }
}"""


def test_the_road_in_the_browser(opens: Opens, site: Site) -> None:
    secretary = opens(SECRETARY).page
    dossier = drop_and_file(secretary)
    letter = write_and_offer(secretary, dossier)

    chair = opens(CHAIR).page
    chair.locator("li", has_text="Brief goedkeuren").get_by_role("link", name="Werken waar het past").click()
    assert chair.url == letter
    chair.get_by_role("button", name="Goedkeuren").click()
    expect(chair.locator(".messages")).to_contain_text("De brief is goedgekeurd")

    secretary.goto(letter)
    expect(secretary.locator(".dispatch")).to_contain_text("De brief gaat als pdf per e-mail naar Marieke de Vries")
    secretary.get_by_role("button", name="Versturen").click()
    expect(secretary.locator(".messages")).to_contain_text("De brief is verstuurd aan")
    assert "application/pdf" in laid_in_the_outbox(site, "Werken waar het past")
    secretary.goto(dossier)
    expect(secretary.locator("section", has=secretary.locator("#feiten"))).to_contain_text("Ontvangst bevestigd")
    expect(secretary.locator("section", has=secretary.locator("#brieven"))).to_contain_text("verstuurd")


def drop_and_file(page: Page) -> str:
    """Dragged to the tray; its line appears without leaving the page; one click makes the dossier."""
    page.goto(f"{COUNCIL}/post/")
    page.evaluate(DROP, ["thuiswerken.txt", f"{SAMPLE.read_text()}\n\nTweede versie.\n"])
    expect(page.locator(".under-way .told")).to_contain_text("ligt in het postvak")
    page.locator("#tray .rows a").first.click()
    expect(page.locator("mark").first).to_be_visible()
    expect(page.get_by_label("instemmingsverzoek")).to_be_checked()
    page.get_by_label("Titel van het dossier").fill("Werken waar het past")
    page.get_by_role("button", name="Opbergen als nieuw dossier").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Werken waar het past")
    expect(page.locator("p.lead")).to_contain_text("De ondernemingsraad is aan zet")
    expect(page.locator("svg[role=img]:visible").first).to_be_visible()
    return page.url


def write_and_offer(page: Page, dossier: str) -> str:
    """The letter is there already; what is left to write is written in the editor, which saves by itself."""
    page.locator("li", has_text="Bevestig de ontvangst").get_by_role("button", name="Brief opstellen").click()
    expect(page.locator(".ProseMirror")).to_contain_text("Geachte")
    page.locator(".ProseMirror").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Wij kijken uit naar het gesprek.")
    expect(page.locator("#saved")).to_contain_text("Opgeslagen om", timeout=SAVES_WITHIN)
    for _ in range(page.locator(".ProseMirror .blank").count()):
        page.get_by_role("button", name="Naar open plek").click()
        page.keyboard.type("zes weken")
    expect(page.locator(".checks")).to_contain_text("Er zijn geen open plekken", timeout=SAVES_WITHIN)
    page.get_by_role("button", name="Ter goedkeuring aanbieden").click()
    expect(page.locator(".messages")).to_contain_text("De brief ligt ter goedkeuring")
    return page.url


def laid_in_the_outbox(site: Site, subject: str) -> list[str]:
    """The kinds of parts of the message about this; the worker needs a moment."""
    until = time.monotonic() + SENDS_WITHIN
    while time.monotonic() < until:
        for path in (site.var / "outbox").glob("*"):
            message = message_from_bytes(path.read_bytes())
            if subject in re.sub(r"\s+", " ", str(message["Subject"])):
                return [part.get_content_type() for part in message.walk()]
        time.sleep(0.3)
    return []


def test_what_is_typed_in_a_meeting_is_kept_without_a_button(opens: Opens) -> None:
    page = opens(SECRETARY).page
    page.goto(f"{COUNCIL}/vergaderingen/")
    page.locator("tr, li", has_text="conceptverslag").get_by_role("link").first.click()
    page.get_by_role("link", name="Verslag schrijven").click()
    field = page.locator("textarea[name=typed]").first
    field.click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n\nDe voorzitter dankt iedereen.")
    expect(page.locator(".writing-state").first).to_contain_text("Bewaard", timeout=SAVES_WITHIN)
    page.reload()
    expect(page.locator("textarea[name=typed]").first).to_have_value(re.compile("dankt iedereen"))


def test_two_windows_on_one_text_lose_nothing(opens: Opens) -> None:
    look = opens(SECRETARY)
    one = look.page
    one.goto(f"{COUNCIL}/vergaderingen/")
    one.locator("tr, li", has_text="conceptverslag").get_by_role("link").first.click()
    one.get_by_role("link", name="Verslag schrijven").click()
    other = one.context.new_page()
    other.goto(one.url)
    for window, words in ((one, "Uit het eerste venster."), (other, "Uit het tweede venster.")):
        field = window.locator("textarea[name=typed]").nth(1)
        field.click()
        window.keyboard.press("Control+End")
        window.keyboard.type(f"\n\n{words}")
        window.wait_for_timeout(200)
        expect(window.locator(".writing-state").nth(1)).to_contain_text(
            re.compile("Bewaard|tekst van de ander"), timeout=SAVES_WITHIN
        )
    other.get_by_role("button", name="Beide bewaren").click()
    kept = re.compile("eerste venster.*tweede venster", re.DOTALL)
    expect(other.locator("textarea[name=typed]").nth(1)).to_have_value(kept, timeout=SAVES_WITHIN)


def test_the_agenda_is_put_in_order_by_keyboard(opens: Opens) -> None:
    page = opens(SECRETARY).page
    page.goto(f"{COUNCIL}/vergaderingen/")
    page.locator("main a[href*='/vergaderingen/']", has_text="Overlegvergadering").first.click()
    titles = page.locator("ol.agenda > li h3")
    before = titles.all_inner_texts()
    page.locator("ol.agenda > li").nth(1).get_by_role("button").first.focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(titles.first).to_contain_text(before[1].removeprefix("2. "))
