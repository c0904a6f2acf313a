"""The work of the post room that happens while nobody waits."""

from datetime import datetime

from django.utils import timezone
from django_tasks import task

from ambt.mail.delivery import attempt
from ambt.mail.models import PostedMail


@task()
def deliver(posted_id: int) -> None:
    """Send one posted mail; harmless when it is sent already or not yet due."""
    attempt(posted_id, timezone.now())


def send_waiting(now: datetime) -> None:
    """Every minute: send what waits and whose time has come, oldest first."""
    for posted_id in list(PostedMail.objects.due(now).order_by("pk").values_list("pk", flat=True)):
        attempt(posted_id, now)
