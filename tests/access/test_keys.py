"""Who may do what stands in one table, and the table is what the page shows."""

import pytest
from django.test import Client
from django.urls import reverse

from ambt.access.keys import COUNCIL_SIDE, KEYS, Action, Actor, Role
from ambt.councils.models import Council
from ambt.ui.refusal import NoKey
from tests import people


@pytest.mark.parametrize("action", list(Action), ids=lambda action: action.code)
def test_every_action_has_a_key_that_someone_carries(action: Action) -> None:
    assert KEYS[action]


@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.DIRECTOR_OFFICE, Role.COMMITTEE_MEMBER])
def test_who_is_not_of_the_council_has_no_key_to_its_work(role: Role) -> None:
    own = {Action.RENEW_FEED, Action.CHANGE_DIGEST}
    assert {action for action, roles in KEYS.items() if role in roles} <= own


def test_only_the_chair_or_the_deputy_approves_a_letter() -> None:
    assert KEYS[Action.APPROVE_LETTER] == {Role.CHAIR, Role.DEPUTY_CHAIR}


def test_a_key_of_one_council_does_not_open_another() -> None:
    actor = Actor(1, 1, "Hanneke", {7: frozenset({Role.SECRETARY})})
    assert actor.may(Action.RECORD_FACT, 7)
    assert not actor.may(Action.RECORD_FACT, 8)


def test_who_lacks_a_key_hears_who_has_it() -> None:
    actor = Actor(1, 1, "Lid", {7: frozenset({Role.MEMBER})})
    with pytest.raises(NoKey) as refusal:
        actor.needs(Action.APPROVE_LETTER, 7)
    assert "brief goedkeuren" in refusal.value.sentence
    assert "voorzitter" in refusal.value.sentence


def test_the_page_shows_a_row_per_action_and_a_column_per_role(client: Client, council: Council) -> None:
    member = people.signed_in(client, people.someone_as(Role.MEMBER, council))
    text = member.get(reverse("access:keys")).content.decode()
    for action in Action:
        assert str(action.label) in text
    assert text.count('class="term done"') == sum(len(roles) for roles in KEYS.values())


def test_someone_with_two_roles_has_the_keys_of_both() -> None:
    actor = Actor(1, 1, "Voorzitter en lid", {7: frozenset({Role.CHAIR, Role.MEMBER})})
    assert actor.councils(COUNCIL_SIDE) == [7]
    assert actor.may(Action.APPROVE_LETTER, 7)
    assert actor.may(Action.CLOSE_ACTION_POINT, 7)
