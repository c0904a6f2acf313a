"""Laying a paper in the tray, once, with its bytes as they came."""

from dataclasses import dataclass
from datetime import date

from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.utils import timezone

from ambt.archive.storing import store
from ambt.councils.models import Council, Person
from ambt.language.file_names import safe_name
from ambt.mail.models import Paper


@dataclass(frozen=True)
class Received:
    """The paper that now lies in the tray, or that lay there before with the very same content."""

    paper: Paper
    is_new: bool


def receive(
    council: Council,
    content: bytes | File[bytes],
    *,
    filename: str,
    brought_by: Person | None = None,
    message_id: str = "",
    received_on: date | None = None,
) -> Received:
    """Keep the bytes and lay a paper in the tray, still to be read; the same bytes twice give one paper.

    `received_on` is the day the council got it; today when None, until a mail says on which day it was sent.
    """
    stored = store(council.pk, content)
    try:
        with transaction.atomic():
            paper, is_new = Paper.objects.select_related("dossier").get_or_create(
                council=council,
                sha256=stored.sha256,
                came_with=None,
                defaults={
                    "title": safe_name(filename, "stuk")[:200],
                    "filename": safe_name(filename, "stuk")[:200],
                    "size": stored.size,
                    "original": stored.name,
                    "brought_by": brought_by,
                    "message_id": message_id[:250],
                    "received_on": received_on or timezone.localdate(),
                },
            )
    except IntegrityError:
        # The same bytes came in at the same moment by another way.
        paper, is_new = (
            Paper.objects.select_related("dossier").get(council=council, sha256=stored.sha256, came_with=None),
            False,
        )
    return Received(paper, is_new)
