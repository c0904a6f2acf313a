"""Walking through the house as a reader would: every address there is, every link on a page, every word one gets."""

import io
import re
import zipfile
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urldefrag, urljoin, urlsplit

import pypdfium2
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

_LINK = re.compile(rb"""(?:href|src|hx-get|data-src)=["']([^"'#][^"']*)["']""")
# A word may be cut by the marks of search, or by a hyphen that the printer put in.
_MARKS = re.compile(r"</?mark>|\u00ad|(?<=\w)-\s*\n\s*(?=\w)")


def addresses() -> dict[str, str]:
    """Every address of the project: its name ("dossiers:list") with its pattern."""
    return dict(_under(get_resolver().url_patterns, "", ""))


def _under(patterns: Iterable[URLPattern | URLResolver], space: str, before: str) -> Iterator[tuple[str, str]]:
    for one in patterns:
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from _under(one.url_patterns, inner, before + str(one.pattern))
        else:
            yield f"{space}{one.name}", before + str(one.pattern)


def body_of(answer: Any) -> bytes:
    """The bytes of an answer, also of a file that is handed over in pieces."""
    if isinstance(answer, (StreamingHttpResponse, FileResponse)):
        return b"".join(cast(Iterable[bytes], answer.streaming_content))
    return cast(HttpResponse, answer).content


def words_in(content: bytes, headers: str = "") -> str:
    """All that can be read in an answer, in small letters: its bytes, and what a PDF or a Word file says."""
    text = headers + content.decode("utf-8", "replace")
    if content.startswith(b"%PDF"):
        text += _words_of_pdf(content)
    elif content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parcel:
            text += "".join(parcel.read(name).decode("utf-8", "replace") for name in parcel.namelist())
    # A calendar folds its long lines.
    return _MARKS.sub("", text.replace("\r\n ", "")).lower()


def _words_of_pdf(content: bytes) -> str:
    paper = pypdfium2.PdfDocument(content)
    try:
        pages = "\n".join(page.get_textpage().get_text_range() for page in paper)
        marks = "\n".join(mark.get_title() for mark in paper.get_toc())
        return "\n".join([pages, marks, str(paper.get_metadata_dict())])
    finally:
        paper.close()


def links_on(address: str, content: bytes) -> set[str]:
    """Where one can go from here, within the house; not to what only shows how things look."""
    found = set()
    for raw in _LINK.findall(content):
        target = urldefrag(urljoin(address, raw.decode().replace("&amp;", "&"))).url
        if urlsplit(target).netloc == "" and not target.startswith(("/static/", "data:", "mailto:")):
            found.add(target)
    return found


@dataclass(frozen=True)
class Seen:
    """What a reader got at an address: the status, and all that can be read there, in the headers too."""

    status: int
    words: str
    links: frozenset[str]


def walk(browser: Client, start: Iterable[str] = ("/",), *, at_most: int = 700) -> dict[str, Seen]:
    """Every page and paper that can be reached by links from here, by address."""
    seen: dict[str, Seen] = {}
    waiting = deque(start)
    known = set(waiting)
    while waiting:
        assert len(seen) < at_most, "more pages than the house should have; does a page link to ever new ones?"
        address = waiting.popleft()
        seen[address] = look_at(browser, address)
        waiting.extend(sorted(seen[address].links - known))
        known |= seen[address].links
    return seen


def look_at(browser: Client, address: str, **parameters: str | int) -> Seen:
    answer = browser.get(address, parameters)
    content = body_of(answer)
    headers = " ".join(f"{name}: {value}" for name, value in answer.headers.items() if name != "Content-Length")
    is_page = answer.headers.get("Content-Type", "").startswith("text/html")
    links = links_on(address, content) if is_page else set()
    if location := answer.headers.get("Location"):
        links.add(urldefrag(urljoin(address, location)).url)
    return Seen(answer.status_code, words_in(content, headers), frozenset(links))
