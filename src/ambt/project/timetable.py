"""What happens at fixed times, and the clock that starts it."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import close_old_connections
from django.utils import timezone

from ambt.archive.tasks import take_up_left_reading
from ambt.desk.digest_mail import send_digests
from ambt.desk.reminders import remind_of_deadlines
from ambt.dossiers.tasks import refresh_progress
from ambt.mail.tasks import fetch_mailboxes, read_what_was_left, send_waiting
from ambt.project.models import Scheduled

log = logging.getLogger(__name__)
LOOK_EVERY_SECONDS = 20


@dataclass(frozen=True)
class Job:
    """A function of the moment, run every so often, or once a day from `at` on (local time)."""

    name: str
    work: Callable[[datetime], object]
    every: timedelta = timedelta(days=1)
    at: time | None = None

    def next_after(self, moment: datetime) -> datetime:
        if self.at is None:
            return moment + self.every
        local = timezone.localtime(moment)
        today = timezone.make_aware(datetime.combine(local.date(), self.at))
        return today if today > moment else timezone.make_aware(datetime.combine(local.date() + self.every, self.at))


JOBS: tuple[Job, ...] = (
    Job("a new day", refresh_progress, at=time(0, 5)),
    Job("post", send_waiting, every=timedelta(minutes=1)),
    Job("mailboxes", fetch_mailboxes, every=timedelta(minutes=5)),
    Job("papers left unread", read_what_was_left, every=timedelta(minutes=10)),
    Job("texts left unread", take_up_left_reading, every=timedelta(minutes=10)),
    Job("reminders", remind_of_deadlines, at=time(6, 0)),
    Job("digests", send_digests, every=timedelta(minutes=15)),
)


def run_due(moment: datetime, jobs: tuple[Job, ...] = JOBS) -> list[str]:
    """Run each job whose turn it is, once over all processes; returns the names of those that ran here.

    A job that fails is written down and gets its next turn at its ordinary time.
    """
    ran = []
    for job in jobs:
        row, _ = Scheduled.objects.get_or_create(name=job.name, defaults={"due_at": moment})
        turn = Scheduled.objects.filter(pk=row.pk, due_at=row.due_at, due_at__lte=moment)
        # Whoever moves the day on has the turn; the other process updates no row.
        if not turn.update(due_at=job.next_after(moment), ran_at=moment):
            continue
        trouble = ""
        try:
            job.work(moment)
        except Exception as error:
            log.exception("the job %s failed", job.name)
            trouble = f"{type(error).__name__}: {error}"[:500]
        Scheduled.objects.filter(pk=row.pk).update(trouble=trouble)
        ran.append(job.name)
    return ran


def keep_time(stop: threading.Event) -> None:
    """Look at the clock until told to stop. Runs in a thread of the worker process."""
    while not stop.is_set():
        try:
            run_due(timezone.now(), JOBS)
        except Exception:
            # The database may be away for a moment; the clock goes on.
            log.exception("the timetable stumbled")
        finally:
            close_old_connections()
        stop.wait(LOOK_EVERY_SECONDS)
