"""What the passing of a night changes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from ambt.councils.models import Council
from ambt.dossiers import tasks
from ambt.dossiers.models import Deadline, Dossier
from ambt.dossiers.steps import open_dossier_for, set_fact

OPENED = date(2026, 3, 2)
# Half past midnight in the Netherlands on 21 May 2026, when it is still 20 May in UTC.
AFTER_MIDNIGHT = datetime(2026, 5, 20, 22, 30, tzinfo=UTC)


def decided(council: Council, title: str = "Fusie") -> Dossier:
    """A dossier in which the last day to appeal is Wednesday 20 May 2026 (art. 26 lid 2: a month from 20 April)."""
    dossier = open_dossier_for(council, title=title, kind="advice", opened_on=OPENED)
    set_fact(dossier, "request_received", on=OPENED)
    set_fact(dossier, "advice_given", on=date(2026, 4, 1), value="negative")
    set_fact(dossier, "decision_received", on=date(2026, 4, 20), value="departs")
    return dossier


def test_the_day_after_the_last_day_to_appeal_the_dossier_is_settled(council: Council) -> None:
    dossier = decided(council)

    tasks.refresh_progress(AFTER_MIDNIGHT - timedelta(hours=1))
    dossier.refresh_from_db()
    assert (dossier.is_settled, dossier.next_due) == (False, date(2026, 5, 20))

    tasks.refresh_progress(AFTER_MIDNIGHT)
    dossier.refresh_from_db()
    assert (dossier.is_settled, dossier.next_due, dossier.state_label) == (True, None, "afgerond")


def test_of_a_settled_dossier_nobody_is_reminded(council: Council) -> None:
    decided(council)
    tasks.refresh_progress(AFTER_MIDNIGHT)

    assert not Deadline.objects.to_remind_of(date(2026, 6, 1)).exists()


def test_closed_dossiers_are_left_alone(council: Council) -> None:
    dossier = decided(council)
    Dossier.objects.filter(pk=dossier.pk).update(closed_on=date(2026, 4, 21), state_label="zoals het was")

    assert tasks.refresh_progress(AFTER_MIDNIGHT) == 0
    dossier.refresh_from_db()
    assert dossier.state_label == "zoals het was"


def test_every_running_dossier_has_its_turn_and_twice_changes_nothing(
    council: Council, other_council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "BATCH", 2)
    for where in (council, other_council, council, council, other_council):
        decided(where)

    assert tasks.refresh_progress(AFTER_MIDNIGHT) == 5
    assert Dossier.objects.filter(is_settled=True).count() == 5
    before = list(Deadline.objects.order_by("pk").values())
    assert tasks.refresh_progress(AFTER_MIDNIGHT) == 5
    assert list(Deadline.objects.order_by("pk").values()) == before


def test_a_night_costs_a_few_queries_a_batch_and_none_a_dossier(
    council: Council, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        decided(council, f"Fusie {number}")

    with django_assert_max_num_queries(12):
        tasks.refresh_progress(AFTER_MIDNIGHT)
