"""Completeness: does a request hold what the Act asks for (art. 25(3) for advice, 27(2) for consent)?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from wor.completeness_reading import elements_in
from wor.triage import Evidence

ELEMENTS: dict[str, tuple[tuple[str, str], ...]] = {
    "advice": (
        ("reasons", "de beweegredenen voor het besluit"),
        ("consequences", "de te verwachten gevolgen voor de in de onderneming werkzame personen"),
        ("measures", "de naar aanleiding daarvan voorgenomen maatregelen"),
    ),
    "consent": (
        ("reasons", "de beweegredenen voor het besluit"),
        ("consequences", "de te verwachten gevolgen voor de in de onderneming werkzame personen"),
    ),
}
_BASIS = {"advice": "25.3", "consent": "27.2"}


@dataclass(frozen=True, slots=True)
class Element:
    """One thing the request must hold: `id` is reasons, consequences or measures; `label` is Dutch."""

    id: str
    label: str
    present: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Completeness:
    """The statutory elements of a request, in the order of the Act; `basis` is the article that asks for them."""

    right: str
    basis: str
    elements: tuple[Element, ...]

    @property
    def missing(self) -> tuple[Element, ...]:
        """The elements that are not in the text."""
        return tuple(element for element in self.elements if not element.present)

    @property
    def is_complete(self) -> bool:
        """True when no element is missing; it says nothing about how good they are."""
        return not self.missing

    def as_dict(self) -> dict[str, Any]:
        """The completeness as plain data for JSON."""
        return {
            "right": self.right,
            "basis": self.basis,
            "elements": [
                {
                    "id": element.id,
                    "label": element.label,
                    "present": element.present,
                    "evidence": [{"start": e.start, "end": e.end, "text": e.text} for e in element.evidence],
                }
                for element in self.elements
            ],
            "missing": [element.id for element in self.missing],
            "complete": self.is_complete,
        }


def completeness(text: str, right: Literal["advice", "consent"]) -> Completeness:
    """Which statutory elements of a request for advice (three) or consent (two) are in `text`.

    Raises ValueError when `right` is neither.
    """
    if right not in ELEMENTS:
        raise ValueError(f"Volledigheid kent alleen advies (advice) en instemming (consent), niet {right!r}.")
    found = elements_in(text)
    return Completeness(
        right,
        _BASIS[right],
        tuple(
            Element(
                name,
                label,
                bool(found[name]),
                tuple(Evidence(s.start, s.end, text[s.start : s.end]) for s in found[name]),
            )
            for name, label in ELEMENTS[right]
        ),
    )
