"""From the text of a paper to what Ambt proposes about it: a pure function, kept as JSON with the paper.

    {"kind": "advice",                                    advice, consent or other
     "named": {"start", "end", "text"} | null,            the words with which the sender names it a request
     "findings": [{"ref": "25.1.e", "article": "art. 25 lid 1 onder e WOR", "right": "advice", "score": 0.85,
                   "why": "…", "evidence": [{"start", "end", "text"}]}],
     "because": ["…"],                                    what tempers, or why no right is touched
     "elements": {"advice": [{"id", "label", "present", "evidence"}], "consent": […]},
     "read_until": 200000 | null}                         where reading stopped, in characters, for very long papers

Offsets are characters of the paper's text.
"""

import re
from dataclasses import asdict, dataclass
from typing import Any

import wor
from wor.completeness import ELEMENTS
from wor.triage import Evidence, Finding

# About sixty pages: a request is in the first of them, and what follows are annexes.
READ_AT_MOST = 200_000
_NAMED_WITHIN = 4_000
_MOST_EVIDENCE = 12

_ASKS_ADVICE = re.compile(
    r"\badviesaanvra(?:ag|ge|gen)\b|\b(?:verzoek|vraag|vragen|verzoeken|leg|leggen)\b[^.\n]{0,80}?\b(?:om|uw|ter|voor)\s+advies\b"
    r"|\badvies\s+(?:uit\s+te\s+brengen|te\s+vragen)\b",
    re.IGNORECASE,
)
_ASKS_CONSENT = re.compile(
    r"\binstemmings(?:verzoek|aanvraag|aanvrage)\b|\b(?:verzoek|vraag|vragen|verzoeken|leg|leggen)\b[^.\n]{0,80}?\b(?:om|uw|ter|voor)\s+instemming\b"
    r"|\binstemming\s+te\s+(?:verlenen|geven|vragen)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Named:
    """The words with which the sender says what it is."""

    right: str
    start: int
    end: int
    text: str


def propose(text: str, *, government: bool) -> dict[str, Any]:
    """What this paper seems to be, with the words that say so; `government` as in `wor.triage`.

    What the sender calls it decides between advice and consent; the law's subjects decide where nothing is named.
    """
    read = text[:READ_AT_MOST]
    triage = wor.triage(read, government=government)
    named = named_by_sender(read)
    strongest = triage.findings[0].right if triage.findings else "other"
    kind = named.right if named else strongest
    ordered = sorted(triage.findings, key=lambda finding: (finding.right != kind, -finding.score))
    return {
        "kind": kind if kind in ELEMENTS else "other",
        "named": asdict(named) if named else None,
        "findings": [_finding(finding) for finding in ordered],
        "because": list(triage.because),
        "elements": {right: _elements(read, right) for right in ELEMENTS},
        "read_until": READ_AT_MOST if len(text) > READ_AT_MOST else None,
    }


def named_by_sender(text: str) -> Named | None:
    """Whether the start of the text calls itself a request for advice or for consent; the first that does."""
    start = text[:_NAMED_WITHIN]
    matches = (("advice", _ASKS_ADVICE.search(start)), ("consent", _ASKS_CONSENT.search(start)))
    found = [(match.start(), right, match) for right, match in matches if match]
    if not found:
        return None
    _, right, match = min(found)
    return Named(right, match.start(), match.end(), match.group())


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "ref": finding.ref,
        "article": str(wor.Article.parse(finding.ref)),
        "right": finding.right,
        "score": finding.score,
        "why": finding.why,
        "evidence": _places(finding.evidence),
    }


def _elements(text: str, right: str) -> list[dict[str, Any]]:
    found = wor.completeness(text, "consent" if right == "consent" else "advice")
    return [
        {"id": each.id, "label": each.label, "present": each.present, "evidence": _places(each.evidence)}
        for each in found.elements
    ]


def _places(evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [{"start": each.start, "end": each.end, "text": each.text} for each in evidence[:_MOST_EVIDENCE]]
