"""Maak de schermafbeeldingen in docs/pictures opnieuw: start een verse demo in een eigen map en fotografeer die."""

import argparse
import io
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from ambt.project.environment import ROOT
from ambt.project.tooling import program

FOLDER = ROOT / "docs" / "pictures"
ASSETS = "AMBT_NODE_MODULES"
READY_WITHIN_SECONDS = 120
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")


@dataclass(frozen=True)
class Picture:
    """A page of the demo, found as a person finds it: signed in as someone, then a link at a time.

    Each link is a pattern on its words; the last one is the page. An empty road is Vandaag itself.
    """

    name: str
    person: str
    road: tuple[str, ...]


SAMPLE = ROOT / "samples" / "adviesaanvraag-reorganisatie-klantenservice.pdf"
REQUEST = re.compile("klantenservice", re.IGNORECASE)
COUNCIL = "^OR Waterland Energie"
PICTURES = (
    Picture("vandaag", "Hanneke Bos", ()),
    Picture("stuk-in-het-postvak", "Hanneke Bos", (COUNCIL, "^Post$", REQUEST.pattern)),
    Picture("dossier", "Hanneke Bos", (COUNCIL, "^Dossiers$", "^Samenvoegen storingsdiensten")),
    Picture("vergadering", "Hanneke Bos", (COUNCIL, "^Vergaderingen$", "^OR-vergadering")),
    Picture("brief", "Hanneke Bos", (COUNCIL, "^Brieven$", "advies")),
)
# (width, height, what follows the name): a laptop and a phone.
SCREENS = ((1280, 900, ""), (390, 844, "-telefoon"))


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
    wanted = [picture for picture in PICTURES if not args.names or picture.name in args.names]
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        with a_demo() as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=[*QUIET])
            _lay_in_tray(browser, address)
            for picture in wanted:
                for width, height, suffix in SCREENS:
                    _take(browser, address, picture, width, height, FOLDER / f"{picture.name}{suffix}.png")
            browser.close()
    except NoPicture as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


class NoPicture(Exception):
    """A picture could not be taken; the message says why, in Dutch."""


@contextmanager
def a_demo() -> Iterator[str]:
    """The address of a freshly filled demo in a folder of its own; both are gone afterwards. Raises NoPicture."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="ambt-pictures-") as folder:
        # Nothing that was set for another installation: a picture shows what a newcomer sees.
        kept = {name: value for name, value in os.environ.items() if not name.startswith("AMBT_") or name == ASSETS}
        command = [sys.executable, "-m", "ambt", "run", "--port", str(port)]
        demo = subprocess.Popen(command, cwd=ROOT, env=kept | {"AMBT_VAR": folder}, start_new_session=True)
        try:
            _wait_for(demo, address)
            yield address
        finally:
            demo.send_signal(signal.SIGTERM)
            demo.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def _wait_for(demo: subprocess.Popen[bytes], address: str) -> None:
    until = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < until and demo.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/gezond/", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise NoPicture("De demo kwam niet op gang; de melding daarboven zegt waarom.")


def _lay_in_tray(browser: Browser, address: str) -> None:
    """Hand in the sample of a real request, as the secretary would, and wait until Ambt has read it."""
    page = browser.new_page()
    _walk(page, address, Picture("postvak", "Hanneke Bos", (COUNCIL, "^Post$")))
    page.locator("input[type=file]").set_input_files(SAMPLE)
    row = page.locator("#tray li").filter(has_text=REQUEST).first
    until = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < until:
        page.wait_for_timeout(1000)
        page.reload()
        if row.count() and not row.get_by_text("Ambt leest dit stuk nog").count():
            break
    else:
        raise NoPicture("Het voorbeeld in het postvak werd niet op tijd gelezen.")
    page.close()


def _walk(page: Page, address: str, picture: Picture) -> None:
    page.goto(address)
    page.get_by_role("button", name=picture.person).click()
    for words in picture.road:
        _follow(page, picture.name, words)


def _take(browser: Browser, address: str, picture: Picture, width: int, height: int, path: Path) -> None:
    page = browser.new_page(viewport={"width": width, "height": height}, locale="nl-NL", reduced_motion="reduce")
    _walk(page, address, picture)
    page.wait_for_load_state("networkidle")
    _keep(page.screenshot(), path)
    print(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1024} kB", flush=True)
    page.close()


def _follow(page: Page, name: str, words: str) -> None:
    """Go where the first link with these words leads, also when it lies in a folded menu."""
    link = page.get_by_role("link", name=re.compile(words, re.IGNORECASE), include_hidden=True).first
    if not link.count():
        raise NoPicture(f"Voor de afbeelding {name!r} is er op {page.url} geen koppeling {words!r}.")
    page.goto(str(link.evaluate("link => link.href")))


def _keep(png: bytes, path: Path) -> None:
    """With at most 256 colours, which no eye misses on a page of text and which makes it a third as large."""
    with Image.open(io.BytesIO(png)) as picture:
        picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
