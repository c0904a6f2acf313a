"""What higher rooms may ask of the archive: open a folder, keep a paper, make a thing findable."""

from collections.abc import Iterable
from datetime import date
from pathlib import PurePath

from django.core.files.base import File
from django.db import transaction

from ambt.archive.indexing import index, index_document, unindex
from ambt.archive.levels import refuse_looser, refuse_nobody
from ambt.archive.models import Confidentiality, Document, Folder, Version
from ambt.archive.storing import Stored, store
from ambt.archive.tasks import read_version
from ambt.councils.models import Committee, Council, Person
from ambt.language.file_names import safe_name
from ambt.language.reading import HEAD_BYTES, Unreadable, sniff

__all__ = ["index", "keep", "keep_version", "open_folder", "unindex"]


def open_folder(
    council: Council,
    title: str,
    *,
    confidentiality: str = Confidentiality.COUNCIL,
    readers: Iterable[Person] = (),
    committees: Iterable[Committee] = (),
    named_until: date | None = None,
) -> Folder:
    """A new, empty folder. Raises Refusal when it is for named readers and nobody is named.

    `named_until` is the last day on which the named readers see it; None means without end.
    """
    people, groups = list(readers), list(committees)
    refuse_nobody(confidentiality, people, groups)
    folder = Folder.objects.create(
        council=council, title=title[:200], confidentiality=confidentiality, named_until=named_until
    )
    folder.readers.set(people)
    folder.committees.set(groups)
    return folder


def keep(
    folder: Folder,
    *,
    title: str,
    filename: str,
    content: "bytes | File[bytes]",
    added_by: Person | None,
    kind: str = "",
    confidentiality: str = "",
    readers: Iterable[Person] = (),
    written_on: date | None = None,
    text: str | None = None,
    pages: list[int] | None = None,
) -> Document:
    """A new paper with its first version, byte for byte.

    Nothing is refused for what the bytes are: whoever takes papers in from people asks `language.reading.sniff` first.
    With `text=None` the text is read in the background; else it is findable at once, with `pages` the offsets at which
    pages begin. Raises Refusal when `confidentiality` is looser than the folder, or named without readers.
    """
    people = list(readers)
    refuse_looser(folder, confidentiality)
    refuse_nobody(confidentiality, people)
    document = Document.objects.create(
        council_id=folder.council_id,
        folder=folder,
        title=title[:200],
        confidentiality=confidentiality,
        written_on=written_on,
    )
    document.readers.set(people)
    _add(document, 1, filename=filename, content=content, added_by=added_by, kind=kind, text=text, pages=pages)
    return document


def keep_version(
    document: Document,
    *,
    filename: str,
    content: "bytes | File[bytes]",
    added_by: Person | None,
    kind: str = "",
    text: str | None = None,
    pages: list[int] | None = None,
) -> Version:
    """A newer version of a paper; the older ones stay. `text` and `pages` as in `keep`.

    Until its text has been read, the paper is found by the text of the version before.
    """
    with transaction.atomic():
        # Two people adding at once: the second waits here and gets the next number.
        locked = Document.objects.select_for_update(of=("self",)).select_related("folder", "council")
        paper = locked.get(pk=document.pk)
        newest = Version.objects.filter(document=paper).order_by("-number").values_list("number", flat=True).first()
        number = (newest or 0) + 1
        version = _add(
            paper, number, filename=filename, content=content, added_by=added_by, kind=kind, text=text, pages=pages
        )
    document.current = version
    return version


def _add(
    document: Document,
    number: int,
    *,
    filename: str,
    content: "bytes | File[bytes]",
    added_by: Person | None,
    kind: str,
    text: str | None,
    pages: list[int] | None,
) -> Version:
    name = safe_name(filename, "stuk")
    stored = store(document.council_id, content)
    state = Version.TextState.WAITING if text is None else Version.TextState.READ
    version = Version(
        council_id=document.council_id,
        document=document,
        number=number,
        filename=name,
        kind=(kind or _kind_of(name, content, stored))[:10],
        size=stored.size,
        sha256=stored.sha256,
        added_by=added_by,
        text=(text or "").replace("\0", " "),
        pages=pages or [0],
        text_state=state if text is None or text.strip() else Version.TextState.NONE,
    )
    version.content.name = stored.name
    version.save()
    document.current = version
    document.save(update_fields=["current"])
    if text is not None:
        index_document(document, text)
        return version
    if number == 1:
        index_document(document, "")
    transaction.on_commit(lambda: read_version.enqueue(version.pk))
    return version


def _kind_of(name: str, content: "bytes | File[bytes]", stored: Stored) -> str:
    """What the file is; for a kind that Ambt can't read the ending of its name, so that it can still be kept."""
    if isinstance(content, bytes):
        head = content[:HEAD_BYTES]
    else:
        content.seek(0)
        head = content.read(HEAD_BYTES)
    try:
        return sniff(name, head, stored.size)
    except Unreadable:
        return PurePath(name).suffix.lower().lstrip(".") or "bestand"
