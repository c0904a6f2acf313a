"""The timetable: each turn is taken once, also by two processes, and a failing job does not stop the clock."""

from datetime import UTC, datetime, time, timedelta

import pytest

from ambt.project.models import Scheduled
from ambt.project.timetable import Job, run_due

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_a_turn_is_taken_once() -> None:
    ran: list[datetime] = []
    jobs = (Job("tel", ran.append, every=timedelta(minutes=5)),)
    assert run_due(NOON, jobs) == ["tel"]
    assert run_due(NOON, jobs) == []
    assert run_due(NOON + timedelta(minutes=5), jobs) == ["tel"]
    assert len(ran) == 2


@pytest.mark.django_db
def test_a_job_that_fails_is_written_down_and_gets_its_next_turn() -> None:
    def fall(moment: datetime) -> None:
        raise ValueError("geen verbinding")

    ran: list[datetime] = []
    jobs = (Job("val", fall, every=timedelta(minutes=5)), Job("tel", ran.append, every=timedelta(minutes=5)))
    assert run_due(NOON, jobs) == ["val", "tel"]
    assert Scheduled.objects.get(name="val").trouble == "ValueError: geen verbinding"
    assert ran == [NOON]


def test_a_daily_job_keeps_its_local_hour_when_the_clock_changes() -> None:
    # Summer time begins in the Netherlands on Sunday 29 March 2026: 06:00 is 05:00 UTC before and 04:00 UTC after.
    job = Job("ochtend", print, at=time(6))
    before = job.next_after(datetime(2026, 3, 28, 3, 0, tzinfo=UTC))
    assert before.astimezone(UTC) == datetime(2026, 3, 28, 5, 0, tzinfo=UTC)
    assert job.next_after(before).astimezone(UTC) == datetime(2026, 3, 29, 4, 0, tzinfo=UTC)
