"""What is shown of a thing that was found."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models.functions import Left

from ambt.archive.kinds import one_of
from ambt.archive.models import Confidentiality, SearchEntry
from ambt.archive.paged_text import ON_ONE_SCREEN, screen_of
from ambt.language.stemming import hits, snippet

_TEXT_FOR_SNIPPETS = 300_000
_LONGEST_IN_ADDRESS = 200


@dataclass(frozen=True)
class Hit:
    """One thing that was found: where it is, who sees it, and its words with those of the query marked."""

    kind: str
    address: str
    title: list[tuple[str, bool]]
    snippet: list[tuple[str, bool]]
    audience: Confidentiality
    council: str
    folder: str


def hits_of(ids: list[int], query: str) -> list[Hit]:
    """These search entries, in this order; whoever calls found them through `visible_to`. One query."""
    related = ("folder", "council", "document__folder", "document__current")
    entries = SearchEntry.objects.select_related(*related).defer(
        "text", "stems", "title_stems", "document__current__text"
    )
    found = entries.annotate(start=Left("text", _TEXT_FOR_SNIPPETS)).in_bulk(ids)
    return [_hit(found[pk], query) for pk in ids if pk in found]


def _hit(entry: SearchEntry, query: str) -> Hit:
    text: str = entry.start  # type: ignore[attr-defined]
    return Hit(
        kind=one_of(entry.kind),
        address=_address(entry, text, query),
        title=_marked(entry.title, query),
        snippet=snippet(text, query),
        audience=_audience(entry),
        council=entry.council.name,
        folder=entry.folder.title if entry.document else "",
    )


def _address(entry: SearchEntry, text: str, query: str) -> str:
    """A paper opens on the page where the first word stands, with the words marked."""
    if entry.document is None or entry.document.current is None:
        return entry.address
    asked = {"q": query[:_LONGEST_IN_ADDRESS].encode(errors="replace").decode()}
    pages = entry.document.current.pages
    places = hits(text, query) if len(pages) > 1 or len(text) > ON_ONE_SCREEN else []
    if not places:
        return f"{entry.address}?{urlencode(asked)}#tekst"
    part, page = screen_of(text, pages, places[0][0])
    if part > 1:
        asked["deel"] = str(part)
    return f"{entry.address}?{urlencode(asked)}#pagina-{page}"


def _audience(entry: SearchEntry) -> Confidentiality:
    """The narrowest of the folder, the paper and the line."""
    levels = [entry.folder.audience]
    if entry.document is not None:
        levels.append(entry.document.audience)
    if entry.confidentiality:
        levels.append(Confidentiality(entry.confidentiality))
    return min(levels, key=lambda level: level.width)


def _marked(text: str, query: str) -> list[tuple[str, bool]]:
    """The whole text in parts that are words of the query or not."""
    parts: list[tuple[str, bool]] = []
    at = 0
    for begin, end in hits(text, query):
        parts += [(text[at:begin], False), (text[begin:end], True)]
        at = end
    return [part for part in [*parts, (text[at:], False)] if part[0]]
