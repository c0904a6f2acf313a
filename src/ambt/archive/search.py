"""Full-text search: the only query over the words of everything that is kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet

from ambt.access.keys import Actor
from ambt.archive.hits import Hit, hits_of
from ambt.archive.indexing import place_of
from ambt.archive.kinds import all_of, place_in_line
from ambt.archive.models import SearchEntry
from ambt.language.stemming import Phrase, Word, query_stems

MOST = 500
"""So many are ranked and leafed through; who finds more is asked to say more."""
PER_PAGE = 20
# How much heavier a word in the title weighs than one in the text.
_TITLE_WEIGHT = 8.0


@dataclass(frozen=True)
class KindFound:
    """How much of one kind was found."""

    kind: str
    label: str
    count: int


@dataclass(frozen=True)
class Results:
    """One page of what was found, and how much there is in all and per kind."""

    hits: list[Hit]
    count: int
    is_cut_off: bool
    kinds: list[KindFound]
    page: int
    of_pages: int


def search(actor: Actor, query: str, *, councils: Sequence[int], kind: str = "", page: int = 1) -> Results:
    """What the actor may see of these councils in which every word and "phrase" of the query occurs, best first.

    A word in the title weighs more than one in the text; of equals the newest comes first. At most `MOST` are found.
    No query fails, whatever is typed; one without words finds nothing. Two queries to the database, at most three.
    """
    terms = query_stems(query)
    mine = [council for council in councils if council in actor.roles]
    if not terms or not mine:
        return Results([], 0, False, [], 1, 1)
    found = _ranked(actor, terms, mine)
    counts = Counter(found_kind for _pk, found_kind in found)
    is_cut_off = len(found) >= MOST
    # Of a kind that the others crowded out, there may be more.
    of_kind = _ranked(actor, terms, mine, kind) if kind and is_cut_off else found
    chosen = [pk for pk, found_kind in of_kind if not kind or found_kind == kind]
    of_pages = max(1, -(-len(chosen) // PER_PAGE))
    page = min(max(page, 1), of_pages)
    return Results(
        hits=hits_of(chosen[(page - 1) * PER_PAGE : page * PER_PAGE], query),
        count=len(chosen),
        is_cut_off=is_cut_off,
        kinds=[KindFound(name, all_of(name), counts[name]) for name in sorted(counts, key=place_in_line)],
        page=page,
        of_pages=of_pages,
    )


def _ranked(
    actor: Actor, terms: Sequence[Word | Phrase], councils: Sequence[int], kind: str = ""
) -> list[tuple[int, str]]:
    """(id, kind) of the best, in order."""
    visible = SearchEntry.objects.visible_to(actor).filter(council__in=councils)
    if kind:
        visible = visible.filter(kind=kind)
    matching = _matching_sqlite if connection.vendor == "sqlite" else _matching_postgres
    return list(matching(visible, terms, councils).values_list("pk", "kind")[:MOST])


def _matching_sqlite(
    rows: QuerySet[SearchEntry], terms: Sequence[Word | Phrase], councils: Sequence[int]
) -> QuerySet[SearchEntry]:
    """The rows in FTS5 that match, ranked. The index itself keeps councils apart: others' papers cost no time."""
    places = " OR ".join(place_of(council) for council in councils)
    words = " AND ".join(f'"{" ".join(term.stems)}"' for term in terms)
    return rows.extra(
        select={"rank": f"bm25(archive_fulltext, 0, {_TITLE_WEIGHT}, 1)"},
        tables=["archive_fulltext"],
        where=["archive_fulltext MATCH %s", "archive_fulltext.rowid = archive_searchentry.id"],
        params=[f"place : ({places}) AND {{title_stems stems}} : ({words})"],
        order_by=["rank", "-changed_at", "-id"],
    )


def _matching_postgres(
    rows: QuerySet[SearchEntry], terms: Sequence[Word | Phrase], councils: Sequence[int]
) -> QuerySet[SearchEntry]:
    """The rows in the GIN index that match, ranked.

    A tsvector forgets where words stand after the first 16,383, so a phrase is looked up by its words and then read
    in the stems themselves. Stems are letters and digits only: LIKE has no signs to escape.
    """
    places = " | ".join(place_of(council) for council in councils)
    words = " & ".join(f"'{stem}'" for term in terms for stem in term.stems)
    phrases = [f"% {' '.join(term.stems)} %" for term in terms if isinstance(term, Phrase)]
    for phrase in phrases:
        rows = rows.extra(
            where=[
                "(' ' || archive_searchentry.stems || ' ' LIKE %s"
                " OR ' ' || archive_searchentry.title_stems || ' ' LIKE %s)"
            ],
            params=[phrase, phrase],
        )
    return rows.extra(
        select={"rank": "ts_rank(archive_searchentry.vector, %s::tsquery, 1)"},
        select_params=[words],
        where=["archive_searchentry.vector @@ %s::tsquery"],
        params=[f"({places}) & {words}"],
        order_by=["-rank", "-changed_at", "-id"],
    )
