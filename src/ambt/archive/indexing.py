"""Writing what can be found: one row of words per thing, rewritten in place."""

from ambt.archive.models import Document, Folder, SearchEntry
from ambt.language.stemming import stems

_MOST_STEMS = 500_000
"""Characters. PostgreSQL refuses a tsvector above 1 MB; this many stems, all different, stay just under it."""


def index(
    folder: Folder,
    kind: str,
    key: int,
    *,
    title: str,
    address: str,
    text: str,
    confidentiality: str = "",
    document: Document | None = None,
    also_in: Folder | None = None,
) -> None:
    """Make a thing findable, or rewrite how it is found; `kind` and `key` say which thing, as ("dossier", 12).

    It is found by who sees the folder, and `also_in` when given (an agenda item lies in its meeting and speaks of a
    dossier), and the level of `confidentiality` when that is narrower. `address` is a path beginning with "/".
    """
    words = text.replace("\0", " ")
    SearchEntry.objects.update_or_create(
        kind=kind,
        key=key,
        defaults={
            "council_id": folder.council_id,
            "folder": folder,
            "also_in": also_in,
            "document": document,
            "title": title[:250],
            "address": address,
            "confidentiality": confidentiality,
            "place": place_of(folder.council_id),
            "title_stems": stems(title),
            "stems": _within_bounds(stems(words)),
            "text": words,
        },
    )


def unindex(kind: str, key: int) -> None:
    """Make a thing unfindable; nothing happens when it already is."""
    SearchEntry.objects.filter(kind=kind, key=key).delete()


def index_document(document: Document, text: str) -> None:
    """Make a paper findable by its title and the text of its newest version. Needs `folder` and `council` loaded."""
    index(
        document.folder,
        "document",
        document.pk,
        title=document.title,
        address=document.get_absolute_url(),
        text=text,
        document=document,
    )


def place_of(council_id: int) -> str:
    """The council as one word in the index."""
    return f"raad{council_id}"


def _within_bounds(stemmed: str) -> str:
    """The stems as they are, or of a very long text the first part, and of the rest each new word once."""
    if len(stemmed) <= _MOST_STEMS:
        return stemmed
    cut = stemmed.rindex(" ", 0, _MOST_STEMS * 4 // 5)
    kept = set(stemmed[:cut].split(" "))
    parts, room = [stemmed[:cut]], _MOST_STEMS - cut
    for stem in dict.fromkeys(stemmed[cut + 1 :].split(" ")):
        if stem not in kept and room > len(stem):
            parts.append(stem)
            room -= len(stem) + 1
    return " ".join(parts)
