"""Where a request gives its reasons, its consequences for the staff and the measures that follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wor.text_zones import Zone
from wor.triage_reading import Reading, Span, read, sign_at

NAMES = ("reasons", "consequences", "measures")
_ENOUGH = 0.7
# Under a heading such as "Gevolgen voor het personeel" a sentence needs less; "that follows later" never counts.
_UNDER_HEADING = 0.4
_MOST = 4


def elements_in(text: str) -> dict[str, list[Span]]:
    """For each statutory element the words that show it, strongest first; none when it is missing."""
    readings = read(text)
    found: dict[str, list[tuple[float, Span]]] = {name: [] for name in NAMES}
    for at, heading in _sections(readings):
        if sign_at("deferred", readings, at)[0]:
            continue
        for name in NAMES:
            strength, spans = sign_at(name, readings, at)
            if strength >= (_UNDER_HEADING if name == heading else _ENOUGH):
                found[name].append((strength, Span(min(s.start for s in spans), max(s.end for s in spans))))
    return {name: [span for _, span in sorted(held, key=lambda each: -each[0])[:_MOST]] for name, held in found.items()}


def _sections(readings: Sequence[Reading]) -> Iterator[tuple[int, str | None]]:
    """Each sentence of the text itself with the element its section is named after, if any."""
    heading: str | None = None
    for at, reading in enumerate(readings):
        if reading.sentence.zone is Zone.HEADING:
            heading = next((name for name in NAMES if sign_at(f"{name}_heading", readings, at)[0]), None)
        elif reading.sentence.zone is Zone.BODY:
            yield at, heading
