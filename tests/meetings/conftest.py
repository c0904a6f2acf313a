"""What the tests of the meetings share."""

import pytest

from ambt.councils.models import Council
from tests.meetings.world import World, a_world


@pytest.fixture
def world(council: Council) -> World:
    return a_world(council)


@pytest.fixture
def elsewhere(other_council: Council) -> World:
    return a_world(other_council)
