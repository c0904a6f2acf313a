"""What every test can ask for: councils, people in their seats, and a house without strangers' files."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings as django_settings
from django.test import Client
from playwright.sync_api import Browser, sync_playwright
from pytest_django import Settings

from ambt.access.keys import Role
from ambt.councils.models import Council
from ambt.project.tooling import program
from tests import people

# The same examples in every run: what lands is what was tried.
hypothesis.settings.register_profile("same", derandomize=True)
hypothesis.settings.load_profile("same")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Under --no-skips a skipped test is a failed run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("AMBT_NO_SKIPS") == "1" and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> None:
    """Papers and outgoing mail of a test lie in its own folder and vanish with it."""
    settings.MEDIA_ROOT = tmp_path / "papers"
    settings.EMAIL_FILE_PATH = tmp_path / "outbox"
    settings.VAR = tmp_path
    # Whatever lies in var/ of whoever runs the tests: a test begins in a house that is no demo.
    settings.DEMO = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = django_settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture
def council(db: None) -> Council:
    return people.a_council("waterland", "OR Waterland Energie", organisation="Waterland Energie")


@pytest.fixture
def other_council(db: None) -> Council:
    return people.a_council("zuiderveen", "OR Gemeente Zuiderveen", organisation="Gemeente Zuiderveen", government=True)


@pytest.fixture
def secretary(council: Council, client: Client) -> Client:
    """A browser in which the secretary of `council` is signed in."""
    return people.signed_in(client, people.someone_as(Role.SECRETARY, council))


@pytest.fixture
def today() -> date:
    return date.today()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A real browser for the tests of one file; without one they are skipped, and fail with AMBT_NO_SKIPS."""
    found = program("chromium", "chromium-browser", "google-chrome")
    if found is None:
        reason = "Chromium ontbreekt op deze machine: apt-get install chromium"
        if os.environ.get("AMBT_NO_SKIPS") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    # Playwright keeps a loop running in this thread; Django's check for that would forbid any query in a test.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=quiet)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
