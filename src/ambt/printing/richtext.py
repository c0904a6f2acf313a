"""HTML into blocks. What it does not know becomes text; what is not text (scripts, styles, forms) is left out."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from urllib.parse import quote, urlsplit

from lxml import html
from lxml.etree import ParserError

from ambt.printing.blocks import Block, Heading, Listing, Mark, Paragraph, Picture, Quote, Run, Table, plain_text

LEFT_OUT = {"script", "style", "head", "title", "template", "noscript", "object", "embed", "iframe", "svg", "math"} | {
    "audio", "video", "canvas", "select", "textarea", "button"
}  # fmt: skip
MARKS = {
    **dict.fromkeys(("strong", "b"), Mark.STRONG),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), Mark.EMPHASIS),
    **dict.fromkeys(("u", "ins"), Mark.UNDERLINE),
    **dict.fromkeys(("s", "strike", "del"), Mark.STRIKE),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), Mark.CODE),
    "sup": Mark.RAISED,
    "sub": Mark.LOWERED,
}
IN_LINE = set(MARKS) | {"a", "abbr", "bdi", "bdo", "big", "br", "data", "font", "label", "mark", "q", "small"} | {
    "span", "time", "wbr"
}  # fmt: skip
# Deeper than anybody writes: lists and quotes further in are set at this depth, layers further in as plain text.
DEEPEST = 6
LAYERS = 60
WIDEST = 12
UNSTYLED = Run("")
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

Pictures = Callable[[str, str], Picture | None]


def blocks_of(source: str, pictures: Pictures | None = None) -> tuple[Block, ...]:
    """The blocks of a piece of HTML. `pictures` gets address and alt text of each <img> and may return a Picture."""
    if not source.strip():
        return ()
    # Without huge_tree libxml2 silently drops what is nested deeper than 256.
    parser = html.HTMLParser(huge_tree=True)
    try:
        root = html.fragment_fromstring(source.replace("\0", ""), create_parent="div", parser=parser)
    except (ParserError, ValueError):
        return _paragraphs_without_tags(source)
    if any("depth" in problem.message for problem in parser.error_log):
        return _paragraphs_without_tags(source)
    return tuple(_Reader(pictures).blocks(root, 0, 0))


def _paragraphs_without_tags(source: str) -> tuple[Block, ...]:
    """For what no parser takes whole: rather plain text than half a text."""
    return tuple(_paragraph([Run(re.sub(r"<[^<>]*>", " ", source))]))


class _Reader:
    def __init__(self, pictures: Pictures | None) -> None:
        self.pictures = pictures

    def blocks(self, element: html.HtmlElement, layer: int, depth: int) -> Iterator[Block]:
        """Children in order: what stands in the line is gathered into a paragraph until a block comes."""
        if layer > LAYERS:
            yield from _paragraph([Run(_all_text(element))])
            return
        line: list[Run] = [Run(element.text or "")]
        for child in element:
            if _is_in_line(child):
                line += self.runs(child, UNSTYLED, 0)
            elif isinstance(child.tag, str):
                yield from _paragraph(line)
                line = []
                yield from self.block(child, layer, depth)
            line.append(Run(child.tail or ""))
        yield from _paragraph(line)

    def block(self, element: html.HtmlElement, layer: int, depth: int) -> Iterator[Block]:
        tag = str(element.tag)
        if tag in LEFT_OUT:
            return
        if tag == "img":
            yield from self.picture(element)
        elif re.fullmatch("h[1-6]", tag):
            runs = _tidy(replace(run, text=run.text.replace("\v", " ")) for run in self.inner(element, UNSTYLED, 0))
            if runs:
                yield Heading(int(tag[1]), runs)
        elif tag in ("ul", "ol") and depth < DEEPEST:
            items = (tuple(self.blocks(item, layer + 1, depth + 1)) for item in element if isinstance(item.tag, str))
            kept = tuple(item for item in items if item)
            if kept:
                yield Listing(tag == "ol", kept, _start(element))
        elif tag == "blockquote" and depth < DEEPEST:
            inner = tuple(self.blocks(element, layer + 1, depth + 1))
            if inner:
                yield Quote(inner)
        elif tag == "table":
            yield from self.table(element, layer, depth)
        elif tag == "pre":
            yield from _paragraph([Run(_verbatim(_all_text(element)), frozenset({Mark.CODE}))])
        else:
            yield from self.blocks(element, layer + 1, depth)

    def table(self, element: html.HtmlElement, layer: int, depth: int) -> Iterator[Block]:
        """A table of data. One column, or tables in tables, is somebody's page layout: then the cells in order."""
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table"), None) is element]
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        cells = [row for row in cells if row]
        width = max((len(row) for row in cells), default=0)
        if width < 2 or width > WIDEST or next(element.iterdescendants("table"), None) is not None:
            for row in cells:
                for cell in row:
                    yield from self.blocks(cell, layer + 1, depth)
            return
        filled = [tuple(_tidy(self.inner(cell, UNSTYLED, 0)) for cell in row) for row in cells]
        even = tuple(row + ((),) * (width - len(row)) for row in filled)
        yield Table(even, has_header=all(cell.tag == "th" for cell in cells[0]))

    def picture(self, element: html.HtmlElement) -> Iterator[Block]:
        alt = " ".join((element.get("alt") or "").split())
        found = self.pictures(element.get("src") or "", alt) if self.pictures else None
        if found:
            yield found
        elif alt:
            yield Paragraph((Run(f"[afbeelding: {alt}]"),))

    def inner(self, element: html.HtmlElement, style: Run, depth: int) -> Iterator[Run]:
        yield replace(style, text=element.text or "")
        for child in element:
            yield from self.runs(child, style, depth)
            yield replace(style, text=child.tail or "")

    def runs(self, element: html.HtmlElement, style: Run, depth: int) -> Iterator[Run]:
        tag = element.tag
        if not isinstance(tag, str) or tag in LEFT_OUT:
            return
        if tag == "br":
            yield Run("\v")
        elif tag == "img":
            alt = " ".join((element.get("alt") or "").split())
            yield from [replace(style, text=f"[afbeelding: {alt}]")] if alt else []
        elif depth > LAYERS:
            yield replace(style, text=_all_text(element))
        else:
            if mark := MARKS.get(tag):
                style = replace(style, marks=style.marks | {mark})
            if tag == "a":
                style = replace(style, link=safe_link(element.get("href") or ""))
            breaks = [] if tag in IN_LINE else [Run("\v")]
            yield from breaks
            yield from self.inner(element, style, depth + 1)
            yield from breaks


def safe_link(address: str) -> str:
    """The address when a reader may be sent there, else nothing: no javascript:, no files, no relative paths."""
    address = "".join(address.split())
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return ""
    return quote(address, safe="%/:=&?~#+!$,;'@()*[]") if scheme in SAFE_SCHEMES and len(address) <= 2000 else ""


def _is_in_line(element: html.HtmlElement) -> bool:
    """Inline by its tag and by all it holds; a link around a table is a table."""
    if element.tag not in IN_LINE:
        return False
    return all(not isinstance(inner.tag, str) or inner.tag in IN_LINE for inner in element.iterdescendants())


def _all_text(element: html.HtmlElement) -> str:
    """The text of this and all that is in it, however deep, less what is no text."""
    pieces: list[str] = []
    for inner in element.iter():
        if inner.tag not in LEFT_OUT and isinstance(inner.tag, str):
            pieces.append(inner.text or "")
        if inner is not element:
            pieces.append(inner.tail or "")
    return "".join(pieces)


def _verbatim(text: str) -> str:
    return text.strip("\n").expandtabs(4).replace(" ", "\u00a0").replace("\n", "\v")


def _start(element: html.HtmlElement) -> int:
    given = element.get("start") or ""
    return int(given) if given.isdecimal() and len(given) < 6 else 1


def _paragraph(line: Iterable[Run]) -> Iterator[Block]:
    runs = _tidy(line)
    if runs:
        yield Paragraph(runs)


def _tidy(line: Iterable[Run]) -> tuple[Run, ...]:
    """White space as a browser shows it, neighbours of one style joined; \\v (a <br>) becomes the line break \\n."""
    kept: list[Run] = []
    before = "\n"
    for run in line:
        text = re.sub(r"[ \t\r\n\f]+", " ", run.text)
        text = re.sub(r" ?\v ?", "\n", text)
        if before[-1] in " \n":
            text = text.lstrip(" ")
        if not text:
            continue
        if text[0] == "\n" and kept and kept[-1].text.endswith(" "):
            kept[-1] = replace(kept[-1], text=kept[-1].text[:-1])
        before = text
        if kept and (kept[-1].marks, kept[-1].link) == (run.marks, run.link):
            kept[-1] = replace(kept[-1], text=kept[-1].text + text)
        else:
            kept.append(replace(run, text=text))
    while kept and not kept[-1].text.strip(" \n"):
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" \n"))
        kept[0] = replace(kept[0], text=kept[0].text.lstrip("\n"))
    runs = tuple(run for run in kept if run.text)
    return runs if plain_text(runs).strip() else ()
