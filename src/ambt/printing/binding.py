"""Opening pages and papers into one PDF: pages, links, bookmarks, numbers and marks."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf

from ambt.printing.cleaning import hidden_layers
from ambt.printing.front import opening_words
from ambt.printing.house import readable_accent
from ambt.printing.paper import Audience, PackPaper, PackSource
from ambt.printing.stamping import Label, put_on, stamp_for
from ambt.printing.tagging import Tags, marks_of

PLACEHOLDER = "https://stuk.invalid/"


@dataclass(frozen=True)
class Part:
    """A paper that is ready to go in; its PDF stays open until the pack is written."""

    source: PackSource
    pdf: Pdf
    pages: int


class BrokenPart(Exception):
    """This paper could be opened and still cannot be copied."""

    def __init__(self, part: Part) -> None:
        super().__init__(part.source.title)
        self.part = part


def bound(paper: PackPaper, front: bytes, parts: Sequence[Sequence[Part]], watermark: bytes | None) -> Pdf:
    """The whole pack, not written yet. `parts` has the papers of each item. Raises BrokenPart."""
    pack = pikepdf.open(io.BytesIO(front))
    opening = len(pack.pages)
    audiences = [paper.audience] * opening
    marks = [1] * opening
    for part in (part for papers in parts for part in papers):
        try:
            marks += marks_of(part.pdf)
            pack.pages.extend(part.pdf.pages)
            _keep_layers_hidden(pack, part.pdf)
        except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError) as problem:
            raise BrokenPart(part) from problem
        audiences += [part.source.audience] * part.pages
    pages = [page.obj for page in pack.pages]
    _link_agenda(pages[:opening], pages)
    stamp = stamp_for(pack, readable_accent(paper.house.accent), watermark)
    for number, (page, audience, marked) in enumerate(zip(pages, audiences, marks, strict=True), 1):
        label = Label(f"pagina {number} van {len(pages)}", audience, audience == Audience.NAMED, wrapped=not marked)
        put_on(pack, page, stamp, label)
    _tag(pack, pages, marks, parts, opening)
    _bookmark(pack, paper, pages, parts, opening)
    _describe(pack, paper)
    return pack


def _tag(
    pack: Pdf, pages: Sequence[Object], marks: Sequence[int], parts: Sequence[Sequence[Part]], opening: int
) -> None:
    tags = Tags(pack)
    at = opening
    for part in (part for papers in parts for part in papers):
        tags.add(part.source.title or "Stuk", pages[at : at + part.pages], marks[at : at + part.pages])
        at += part.pages


def _keep_layers_hidden(pack: Pdf, source: Pdf) -> None:
    hidden = [pack.copy_foreign(layer) for layer in hidden_layers(source) if layer.is_indirect]
    if not hidden:
        return
    if Name.OCProperties not in pack.Root:
        pack.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary(OFF=Array(), Order=Array()))
    for layer in hidden:
        pack.Root.OCProperties.OCGs.append(layer)
        pack.Root.OCProperties.D.OFF.append(layer)


def _link_agenda(opening: Sequence[Object], pages: Sequence[Object]) -> None:
    """The template cannot know the pages behind it and writes addresses with their number; here they become links."""
    for page in opening:
        for note in page.get(Name.Annots, Array()):
            address = str(note.get(Name.A, Dictionary()).get(Name.URI, ""))
            if address.startswith(PLACEHOLDER):
                del note[Name.A]
                note.Dest = _top_of(pages[int(address.removeprefix(PLACEHOLDER)) - 1])


def _top_of(page: Object) -> Array:
    return Array([page, Name.Fit])


def _bookmark(
    pack: Pdf, paper: PackPaper, pages: Sequence[Object], parts: Sequence[Sequence[Part]], opening: int
) -> None:
    at = opening
    with pack.open_outline() as outline:
        outline.root[:] = [_entry("Voorblad", pages[0]), _entry("Agenda", pages[min(1, opening - 1)])]
        for item, papers in zip(paper.items, parts, strict=True):
            name = " ".join(part for part in (item.number, item.title) if part) or "Agendapunt"
            entry = _entry(name, pages[at] if papers else pages[min(1, opening - 1)])
            for part in papers:
                entry.children.append(_entry(part.source.title or "Stuk", pages[at]))
                at += part.pages
            outline.root.append(entry)


def _entry(name: str, page: Object) -> OutlineItem:
    entry = OutlineItem(name)
    entry.destination = _top_of(page)
    return entry


def _describe(pack: Pdf, paper: PackPaper) -> None:
    pack.Root.Lang = pikepdf.String("nl-NL")
    pack.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    pack.Root.PageMode = Name.UseOutlines
    pack.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    with pack.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = opening_words(paper)
        metadata["dc:creator"] = [paper.house.council_name]
        metadata["dc:language"] = ["nl-NL"]
