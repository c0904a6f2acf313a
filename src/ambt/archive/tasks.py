"""Reading the text out of papers, in the background."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from ambt.archive.indexing import index_document
from ambt.archive.models import Document, Version
from ambt.language.reading import Unreadable, read

_LEFT_LYING = timedelta(minutes=15)


@task()
def read_version(version_id: int) -> None:
    """Read the text of one version; twice, or by two workers at once, is harmless."""
    waiting = Version.objects.filter(pk=version_id, text_state=Version.TextState.WAITING)
    if not waiting.update(text_state=Version.TextState.READING, claimed_at=timezone.now()):
        return
    version = Version.objects.get(pk=version_id)
    try:
        with TemporaryDirectory() as folder:
            path = _copied_to(Path(folder) / "paper", version)
            reading = read(path, version.filename, limit=settings.PAPER_MAX_BYTES)
    except Unreadable as unreadable:
        _finish(version, Version.TextState.FAILED, trouble=unreadable.sentence)
    except OSError:
        _finish(version, Version.TextState.FAILED, trouble=_missing())
    except Exception:
        # A reader that breaks on a strange file must not leave people waiting; the worker's log has the cause.
        _finish(version, Version.TextState.FAILED, trouble=_strange())
        raise
    else:
        state = Version.TextState.READ if reading.has_text else Version.TextState.NONE
        _finish(version, state, text=reading.text, pages=list(reading.pages), trouble=reading.remark)


def take_up_left_reading(now: datetime) -> int:
    """Queue again what waits or was left lying by a crash, longer than a quarter of an hour; how many."""
    since = now - _LEFT_LYING
    reading = Q(text_state=Version.TextState.READING, claimed_at__lt=since)
    waiting = Q(text_state=Version.TextState.WAITING, added_at__lt=since)
    taken_up = list(Version.objects.filter(reading | waiting).values_list("pk", flat=True)[:500])
    Version.objects.filter(pk__in=taken_up).filter(reading).update(text_state=Version.TextState.WAITING)
    for pk in taken_up:
        read_version.enqueue(pk)
    return len(taken_up)


def _copied_to(path: Path, version: Version) -> Path:
    with version.content.open("rb") as source, path.open("wb") as copy:
        for chunk in source.chunks():
            copy.write(chunk)
    return path


@transaction.atomic
def _finish(version: Version, state: str, *, text: str = "", pages: list[int] | None = None, trouble: str = "") -> None:
    """Keep what was read; a paper is found by the text of its newest version only."""
    document = Document.objects.select_for_update(of=("self",)).select_related("folder", "council")
    paper = document.get(pk=version.document_id)
    Version.objects.filter(pk=version.pk).update(text_state=state, text=text, pages=pages or [0], text_trouble=trouble)
    if paper.current_id == version.pk:
        index_document(paper, text)


def _missing() -> str:
    return _(
        "Het bestand is niet gevonden in de opslag. Meld dit de beheerder; in een reservekopie is het terug te vinden."
    )


def _strange() -> str:
    return _("De tekst van dit bestand kon niet worden gelezen. Het origineel blijft bewaard en is te openen.")
