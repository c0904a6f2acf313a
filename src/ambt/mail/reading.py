"""Reading what came in: its text, its attachments as papers under it, and the proposal."""

import logging
from collections import deque
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.archive.storing import store
from ambt.language.file_names import safe_name
from ambt.language.reading import Attachment, Reading, Unreadable, read, read_bytes
from ambt.mail.models import Paper
from ambt.mail.proposal import propose

log = logging.getLogger(__name__)

# Up to here reading takes less time than a person notices; above it a worker does it.
QUICK_BYTES = 2 * 1024 * 1024
_MOST_PAPERS_IN_A_MAIL = 250
_DEEPEST_MAIL_IN_MAIL = 3


def read_paper(paper_id: int) -> None:
    """Read a paper that was not read yet; a file that can't be read stays in the tray, with a sentence that helps.

    Twice, or by two at once, is harmless: the first to finish writes, the other leaves it.
    """
    paper = Paper.objects.select_related("council__organisation").get(pk=paper_id)
    if paper.read_at:
        return
    reading, trouble = _read_original(paper)
    found = _what_was_found(paper, reading, trouble)
    if reading and reading.kind in {"eml", "msg"}:
        found |= _of_mail(paper, reading)
    attachments = _papers_in(paper, reading) if reading else []
    with transaction.atomic():
        if Paper.objects.filter(pk=paper_id, read_at=None).update(**found):
            Paper.objects.bulk_create(attachments)


def _read_original(paper: Paper) -> tuple[Reading | None, str]:
    try:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "paper"
            with paper.original.open("rb") as source, path.open("wb") as copy:
                for chunk in source.chunks():
                    copy.write(chunk)
            return read(path, paper.filename, limit=settings.PAPER_MAX_BYTES), ""
    except Unreadable as unreadable:
        return None, unreadable.sentence
    except Exception:
        # Whatever a stranger's file does to its reader, the paper stays in the tray and people are told.
        log.exception("paper %s could not be read", paper.pk)
        return None, _strange(paper.filename)


def _papers_in(paper: Paper, reading: Reading) -> list[Paper]:
    """The attachments, and those of mails among them, as papers that all lie under the one that came in."""
    papers: list[Paper] = []
    waiting = deque((attachment, 1) for attachment in reading.attachments)
    while waiting and len(papers) < _MOST_PAPERS_IN_A_MAIL:
        attachment, depth = waiting.popleft()
        inner, trouble = _read_attachment(attachment)
        papers.append(_paper_of(paper, attachment, inner, trouble))
        if inner and depth < _DEEPEST_MAIL_IN_MAIL:
            waiting.extend((each, depth + 1) for each in inner.attachments)
    return papers


def _read_attachment(attachment: Attachment) -> tuple[Reading | None, str]:
    try:
        return read_bytes(attachment.content, attachment.filename, limit=settings.PAPER_MAX_BYTES), ""
    except Unreadable as unreadable:
        return None, unreadable.sentence
    except Exception:
        log.exception("the attachment %s could not be read", attachment.filename)
        return None, _strange(attachment.filename)


def _paper_of(paper: Paper, attachment: Attachment, reading: Reading | None, trouble: str) -> Paper:
    stored = store(paper.council_id, attachment.content)
    name = safe_name(attachment.filename)[:200]
    below = Paper(
        council_id=paper.council_id,
        came_with=paper,
        title=name,
        filename=name,
        size=stored.size,
        sha256=stored.sha256,
        received_on=paper.received_on,
        brought_by_id=paper.brought_by_id,
    )
    below.original.name = stored.name
    below.council = paper.council
    for field, value in _what_was_found(below, reading, trouble).items():
        setattr(below, field, value)
    return below


def _what_was_found(paper: Paper, reading: Reading | None, trouble: str) -> dict[str, Any]:
    """The fields of a paper once it has been read."""
    if reading is None:
        state = Paper.State.UNREADABLE
        ending = Path(paper.filename).suffix.lower().lstrip(".")[:10]
        return {"read_at": timezone.now(), "state": state, "unreadable_because": trouble, "kind": ending}
    return {
        "read_at": timezone.now(),
        "kind": str(reading.kind),
        "title": (reading.title or paper.filename)[:200],
        "remark": reading.remark,
        "text": reading.text,
        "pages": list(reading.pages),
        "proposal": propose(reading.body, government=paper.council.organisation.is_government),
    }


def _of_mail(paper: Paper, reading: Reading) -> dict[str, Any]:
    """What a mail says of itself. A fetched mail keeps the day on which the server took it in."""
    sender = reading.sender or reading.sender_address
    if reading.sender and reading.sender_address:
        sender = f"{reading.sender} <{reading.sender_address}>"
    return {
        "sender": sender[:200],
        "message_id": paper.message_id or reading.message_id[:250],
        "received_on": paper.received_on if paper.brought_by_id is None else _day_sent(paper, reading),
    }


def _day_sent(paper: Paper, reading: Reading) -> date:
    """The day in the mail; a day still to come is a clock that is wrong, so then the day it was handed in."""
    sent_on = timezone.localtime(reading.sent_at).date() if reading.sent_at else paper.received_on
    return min(sent_on, paper.received_on)


def _strange(filename: str) -> str:
    sentence = _("“%(name)s” kon niet worden gelezen. Het origineel blijft bewaard en is te downloaden.")
    return sentence % {"name": filename}
