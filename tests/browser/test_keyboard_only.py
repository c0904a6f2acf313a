"""With the keyboard alone: come in, open a dossier, record a fact; and the short way past the menu."""

from playwright.sync_api import Page, expect

from ambt.desk.demo.cast import PASSWORD
from tests.browser.conftest import SECRETARY, Opens


def tab_to(page: Page, words: str, *, exactly: bool = False, at_most: int = 60) -> None:
    """Press Tab until what has these words has the focus, and see that it shows."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        told = page.evaluate(
            "() => { const one = document.activeElement; const named = one.labels?.[0]?.textContent ?? '';"
            " return `${named} ${one.getAttribute('aria-label') ?? ''} ${one.textContent}`; }"
        )
        name = " ".join(str(told).split())
        if name == words or (words in name and not exactly):
            style = page.evaluate(
                "() => { const look = getComputedStyle(document.activeElement);"
                " return look.outlineStyle !== 'none' || look.boxShadow !== 'none'; }"
            )
            assert style, f"“{words}” does not show that it has the focus"
            return
    raise AssertionError(f"“{words}” is not reached by Tab on {page.url}")


def test_signing_in_opening_a_dossier_and_recording_a_fact_without_a_mouse(opens: Opens) -> None:
    page = opens().page
    page.goto("/account/login/")
    tab_to(page, "E-mail")
    page.keyboard.type("hanneke.bos@secretaris.example")
    tab_to(page, "Wachtwoord", exactly=True)
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vandaag")

    tab_to(page, "Dossiers")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Dossiers")
    tab_to(page, "Gezamenlijke belastingdienst")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Gezamenlijke belastingdienst")

    tab_to(page, "Feit vastleggen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/feiten/")
    tab_to(page, "Overlegvergadering gehouden")
    page.keyboard.press("Enter")
    page.wait_for_url("**/feiten/*/")
    tab_to(page, "astleggen")
    page.keyboard.press("Enter")
    expect(page.locator(".messages")).to_contain_text("Vastgelegd")


def test_the_first_tab_leads_past_the_menu(opens: Opens) -> None:
    page = opens(SECRETARY).page
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()
