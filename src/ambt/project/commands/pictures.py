"""Maak de schermafbeeldingen in docs/pictures opnieuw: start een verse demo in een eigen map en fotografeer die."""

import argparse
import io
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from ambt.project import fresh_demo
from ambt.project.environment import ROOT
from ambt.project.tooling import program

FOLDER = ROOT / "docs" / "pictures"
SAMPLE = ROOT / "samples" / "adviesaanvraag-reorganisatie-klantenservice.pdf"
REQUEST = re.compile("klantenservice", re.IGNORECASE)
READ_WITHIN_SECONDS = 60
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")
SECRETARY, COUNCIL = "Hanneke Bos", "^OR Waterland Energie"


@dataclass(frozen=True)
class Picture:
    """A page of the demo, found as the secretary finds it: a link at a time, each a pattern on its words.

    The last link leads to the page; an empty road is Vandaag itself.
    """

    name: str
    road: tuple[str, ...]


PICTURES = (
    Picture("vandaag", ()),
    Picture("stuk-in-het-postvak", (COUNCIL, "^Post$", REQUEST.pattern)),
    Picture("dossier", (COUNCIL, "^Dossiers$", "^Samenvoegen storingsdiensten")),
    Picture("vergadering", (COUNCIL, "^Vergaderingen$", "^OR-vergadering")),
    Picture("brief", (COUNCIL, "^Brieven$", "^Advies: Samenvoegen")),
)
# (width, height, what follows the name): a laptop and a phone.
SCREENS = ((1280, 900, ""), (390, 844, "-telefoon"))


class NoPicture(Exception):
    """A picture could not be taken; the message says why, in Dutch."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    known = [picture.name for picture in PICTURES]
    parser.add_argument("names", nargs="*", help=f"alleen deze: {', '.join(known)}")


def run(args: argparse.Namespace) -> int:
    unknown = sorted(set(args.names) - {picture.name for picture in PICTURES})
    if unknown:
        print(f"Deze afbeelding bestaat niet: {', '.join(unknown)}.", file=sys.stderr)
        return 2
    chromium = program("chromium", "chromium-browser", "google-chrome")
    if chromium is None:
        print("Voor de afbeeldingen is Chromium nodig. Op Debian: apt-get install chromium", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        with fresh_demo.running() as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=[*QUIET])
            take(browser, address, args.names)
            browser.close()
    except (fresh_demo.NoDemo, NoPicture, TimeoutError) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def take(browser: Browser, address: str, names: list[str]) -> None:
    """Take these pictures, or all when no name is given, of the demo at this address. Raises NoPicture."""
    _lay_in_tray(browser, address)
    for picture in PICTURES:
        if names and picture.name not in names:
            continue
        for width, height, suffix in SCREENS:
            page = browser.new_page(
                viewport={"width": width, "height": height}, locale="nl-NL", reduced_motion="reduce"
            )
            _walk(page, address, picture)
            page.wait_for_load_state("networkidle")
            path = FOLDER / f"{picture.name}{suffix}.png"
            _keep(page.screenshot(), path)
            print(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1024} kB", flush=True)
            page.close()


def _lay_in_tray(browser: Browser, address: str) -> None:
    """Hand in the sample of a real request, as the secretary would, and wait until Ambt has read it."""
    page = browser.new_page()
    _walk(page, address, Picture("postvak", (COUNCIL, "^Post$")))
    page.locator("input[type=file]").set_input_files(SAMPLE)
    row = page.locator("#tray li").filter(has_text=REQUEST).first
    until = time.monotonic() + READ_WITHIN_SECONDS
    while time.monotonic() < until:
        page.wait_for_timeout(1000)
        page.reload()
        if row.count() and not row.get_by_text("Ambt leest dit stuk nog").count():
            page.close()
            return
    raise NoPicture("Het voorbeeld in het postvak werd niet op tijd gelezen.")


def _walk(page: Page, address: str, picture: Picture) -> None:
    page.goto(address)
    page.get_by_role("button", name=SECRETARY).click()
    for words in picture.road:
        # Also when it lies in a folded menu.
        link = page.get_by_role("link", name=re.compile(words, re.IGNORECASE), include_hidden=True).first
        if not link.count():
            raise NoPicture(f"Voor de afbeelding {picture.name!r} is er op {page.url} geen koppeling {words!r}.")
        page.goto(str(link.evaluate("link => link.href")))


def _keep(png: bytes, path: Path) -> None:
    """With at most 256 colours, which no eye misses on a page of text and which makes it a third as large."""
    with Image.open(io.BytesIO(png)) as picture:
        picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
