"""Each action has its key and its line: in the code that makes the gesture, and through the browser by each role."""

import ast
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client

import ambt
from ambt.access.keys import KEYS, Action, Role
from ambt.access.models import LogEntry
from tests.gestures import GESTURES, ONLY_FOR_LOOKING
from tests.house import STRANGER, House, house, in_the_house
from tests.people import signed_in

__all__ = ["house", "in_the_house"]

# One key for the gestures that a person sees as the same one.
SHARED_KEYS = {"PUT_ON_AGENDA": 3, "CHANGE_CONFIDENTIALITY": 2}
ACTIONS = [action for action in Action if action not in ONLY_FOR_LOOKING]
# The others are one's own, and belong to no council.
OF_A_COUNCIL = [action for action in ACTIONS if action not in {Action.RENEW_FEED, Action.CHANGE_DIGEST}]


def gestures_in_code() -> dict[str, tuple[set[str], set[str]]]:
    """Every function of every room that lets an actor do something: the keys it needs, and those of its lines."""
    found = {}
    for path in sorted(Path(ambt.__file__).parent.glob("*/actions/*.py")):
        tree = ast.parse(path.read_text())
        functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        for name, node in functions.items():
            if not name.startswith("_") and node.args.args and node.args.args[0].arg == "actor":
                found[f"{path.parent.parent.name}.{name}"] = keys_of(node, functions)
    return found


def keys_of(node: ast.FunctionDef, functions: dict[str, ast.FunctionDef]) -> tuple[set[str], set[str]]:
    """The keys needed and written here, and in the private functions of the same file that it calls."""
    needed: set[str] = set()
    written: set[str] = set()
    for call in (each for each in ast.walk(node) if isinstance(each, ast.Call)):
        called = ast.unparse(call.func)
        named = {arg.attr for arg in call.args if isinstance(arg, ast.Attribute) and ast.unparse(arg.value) == "Action"}
        if called == "logbook.write":
            written |= named
        elif called in functions and called.startswith("_"):
            inner_needed, inner_written = keys_of(functions[called], functions)
            needed, written = needed | inner_needed | named, written | inner_written
        elif called == "actor.needs":
            needed |= named
    return needed, written


def test_each_gesture_needs_one_key_and_writes_a_line_of_the_same_name() -> None:
    odd = {name: keys for name, keys in gestures_in_code().items() if len(keys[0]) != 1 or keys[1] != keys[0]}
    assert odd == {}


def test_each_key_belongs_to_one_gesture_and_no_key_hangs_unused() -> None:
    needed = [key for keys, _ in gestures_in_code().values() for key in keys]
    counted = {action.name: needed.count(action.name) for action in ACTIONS}
    assert counted == {action.name: SHARED_KEYS.get(action.name, 1) for action in ACTIONS}


def test_every_action_can_be_made_by_a_form() -> None:
    assert set(GESTURES) == set(ACTIONS)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.code)
def test_who_has_the_key_makes_the_gesture_with_one_line_and_nobody_else_makes_it(
    in_the_house: House, action: Action
) -> None:
    made = {role.value: lines_after(in_the_house, role, action) for role in Role}
    assert made == {role.value: [action.code] if role in KEYS[action] else [] for role in Role}


@pytest.mark.parametrize("action", OF_A_COUNCIL, ids=lambda action: action.code)
def test_a_secretary_of_another_council_makes_no_gesture_here(in_the_house: House, action: Action) -> None:
    assert lines_after(in_the_house, STRANGER, action) == []


def lines_after(house: House, who: str, action: Action) -> list[str]:
    """The lines in the logbook that this form leads to; what it changed is undone."""
    with transaction.atomic():
        browser = signed_in(Client(), house.people[who])
        address, fields = GESTURES[action](house)
        last = LogEntry.objects.order_by("-pk").values_list("pk", flat=True)[0]
        status = browser.post(address, fields).status_code
        lines = list(LogEntry.objects.filter(pk__gt=last).order_by("pk").values_list("action", flat=True))
        assert status in ({302} if lines else {302, 403, 404, 422}), (who, address, status)
        transaction.set_rollback(True)
    return lines
