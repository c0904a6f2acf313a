"""Wie mag wat: the table of keys, readable for everyone who signs in."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse

from ambt.access.keys import KEYS, Action, Role
from ambt.ui.pages import show


@dataclass
class KeyRow:
    label: str
    # In the order of the columns.
    may: list[bool]


@dataclass
class KeysPage:
    """Everything keys.html shows, and nothing else."""

    roles: list[str]
    rows: list[KeyRow]


@login_required
def keys(request: HttpRequest) -> HttpResponse:
    rows = [KeyRow(action.label, [role in KEYS[action] for role in Role]) for action in Action]
    return show(request, "access/keys.html", KeysPage([str(role.label) for role in Role], rows))
