"""Letters of articles 25 and 27 that the text itself names, as in "artikel 25 lid 1 onder e WOR"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wor.text_zones import Zone
from wor.triage_reading import Reading, Span, sign_at

_CITATION = re.compile(
    r"\b(?:artikel|art\.?)\s*(?P<article>25|27)\b[\s,]*"
    r"(?:(?:eerste lid|lid\s*(?:1|één|een)|\(1\))[\s,]*)?(?:aanhef en\s+)?"
    r"(?:onder(?:deel|delen)?|sub|letters?)\s*"
    r"\(?(?P<letters>[a-n](?:(?:\s*(?:,|en|of|/|&)\s*(?:onder(?:deel)?\s+)?)[a-n])*)\b"
    r"|\b(?P<short_article>25|27)[.\s](?:1|lid 1)[.\s](?:sub |onder )?(?P<short_letter>[a-n])\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\b[a-n]\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:geen|niet)\b[^.;]{0,60}$", re.IGNORECASE)
# How surely a letter is what is asked for: named where advice or consent is asked, or named elsewhere.
CITED_IN_REQUEST, _NAMED = 0.95, 0.6


def cited(text: str, readings: Sequence[Reading]) -> Iterator[tuple[str, float, Span]]:
    """Each letter that is named, with how surely it is what is asked for, and the words."""
    for at, reading in enumerate(readings):
        if reading.sentence.zone not in {Zone.BODY, Zone.SUBJECT, Zone.HEADING}:
            continue
        start, end = reading.sentence.start, reading.sentence.end
        for found in _CITATION.finditer(text, start, end):
            is_past = sign_at("history", readings, at)[0] > 0
            if is_past or _DENIED.search(text[start : found.start()]):
                continue
            value = CITED_IN_REQUEST if sign_at("request", readings, at)[0] else _NAMED
            article = found["article"] or found["short_article"]
            for letter in _LETTER.findall(found["letters"] or found["short_letter"]):
                yield f"{article}.1.{letter.lower()}", value, Span(found.start(), found.end())
