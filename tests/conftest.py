"""What every test can ask for: councils, people in their seats, and a house without strangers' files."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.test import Client
from pytest_django import Settings

from ambt.access.keys import Role
from ambt.councils.models import Council
from tests import people


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> None:
    """Papers and outgoing mail of a test lie in its own folder and vanish with it."""
    settings.MEDIA_ROOT = tmp_path / "papers"
    settings.EMAIL_FILE_PATH = tmp_path / "outbox"
    settings.VAR = tmp_path
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
