"""The words that made Ambt propose something, as links into the text beside the proposal."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.text import Truncator

import wor
from ambt.mail.envelope import Element, Envelope
from ambt.mail.marking import Place
from ambt.mail.models import Paper

_SHOWN_AT_MOST = 4
_LONGEST_QUOTE = 140


@dataclass(frozen=True)
class Quote:
    """Words of a paper, and where they stand on its page."""

    words: str
    paper: Paper
    anchor: str


@dataclass(frozen=True)
class FindingShown:
    """A right that the request touches, as one of the choices of the form."""

    ref: str
    article: str
    right: str
    # The subject in the words of the Act, as far as a choice has room for them.
    subject: str
    why: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class ElementShown:
    label: str
    is_there: bool
    quotes: tuple[Quote, ...]


def findings_shown(envelope: Envelope) -> list[FindingShown]:
    request = envelope.request
    return [
        FindingShown(
            each["ref"],
            each["article"],
            each["right"],
            _subject(each["ref"]),
            each["why"].split(": ‘")[0].rstrip("."),
            _quotes(request, f"f{number}", each["evidence"]),
        )
        for number, each in enumerate(envelope.findings, 1)
    ]


def elements_shown(envelope: Envelope, right: str) -> list[ElementShown]:
    return [_element_shown(each, right) for each in envelope.elements(right)]


def named_shown(envelope: Envelope) -> Quote | None:
    named = envelope.request.proposal.get("named")
    return _quotes(envelope.request, "n", [named])[0] if named else None


def places_in(envelope: Envelope, paper: Paper) -> list[Place]:
    """What to mark in the text of one paper of the envelope; the anchors are those of the quotes."""
    found: list[Place] = []
    if paper.pk == envelope.request.pk:
        named = paper.proposal.get("named")
        found += _places("n", [named] if named else [], is_main=True)
        for number, each in enumerate(envelope.findings, 1):
            found += _places(f"f{number}", each["evidence"], is_main=number == 1)
    for right in ("advice", "consent") if envelope.kind == "other" else (envelope.kind,):
        for element in envelope.elements(right):
            if element.paper and element.paper.pk == paper.pk:
                found += _places(f"{right}-{element.id}", element.evidence)
    return found


def _element_shown(element: Element, right: str) -> ElementShown:
    if element.paper is None:
        return ElementShown(element.label, False, ())
    return ElementShown(element.label, True, _quotes(element.paper, f"{right}-{element.id}", element.evidence))


def _quotes(paper: Paper, name: str, evidence: Iterable[dict[str, Any]]) -> tuple[Quote, ...]:
    shown = list(evidence)[:_SHOWN_AT_MOST]
    return tuple(Quote(_short(each["text"]), paper, f"{name}-{at}") for at, each in enumerate(shown, 1))


def _places(name: str, evidence: Iterable[dict[str, Any]], *, is_main: bool = False) -> list[Place]:
    return [Place(f"{name}-{at}", each["start"], each["end"], is_main) for at, each in enumerate(evidence, 1)]


def _subject(ref: str) -> str:
    try:
        place = wor.article(ref)
    except wor.LawError:
        return ""
    return Truncator((place.own_text or place.heading).rstrip(";.")).chars(130)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
