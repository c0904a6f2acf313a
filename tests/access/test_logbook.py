"""A line of the logbook is added and never changed."""

import pytest
from django.db import DatabaseError, transaction

from ambt.access import logbook
from ambt.access.keys import Action, Role
from ambt.access.models import LogEntry
from ambt.councils.models import Council
from tests import people


def test_the_database_refuses_to_change_a_line(council: Council) -> None:
    actor = people.actor(people.someone_as(Role.SECRETARY, council))
    line = logbook.write(actor, Action.CHANGE_RULES, council.rules, council_id=council.pk)
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        LogEntry.objects.filter(pk=line.pk).update(actor_name="iemand anders")
    assert LogEntry.objects.get(pk=line.pk).actor_name == actor.name


def test_a_very_long_name_fits_in_a_line(council: Council) -> None:
    actor = people.actor(people.someone_as(Role.SECRETARY, council, name="Wilhelmina " * 10))
    council.name = "Zeer lange naam " * 20
    line = logbook.write(actor, Action.CHANGE_COUNCIL, council, council_id=council.pk)
    assert len(line.object_name) == 250
