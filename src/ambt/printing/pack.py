"""The pack of one reader: cover, agenda and all papers in one PDF, with bookmarks and one count of pages."""

import io
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pikepdf
from pikepdf import ObjectStreamMode, Pdf, StreamDecodeLevel

from ambt.printing.binding import BrokenPart, Part, bound
from ambt.printing.cleaning import NotUsable, cleaned
from ambt.printing.conversion import as_pdf, sheet_pdf
from ambt.printing.front import Placed, front_pdf, has_named
from ambt.printing.paper import Audience, PackMade, PackPaper, PackSource
from ambt.printing.typesetting import TAGGED, typeset

Progress = Callable[[int, int, str], None]


def pack_pdf(paper: PackPaper, write_to: Path, on_progress: Progress | None = None) -> PackMade:
    """Write the pack to this file; the file is there only when it is whole.

    `on_progress` hears (done, total, what) for each paper. A paper that cannot be printed gets a sheet with its title
    and the reason, and is in `not_converted`. Prints everything it is given: leave out what the reader may not see.
    """
    making = _Making(paper, on_progress or (lambda done, total, what: None))
    making.prepare()
    return making.write(write_to)


class _Making:
    """One pack while it is being made: its papers, and which of them had to be replaced by a sheet."""

    def __init__(self, paper: PackPaper, tell: Progress) -> None:
        self.paper = paper
        self.tell = tell
        self.total = sum(len(item.sources) for item in paper.items) + 1
        self.parts: list[list[Part]] = []
        self.missing: list[PackSource] = []

    def prepare(self) -> None:
        done = 0
        for item in self.paper.items:
            made = []
            for source in item.sources:
                self.tell(done, self.total, source.title)
                made.append(self.part(source))
                done += 1
            self.parts.append(made)
        self.tell(done, self.total, "Samenvoegen")

    def part(self, source: PackSource) -> Part:
        try:
            content = source.content
            if source.kind.lower().lstrip(".") != "pdf":
                content = as_pdf(content, source.kind, source.title, self.paper.house)
            pdf = cleaned(content)
        except NotUsable as why:
            return self.sheet(source, str(why))
        return Part(source, pdf, len(pdf.pages))

    def sheet(self, source: PackSource, reason: str) -> Part:
        self.missing.append(source)
        pdf = pikepdf.open(io.BytesIO(sheet_pdf(source.title, reason, self.paper.house)))
        return Part(source, pdf, len(pdf.pages))

    def write(self, write_to: Path) -> PackMade:
        """A paper that breaks only now gets its sheet and the pack is bound again; each paper can break once."""
        while True:
            try:
                with self.bound() as pack:
                    _save(pack, write_to)
                    pages = len(pack.pages)
                break
            except BrokenPart as broken:
                self.replace(broken.part)
        self.tell(self.total, self.total, "Klaar")
        return PackMade(pages=pages, not_converted=tuple(source.title for source in self.missing))

    def bound(self) -> Pdf:
        placed, offset = [], 0
        for papers in self.parts:
            row = []
            for part in papers:
                row.append(Placed(part.source, offset, any(part.source is source for source in self.missing)))
                offset += part.pages
            placed.append(row)
        return bound(self.paper, front_pdf(self.paper, placed, offset), self.parts, self.watermark())

    def watermark(self) -> bytes | None:
        if not self.paper.reader_name or not (has_named(self.paper) or self.paper.audience == Audience.NAMED):
            return None
        return typeset("watermark.typ", {"text": self.paper.reader_name}, standards=TAGGED, tags=False)

    def replace(self, part: Part) -> None:
        for papers in self.parts:
            for at, one in enumerate(papers):
                if one is part:
                    papers[at] = self.sheet(part.source, "Het bestand is beschadigd.")


def _save(pack: Pdf, write_to: Path) -> None:
    """Beside its place first, so a half-written pack is never read. Streams are copied as they are, not unpacked."""
    aside = write_to.with_name(f"{write_to.name}.{uuid4().hex}.part")
    try:
        pack.save(aside, object_stream_mode=ObjectStreamMode.generate, stream_decode_level=StreamDecodeLevel.none)
        aside.replace(write_to)
    finally:
        aside.unlink(missing_ok=True)
