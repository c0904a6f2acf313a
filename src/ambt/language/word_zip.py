"""The parts of a Word file, unpacked only as far as is safe."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from lxml import etree

from ambt.language.unreadable import Reason, Unreadable, bomb, broken, encrypted

_MOST_PARTS = 5000
_MOST_BYTES = 300 * 1024 * 1024
_MOST_BYTES_PER_PART = 60 * 1024 * 1024
_MOST_SWELLING = 150
_SMALL_ENOUGH = 10 * 1024 * 1024
_DIRECTORY_LIMIT = 4 * 1024 * 1024
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x06"


class WordZip:
    """An opened .docx, checked before anything is unpacked; a context manager."""

    def __init__(self, path: Path, filename: str) -> None:
        self._filename = filename
        if _directory_size(path) > _DIRECTORY_LIMIT:
            raise bomb(filename)
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, OSError, struct.error, NotImplementedError) as error:
            raise broken(filename, "een Word-bestand") from error
        self._parts = {info.filename.lower().lstrip("/"): info for info in self._zip.infolist()}
        try:
            self._check(path.stat().st_size)
        except Unreadable:
            self._zip.close()
            raise

    def __enter__(self) -> "WordZip":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._zip.close()

    def named(self, *starts: str) -> Iterator[str]:
        """The names of the parts that begin so, in the order of their numbers: header1, header2, … header10."""
        yield from sorted((n for n in self._parts if n.startswith(starts)), key=lambda n: (len(n), n))

    def tree(self, part: str) -> etree._Element | None:
        """One part as XML, or None where the file has no such part.

        Word never writes a document type, so one is refused: it is how entities are made to explode.
        """
        info = self._parts.get(part)
        if info is None:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(self._zip.read(info).replace(_STRICT, _USUAL), parser)
        except (zipfile.BadZipFile, etree.XMLSyntaxError, ValueError, OSError, EOFError, zlib.error) as error:
            raise (
                bomb(self._filename) if "entit" in str(error).lower() else broken(self._filename, "een Word-bestand")
            ) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise bomb(self._filename)
        return root

    def _check(self, size: int) -> None:
        infos = self._zip.infolist()
        unpacked = sum(info.file_size for info in infos)
        if (
            len(infos) > _MOST_PARTS
            or unpacked > _MOST_BYTES
            or any(info.file_size > _MOST_BYTES_PER_PART for info in infos if info.filename.endswith(".xml"))
            or (unpacked > _SMALL_ENOUGH and unpacked > size * _MOST_SWELLING)
        ):
            raise bomb(self._filename)
        if any(info.flag_bits & 0x1 for info in infos):
            raise encrypted(self._filename, "een ingepakt bestand")
        # Only deflate promises not to unpack more than is asked for; Word uses nothing else.
        if any(info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for info in infos):
            raise bomb(self._filename)
        if "word/document.xml" not in self._parts:
            raise Unreadable(
                Reason.MISNAMED,
                f"“{self._filename}” zegt een Word-bestand (.docx) te zijn, maar is een ingepakt bestand van een "
                "andere soort.",
                "Pak het uit en bied de stukken die erin zitten los aan, of bewaar het stuk als pdf.",
            )


def _directory_size(path: Path) -> int:
    """The size in bytes of the zip's table of contents, as the end of the file states it; 0 where it states none.

    Python reads that table whole before it tells how long it is, so we look first.
    """
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 66_000))
        tail = file.read()
    sizes = [0]
    if (at := tail.rfind(_END)) >= 0 and at + 16 <= len(tail):
        stated: int = struct.unpack_from("<L", tail, at + 12)[0]
        sizes.append(0 if stated == 0xFFFFFFFF else stated)
    if (at := tail.rfind(_END_64)) >= 0 and at + 48 <= len(tail):
        sizes.append(struct.unpack_from("<Q", tail, at + 40)[0])
    return max(sizes)
