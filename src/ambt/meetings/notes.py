"""Notes as they are typed, and as the small HTML that is kept: paragraphs, bullets, line breaks and **bold**.

Whoever types minutes types lines. Everything typed is escaped, so the HTML can hold nothing but its own few tags.
"""

import re
from html import escape
from html.parser import HTMLParser

LONGEST = 60_000
_BULLET = re.compile(r"\s*[-*•]\s+(.*)")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SPACES = re.compile(r"[ \t\n]+")


def html_of(typed: str) -> str:
    """The kept form. An empty line ends a paragraph; a line that begins with "- " is a bullet."""
    blocks: list[str] = []
    lines: list[str] = []
    bullets: list[str] = []

    def close() -> None:
        if lines:
            blocks.append(f"<p>{'<br>'.join(lines)}</p>")
        if bullets:
            blocks.append(f"<ul>{''.join(f'<li>{bullet}</li>' for bullet in bullets)}</ul>")
        lines.clear()
        bullets.clear()

    for line in _CONTROL.sub("", typed.replace("\r\n", "\n").replace("\r", "\n")).split("\n"):
        bullet = _BULLET.fullmatch(line)
        if not line.strip() or (bullet and lines) or (not bullet and bullets):
            close()
        if bullet:
            bullets.append(_marked(bullet[1].strip()))
        elif line.strip():
            lines.append(_marked(line.strip()))
    close()
    return "\n".join(blocks)


def typed_of(kept: str) -> str:
    """The lines someone can go on typing in. HTML from elsewhere loses what lines cannot say, never its words."""
    reader = _Lines()
    reader.feed(kept)
    reader.close()
    return reader.typed()


def plain_text(kept: str) -> str:
    """The words alone, for searching."""
    return typed_of(kept).replace("**", "")


def _marked(line: str) -> str:
    return _BOLD.sub(r"<strong>\1</strong>", escape(_SPACES.sub(" ", line), quote=False))


class _Lines(HTMLParser):
    BLOCKS = frozenset({"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table", "tr"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self.hidden += 1
        elif tag in self.BLOCKS:
            self.out.append("\n\n")
        elif tag == "li":
            self.out.append("\n- ")
        elif tag == "br":
            self.out.append("\n")
        elif tag in ("strong", "b"):
            self.out.append("**")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.hidden = max(0, self.hidden - 1)
        elif tag in self.BLOCKS:
            self.out.append("\n\n")
        elif tag in ("strong", "b"):
            self.out.append("**")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.out.append(_SPACES.sub(" ", data))

    def typed(self) -> str:
        lines = [line.strip() for line in "".join(self.out).split("\n")]
        text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
        # A list belongs right under the line that announces it.
        return re.sub(r"^(?!- )(.+)\n\n(?=- )", r"\1\n", text, flags=re.MULTILINE)
