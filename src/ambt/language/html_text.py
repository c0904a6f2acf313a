"""The text of an HTML mail as one reads it: no scripts, quoted parts with a mark before each line."""

import re
from dataclasses import dataclass, field
from html import unescape

from lxml import etree, html

_SKIPPED = {"script", "style", "head", "title", "template", "noscript", "object", "svg", "select", "textarea"}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html", "li", "main", "nav", "ol", "p", "pre", "section",
    "table", "tbody", "tfoot", "thead", "tr", "ul", "hr",
}  # fmt: skip
_OPEN_LINES = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"}
_CELLS = {"td", "th"}


@dataclass
class _Page:
    """The lines written so far, and the one being written."""

    lines: list[str] = field(default_factory=list)
    current: str = ""
    quoted: int = 0

    def write(self, text: str) -> None:
        words = " ".join(text.split())
        if not words:
            if text and self.current and not self.current.endswith(" "):
                self.current += " "
            return
        lead = " " if text[:1].isspace() and self.current and not self.current.endswith(" ") else ""
        self.current += f"{lead}{words}{' ' if text[-1:].isspace() else ''}"

    def end_line(self, *, even_if_empty: bool = False) -> None:
        line = self.current.strip().removesuffix("|").strip()
        if line or even_if_empty:
            self.lines.append(f"{'> ' * self.quoted}{line}".rstrip() if self.quoted else line)
        self.current = ""


def text_of_html(source: str) -> str:
    """HTML as lines of text; whatever is wrong with it, what can be read is returned."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, encoding="utf-8")
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return _without_tags(source)
    page = _Page()
    # Walked by events and not by recursion: hostile HTML may be nested deeper than Python can follow.
    skipped_in: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if skipped_in is None and event == "start" and (tag in _SKIPPED or _is_hidden(element)):
            skipped_in = element
        if skipped_in is None:
            _start(page, element, tag) if event == "start" else _end(page, element, tag)
        elif event == "end" and skipped_in is element:
            skipped_in = None
            page.write(element.tail or "")
    page.end_line()
    return "\n".join(page.lines) if page.lines else _without_tags(source)


def _without_tags(source: str) -> str:
    """What is left of HTML that the parser gave up on, for instance because it is nested thousands deep."""
    shown = re.sub(r"<(script|style|head)\b.*?</\1\s*>", " ", source, flags=re.DOTALL | re.IGNORECASE)
    return unescape(re.sub(r"<[^<>]*>", "\n", shown))


def _start(page: _Page, element: etree._Element, tag: str) -> None:
    if tag in _BLOCKS:
        page.end_line()
    if tag == "br":
        page.end_line(even_if_empty=True)
    if tag == "li":
        page.current = "- "
    if tag in _OPEN_LINES and page.lines and page.lines[-1].strip("> "):
        page.end_line(even_if_empty=True)
    if tag == "blockquote":
        page.quoted += 1
    page.write(element.text or "")


def _end(page: _Page, element: etree._Element, tag: str) -> None:
    if tag in _BLOCKS:
        page.end_line()
    if tag in _OPEN_LINES and page.lines and page.lines[-1].strip("> "):
        page.end_line(even_if_empty=True)
    if tag in _CELLS and page.current.strip():
        page.current = f"{page.current.rstrip()} | "
    if tag == "blockquote":
        page.quoted -= 1
    page.write(element.tail or "")


def _is_hidden(element: etree._Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None
