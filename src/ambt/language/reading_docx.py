"""The text of a Word file in the order in which one reads it: letterhead, text and tables, notes, footer."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ambt.language.cleaning import clean
from ambt.language.kinds import Kind
from ambt.language.paper import Reading
from ambt.language.titles import title_of
from ambt.language.word_zip import WordZip

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_READ = {f"{_W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "tblPr", "sectPr")}
_NOT_READ.add(_MC_FALLBACK)
_HEADINGS = ("heading", "kop", "title", "titel")
_LISTS = ("listbullet", "listnumber", "lijstopsom", "lijstnummer")
_AS_TEXT = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}ptab": "\t"}


def read_docx(path: Path, filename: str) -> Reading:
    """Read a .docx; raises ``Unreadable`` when it is broken, locked, or made to exhaust the machine.

    Text in tracked insertions, content controls and text boxes counts; what was struck out does not.
    """
    with WordZip(path, filename) as parts:
        document = parts.tree("word/document.xml")
        assert document is not None, "WordZip refuses a file without a document"
        headers = _distinct(_text(parts.tree(name)) for name in parts.named("word/header"))
        body = _text(document)
        notes = [_text(parts.tree(f"word/{name}.xml")) for name in ("footnotes", "endnotes")]
        footers = _distinct(_text(parts.tree(name)) for name in parts.named("word/footer"))
        properties = parts.tree("docprops/core.xml")
    stated = properties.findtext(_DC_TITLE) if properties is not None else None
    text = clean("\n\n".join(part for part in (*headers, body, *notes, *footers) if part))
    title = title_of(text, filename, [*_headings(document), stated or ""])
    return Reading(kind=Kind.DOCX, text=text, body=text, title=title)


def _text(root: etree._Element | None) -> str:
    """The blocks under an element, tables as rows of cells with bars between."""
    if root is None:
        return ""
    return clean("\n".join(_blocks(root)))


def _blocks(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        tag = _tag(child)
        if tag == f"{_W}p":
            yield from _paragraph(child)
        elif tag == f"{_W}tbl":
            yield ""
            yield from _rows(child)
            yield ""
        elif tag not in _NOT_READ:
            yield from _blocks(child)


def _rows(table: etree._Element) -> Iterator[str]:
    for row in _inside(table, "tr", ("tbl",)):
        cells = [" ".join(" ".join(_blocks(cell)).split()) for cell in _inside(row, "tc", ("tbl",))]
        if any(cells):
            yield " | ".join(cells)


def _inside(parent: etree._Element, name: str, not_below: tuple[str, ...]) -> Iterator[etree._Element]:
    """The nearest descendants with this name, also when a content control is wrapped around them."""
    for child in parent:
        tag = _tag(child)
        if tag == f"{_W}{name}":
            yield child
        elif tag not in _NOT_READ and tag not in {f"{_W}{other}" for other in not_below}:
            yield from _inside(child, name, not_below)


def _paragraph(paragraph: etree._Element) -> Iterator[str]:
    boxes: list[etree._Element] = []
    line = "".join(_runs(paragraph, boxes)).strip()
    style = _style(paragraph)
    if style.startswith(_HEADINGS):
        yield from ("", line, "")
    elif line and (style.startswith(_LISTS) or paragraph.find(f"{_W}pPr/{_W}numPr") is not None):
        yield f"- {line}"
    else:
        yield line
    for box in boxes:
        yield from _blocks(box)


def _runs(parent: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    for child in parent:
        tag = _tag(child)
        if tag == f"{_W}t":
            yield child.text or ""
        elif tag in _AS_TEXT:
            yield _AS_TEXT[tag]
        elif tag == f"{_W}txbxContent":
            boxes.append(child)
        elif tag not in _NOT_READ:
            yield from _runs(child, boxes)


def _headings(document: etree._Element) -> list[str]:
    """The first title and the first heading of the text, in that order of preference."""
    found: dict[str, str] = {}
    for paragraph in document.iter(f"{_W}p"):
        style = _style(paragraph)
        for name in ("title", "titel", "heading1", "kop1"):
            if style == name and name not in found:
                found[name] = "".join(_runs(paragraph, []))
    return [found[name] for name in ("title", "titel", "heading1", "kop1") if name in found]


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else str(style.get(f"{_W}val", "")).lower()


def _tag(element: etree._Element) -> str:
    """The name; comments and processing instructions have none."""
    return element.tag if isinstance(element.tag, str) else ""


def _distinct(texts: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))
