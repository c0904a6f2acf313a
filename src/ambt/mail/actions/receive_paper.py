"""Laying a paper in the tray."""

from django.core.files.base import File
from django.db import transaction

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.councils.models import Council
from ambt.mail.filing import person_of
from ambt.mail.receiving import Received, receive


@transaction.atomic
def receive_paper(actor: Actor, council: Council, file: File[bytes], *, filename: str) -> Received:
    """Lay a file that someone has in hand in the tray; the same content twice is one paper, and one line."""
    actor.needs(Action.RECEIVE_PAPER, council.pk)
    received = receive(council, file, filename=filename, brought_by=person_of(actor))
    if received.is_new:
        logbook.write(actor, Action.RECEIVE_PAPER, received.paper, council_id=council.pk, size=received.paper.size)
    return received
