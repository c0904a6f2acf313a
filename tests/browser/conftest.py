"""The real thing in a real browser: `ambt run` on an empty folder with its demo, and Chromium to look at it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import Look, Site

ROOT = Path(__file__).parents[2]
SECRETARY, CHAIR, MEMBER, DIRECTOR = "Hanneke Bos", "Fatima el Amrani", "Sanne Willems", "Marieke de Vries"
STARTS_WITHIN, STOPS_WITHIN = 150, 20


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(str(item.fspath)).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Started once as a newcomer starts it; at the end it is asked to stop, and stops cleanly."""
    var = tmp_path_factory.mktemp("var")
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    told = var / "told.txt"
    own = {"AMBT_VAR": str(var), "AMBT_LOGIN_LIMIT": "100/m/ip", "PYTHONPATH": str(ROOT / "src")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AMBT_", "DJANGO_", "PYTEST_"))}
    with told.open("w") as out:
        ambt = subprocess.Popen(
            [sys.executable, "-m", "ambt", "run", "--port", str(port)],
            cwd=ROOT,
            env=kept | own,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + STARTS_WITHIN
    while not answers(address):
        assert ambt.poll() is None, told.read_text()
        assert time.monotonic() < until, told.read_text()
        time.sleep(0.2)
    yield Site(address, var)
    ambt.send_signal(signal.SIGTERM)
    assert ambt.wait(STOPS_WITHIN) == 0
    assert "Ambt is gestopt." in told.read_text()
    assert "Traceback" not in told.read_text(), told.read_text()
    assert not answers(address)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/gezond/", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


Opens = Callable[..., Look]


@pytest.fixture
def opens(site: Site, chromium: Browser) -> Iterator[Opens]:
    """Open a browser window for someone of the demo (or for nobody); every complaint of the browser fails the test."""
    looks: list[Look] = []

    def open_window(who: str = "", *, script: bool = True, width: int = 1280) -> Look:
        context = chromium.new_context(
            java_script_enabled=script,
            locale="nl-NL",
            viewport={"width": width, "height": 900},
            base_url=site.address,
            reduced_motion="reduce",
        )
        context.set_default_timeout(15_000)
        look = Look(site, context.new_page())
        looks.append(look)
        if who:
            look.signs_in_as(who)
        return look

    yield open_window
    complaints = [complaint for look in looks for complaint in look.complaints]
    for look in looks:
        look.page.context.close()
    assert complaints == []
