"""Triage: which rights of the works council a text touches, and the words that say so.

It proposes, a person decides. Nothing is learned from the texts it reads and nothing leaves the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from wor.triage_citations import CITED_IN_REQUEST, cited
from wor.triage_deriving import derive
from wor.triage_reading import Reading, Span, is_short, read
from wor.triage_scoring import Score, right_of, score

# Below the first nothing is touched; a right beside the strongest is named from the second on, if not far below it.
_TOUCHED = 0.42
_BESIDE = 0.2
_BESIDE_SHARE = 0.3
# A long paper mentions much in passing.
_BESIDE_SHARE_OF_A_PAPER = 0.6
_AT_MOST = 8
_QUOTED = 3
_NOT_NAMED = 0.75


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the text: `text[start:end]`, offsets in characters."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A right that the text touches; `score` from 0 to 1, `why` one Dutch sentence."""

    ref: str
    right: str
    score: float
    evidence: tuple[Evidence, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Triage:
    """All rights found, the strongest first; `because` says in Dutch what tempers, or why nothing is touched."""

    findings: tuple[Finding, ...]
    because: tuple[str, ...] = ()

    @property
    def none(self) -> bool:
        """True when the text touches no right of the council."""
        return not self.findings

    def as_dict(self) -> dict[str, Any]:
        """The triage as plain data for JSON."""
        return {
            "findings": [
                {
                    "ref": finding.ref,
                    "right": finding.right,
                    "score": finding.score,
                    "evidence": [{"start": e.start, "end": e.end, "text": e.text} for e in finding.evidence],
                    "why": finding.why,
                }
                for finding in self.findings
            ],
            "none": self.none,
        }


def triage(text: str, *, government: bool = False) -> Triage:
    """The rights that `text` touches. `government` says that the council is one of a public body (art. 46d WOR)."""
    readings = read(text)
    found = score(readings)
    _add_citations(found, text, readings)
    scores = derive(found, readings, government=government)
    strongest = max((each.value for each in scores), default=0.0)
    if strongest < _TOUCHED:
        return Triage((), _reasons(scores))
    share = _BESIDE_SHARE if is_short(readings) else _BESIDE_SHARE_OF_A_PAPER
    least = max(_BESIDE, strongest * share)
    kept = [each for each in sorted(scores, key=lambda each: (-each.value, each.right.ref)) if each.value >= least]
    return Triage(tuple(_finding(text, each) for each in kept[:_AT_MOST]), _reasons(kept))


def _add_citations(found: dict[str, Score], text: str, readings: Sequence[Reading]) -> None:
    """A letter that the text names itself counts beside its words, and puts the letters it does not name behind."""
    named = list(cited(text, readings))
    if any(value >= CITED_IN_REQUEST for _, value, _ in named):
        for ref, score_ in found.items():
            if ref.startswith(("25.1", "27.1")) and ref not in {each for each, _, _ in named}:
                score_.value *= _NOT_NAMED
    for ref, value, span in named:
        known = found.setdefault(ref, Score(right_of(ref)))
        known.value = 1 - (1 - known.value) * (1 - value)
        known.spans.insert(0, span)


def _finding(text: str, found: Score) -> Finding:
    evidence = tuple(Evidence(span.start, span.end, text[span.start : span.end]) for span in _apart(found.spans))
    return Finding(found.right.ref, found.right.right, round(found.value, 3), evidence, _why(found, evidence))


def _why(found: Score, evidence: tuple[Evidence, ...]) -> str:
    """The longest words say most; they are quoted in the order of the text, none twice."""
    said = {" ".join(each.text.split()).lower(): each for each in reversed(evidence)}
    telling = sorted(
        sorted(said.values(), key=lambda each: each.start - each.end)[:_QUOTED], key=lambda each: each.start
    )
    quoted = ", ".join(f"‘{' '.join(each.text.split())}’" for each in telling)
    return f"De tekst wijst op {found.right.about}: {quoted}."


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in the order of the text, those that touch taken together."""
    apart: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, span.end)):
        if apart and span.start <= apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return apart


def _reasons(scores: Iterable[Score]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason for each in scores for reason in each.tempered_by))
