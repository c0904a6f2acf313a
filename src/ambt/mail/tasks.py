"""The work of the post room that happens while nobody waits."""

from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks import task

from ambt.mail.delivery import attempt
from ambt.mail.fetching import fetch
from ambt.mail.models import Mailbox, Paper, PostedMail
from ambt.mail.reading import read_paper

_LEFT_LYING = timedelta(minutes=10)
_AT_MOST_A_TURN = 200


@task()
def deliver(posted_id: int) -> None:
    """Send one posted mail; harmless when it is sent already or not yet due."""
    attempt(posted_id, timezone.now())


@task()
def read_in_background(paper_id: int) -> None:
    """Read one paper; harmless when it was read already."""
    read_paper(paper_id)


def send_waiting(now: datetime) -> None:
    """Every minute: send what waits and whose time has come, oldest first."""
    for posted_id in list(PostedMail.objects.due(now).order_by("pk").values_list("pk", flat=True)):
        attempt(posted_id, now)


def read_what_was_left(now: datetime) -> None:
    """Every ten minutes: read the papers that a crash left unread."""
    left = Paper.objects.filter(read_at=None, arrived_at__lt=now - _LEFT_LYING).order_by("pk")
    for paper_id in list(left.values_list("pk", flat=True)[:50]):
        read_paper(paper_id)


def fetch_mailboxes(now: datetime) -> None:
    """Every five minutes: look into each mailbox that is to be fetched from. Trouble is kept with the mailbox."""
    for mailbox in Mailbox.objects.filter(is_active=True).select_related("council__organisation").order_by("pk"):
        fetch(mailbox, now, at_most=_AT_MOST_A_TURN)
