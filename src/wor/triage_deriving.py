"""Whose right it is: politics, a small firm or an outside expert puts the same subject under another article."""

from __future__ import annotations

from collections.abc import Sequence

from wor.triage_lexicon import Right, lexicon
from wor.triage_reading import Reading, Span, holds
from wor.triage_scoring import Score

_NOT_ASKED_FOR = 0.6
_SURE = 0.8
_COUNCIL_ACTS = frozenset(
    ("23.3", "28.1", "31.1", "31.2", "31a.1", "31a.2", "31a.7", "31b.1", "31d.1", "16.1", "18.3", "20.1", "22.1", "36")
)
_RIGHTS_OF_PVT = ("27.1.b", "27.1.d", "27.1.m")


def derive(scores: dict[str, Score], readings: Sequence[Reading], *, government: bool) -> list[Score]:
    """The scores after the rules that move a subject from one article to another."""
    _asked_for(scores, readings)
    _work_of_the_council(scores, readings)
    _outside_expert(scores)
    _small_firm(scores, readings)
    _politics(scores, readings, government=government)
    return list(scores.values())


def _asked_for(scores: dict[str, Score], readings: Sequence[Reading]) -> None:
    """Who asks for advice means article 25 or 30, who asks for consent article 27, unless both are asked for."""
    advice, consent = holds("advice_request", readings), holds("consent_request", readings)
    if bool(advice) != bool(consent):
        other = "27" if advice else "25"
        for ref, score in scores.items():
            if ref.startswith(other):
                score.value *= _NOT_ASKED_FOR


def _work_of_the_council(scores: dict[str, Score], readings: Sequence[Reading]) -> None:
    """A council that asks for figures on absence, or proposes a scheme itself, is not asked about that scheme."""
    strongest = max((score.value for ref, score in scores.items() if ref in _COUNCIL_ACTS), default=0.0)
    if strongest >= _SURE and not holds("request", readings):
        for ref, score in scores.items():
            if ref.startswith(("25", "27")):
                score.value *= _NOT_ASKED_FOR


def _outside_expert(scores: dict[str, Score]) -> None:
    """An assignment to an outside expert is not yet the measure itself (25(1)n, or 31c on a subject of art. 27)."""
    for ref, subject in (("25.1.n", "25"), ("31c", "27")):
        assigned = scores.get(ref)
        if assigned and assigned.value >= 0.5:
            for other, score in scores.items():
                if other.startswith(subject) and other != ref:
                    score.value *= 0.6


def _small_firm(scores: dict[str, Score], readings: Sequence[Reading]) -> None:
    """A staff representation has consent on three letters (35c(3)); staff without one may advise (35b(5))."""
    if spans := holds("pvt", readings):
        held = [scores.pop(ref) for ref in _RIGHTS_OF_PVT if ref in scores]
        if held:
            _put(scores, "35c.3", "consent", "het instemmingsrecht van de personeelsvertegenwoordiging", held, spans)
    elif spans := holds("staff_meeting", readings):
        held = [scores.pop(ref) for ref in list(scores) if ref.startswith(("25", "27"))]
        if held:
            _put(scores, "35b.5", "advice", "het adviesrecht van de personeelsvergadering", held, spans)


def _politics(scores: dict[str, Score], readings: Sequence[Reading], *, government: bool) -> None:
    """What politics decides on its tasks is not for the council; what it means for the staff is (46d under b)."""
    choice = scores.get("46d")
    if choice is None:
        return
    if not government and not holds("government", readings):
        del scores["46d"]
        return
    effects = holds("staff_effects", readings)
    for ref, score in scores.items():
        if ref.startswith("25") and not effects:
            score.value *= 0.5
    if effects:
        choice.value *= 0.5


def _put(scores: dict[str, Score], ref: str, right: str, about: str, held: list[Score], spans: list[Span]) -> None:
    value = max(score.value for score in held)
    about_right = next((each for each in lexicon().rights if each.ref == ref), Right(ref, right, about, ()))
    scores[ref] = Score(about_right, max(value, 0.6), spans + [span for score in held for span in score.spans])
