"""Putting bytes away by their own hash, so that equal bytes of a council lie there once."""

import hashlib
from dataclasses import dataclass

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage

from ambt.archive.models.version import name_of_bytes


@dataclass(frozen=True)
class Stored:
    """Where bytes lie, and what is known about them without opening them."""

    name: str
    sha256: str
    size: int


def store(council_id: int, content: "bytes | File[bytes]") -> Stored:
    """Keep these bytes for a council; bytes that lie there already are left as they are.

    What a crash left half-written is replaced. Bytes are never removed here: another version may be the same.
    """
    file: File[bytes] = ContentFile(content) if isinstance(content, bytes) else content
    sha256, size = _digest(file)
    name = name_of_bytes(council_id, sha256)
    if default_storage.exists(name):
        if default_storage.size(name) == size:
            return Stored(name, sha256, size)
        default_storage.delete(name)
    file.seek(0)
    saved = default_storage.save(name, file)
    # Someone stored the same bytes at the same moment: theirs stay, our copy goes.
    if saved != name:
        default_storage.delete(saved)
    return Stored(name, sha256, size)


def sha256_of(file: "File[bytes]") -> str:
    """The hash of a file in hexadecimal, read from its beginning in parts."""
    return _digest(file)[0]


def _digest(file: "File[bytes]") -> tuple[str, int]:
    digest = hashlib.sha256()
    size = 0
    file.seek(0)
    for chunk in file.chunks():
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size
