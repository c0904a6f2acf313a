"""Which running dossier a paper seems to belong to."""

from collections.abc import Iterable
from dataclasses import dataclass

from ambt.dossiers.models import Dossier
from ambt.language.words import placed_stems

_READ_AT_MOST = 20_000
_SHORTEST_WORD = 4
_ENOUGH_OF_THE_TITLE = 0.6
# Words that any two papers of a council share.
_SAYS_LITTLE = frozenset(
    stem
    for _, _, stem in placed_stems(
        "adviesaanvraag advies instemming instemmingsverzoek verzoek voorgenomen besluit ondernemingsraad raad "
        "wijziging nieuwe nieuw regeling over inzake betreft voor van met onze"
    )
)


@dataclass(frozen=True)
class Match:
    """A dossier and the words of its title that stand in the paper."""

    dossier: Dossier
    words: tuple[str, ...]


def likely_dossier(text: str, dossiers: Iterable[Dossier]) -> Match | None:
    """The dossier of whose title most stands in the text: at least two telling words, and most of them."""
    present = {stem for _, _, stem in placed_stems(text[:_READ_AT_MOST])}
    best, best_share = None, 0.0
    for dossier in dossiers:
        telling = _telling_words(dossier.title)
        shared = tuple(word for stem, word in telling.items() if stem in present)
        share = len(shared) / len(telling) if telling else 0.0
        if len(shared) >= 2 and share >= _ENOUGH_OF_THE_TITLE and (share, len(shared)) > (best_share, 0):
            best, best_share = Match(dossier, shared), share
    return best


def _telling_words(title: str) -> dict[str, str]:
    words = {stem: title[start:end] for start, end, stem in placed_stems(title) if end - start >= _SHORTEST_WORD}
    return {stem: word for stem, word in words.items() if stem not in _SAYS_LITTLE}
