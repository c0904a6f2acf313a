"""Which part of a paper a line stands in: only what the writer says now, himself, may touch a right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Zone(StrEnum):
    """The parts of a letter, mail or memo that deserve a different weight."""

    BODY = "body"
    SUBJECT = "subject"
    HEADING = "heading"
    LETTERHEAD = "letterhead"
    AGENDA = "agenda"
    QUOTED = "quoted"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the paper without its end mark."""

    start: int
    end: int
    zone: Zone
    is_blank: bool
    starts_item: bool
    ends_block: bool


_LINE_END = re.compile(r"\r\n|[\r\n\f\v\u2028\u2029]")
_PAGE_END = "\f"
_ITEM = re.compile(
    r"\s*(?:[-*•●▪◦–—·o]\s+|\(?\d{1,2}(?:\.\d{1,2})*[.):]\s+(?=\S)|\d{1,2}(?:\.\d{1,2})+\s+(?=\S)"
    r"|\(?[a-z][.)]\s+|#{1,6}\s|\|)"
)
_SUBJECT = re.compile(r"\s*(?:betreft|onderwerp|subject|re|fw|fwd|titel)\s*:\s*\S", re.I)
_LETTERHEAD = re.compile(
    r"\s*(?:(?i:postbus \d|tel(?:efoon)?\b[.:]? ?[+0(]|t:|fax|e-?mail:|www\.|https?:|iban|kvk|k\.v\.k"
    r"|btw|bezoekadres|postadres|(?:ons |uw )?kenmerk\b|behandeld door|contactpersoon|doorkiesnummer|bijlage\(n\)"
    r"|(?:datum|plaats|pagina|blad|status|versie|aan|van|cc|to|from|verzonden|sent|date)\s*:)"
    r"|.{0,60}\b[1-9]\d{3} ?[A-Z]{2}\b.{0,30}$|\S+@\S+\s*$|pagina \d+|\d+ ?/ ?\d+\s*$)"
)
_QUOTED_LINE = re.compile(r"\s{0,3}(?:>|\|\s*>)")
_QUOTE_STARTS = re.compile(
    r"\s*(?:-{2,}\s*(?:oorspronkelijk|origineel|original)|(?:op|on) .{4,120}(?:schreef|wrote)\b.{0,120}:\s*$)", re.I
)
_FORWARD_STARTS = re.compile(r"\s*-{2,}.{0,12}(?:doorgestuurd|forwarded)", re.I)
_MAIL_HEADER = re.compile(r"\s*\**(?:van|from)\**\s*:\s*\S", re.I)
_MAIL_HEADER_NEXT = re.compile(r"\s*\**(?:verzonden|sent|datum|date|aan|to|onderwerp|subject)\**\s*:", re.I)
_CLOSING = re.compile(
    r"\s*(?:met (?:vriendelijke|hartelijke|collegiale|vriendelijkste) groet|vriendelijke groet|hoogachtend"
    r"|hartelijke groet|groet(?:en|jes)?\s*,|mvg\b|m\.v\.g|-- ?$)",
    re.I,
)
_DISCLAIMER = re.compile(
    r".{0,40}(?:disclaimer|dit (?:e-?mail)?bericht (?:\(|en |is |kan )|this e-?mail|denk aan het milieu voordat|"
    r"uitsluitend bestemd voor de geadresseerde)",
    re.I,
)
_AGENDA_TITLE = re.compile(r"\s*(?:#+\s*)?(?:concept[- ]?)?agenda\b.{0,80}$", re.I)
_AGENDA_CLOSES = re.compile(
    r"\s*(?:#+\s*)?(?:toelichting|bijlage|adviesaanvraag\b|instemmingsverzoek\b|inleiding)", re.I
)
_ENDS_SENTENCE = re.compile(r"[.!?:;,][\"'”’)\]]*\s*$")
_NUMBERED_TITLE = re.compile(
    r"\s*(?:\d{1,2}\.?|\d{1,2}(?:\.\d{1,2})+\.?|Hoofdstuk \d+|Paragraaf \d+)\s+[A-ZÀ-Þ].{2,66}$"
)
_SIGNATURE_LINES = 14
_FEW_WORDS = 12


def lines_with_zones(text: str) -> Iterator[Line]:
    """Every line of `text` with the zone it stands in, in one pass."""
    spans = _spans(text)
    in_agenda = quoted = False
    signature_left = 0
    words_said = 0
    for index, (start, end) in enumerate(spans):
        line = text[start:end]
        following = text[slice(*spans[index + 1])] if index + 1 < len(spans) else None
        blank = not line.strip()
        if not blank and not quoted and (signature_left or words_said > _FEW_WORDS):
            quoted = _starts_quote(line, following)
        if _FORWARD_STARTS.match(line):
            signature_left = 0
        if _QUOTED_LINE.match(line) or quoted:
            yield Line(start, end, Zone.QUOTED, blank, False, False)
            continue
        starts_page = start > 0 and text[start - 1] == _PAGE_END
        if _CLOSING.match(line):
            signature_left = _SIGNATURE_LINES
        elif starts_page or line.lstrip().lower().startswith("bijlage"):
            signature_left = 0
        if signature_left or _DISCLAIMER.match(line):
            signature_left = max(0, signature_left - 1)
            yield Line(start, end, Zone.SIGNATURE, blank, False, False)
            continue
        item = bool(_ITEM.match(line))
        if _AGENDA_TITLE.match(line):
            in_agenda = True
        elif in_agenda and not blank and (len(line) > 140 or _AGENDA_CLOSES.match(line)):
            in_agenda = False
        zone = Zone.AGENDA if in_agenda else _zone_of(line, following)
        words_said += line.count(" ") if zone is Zone.BODY else 0
        yield Line(start, end, zone, blank, item, zone is not Zone.BODY)


def _spans(text: str) -> list[tuple[int, int]]:
    spans = []
    here = 0
    for stop in _LINE_END.finditer(text):
        spans.append((here, stop.start()))
        here = stop.end()
    spans.append((here, len(text)))
    return spans


def _starts_quote(line: str, following: str | None) -> bool:
    if _QUOTE_STARTS.match(line):
        return True
    return bool(following and _MAIL_HEADER.match(line) and _MAIL_HEADER_NEXT.match(following))


def _zone_of(line: str, following: str | None) -> Zone:
    if _SUBJECT.match(line):
        return Zone.SUBJECT
    if len(line) < 110 and _LETTERHEAD.match(line):
        return Zone.LETTERHEAD
    stripped = line.strip()
    looks_like_title = 0 < len(stripped) < 80 and not _ENDS_SENTENCE.search(stripped)
    if following is not None and looks_like_title and _NUMBERED_TITLE.match(line) and following.strip()[:1].isupper():
        return Zone.HEADING
    stands_alone = following is not None and not following.strip()
    if looks_like_title and stands_alone and (stripped[0] in "#*" or stripped[0].isupper() or stripped[0].isdigit()):
        return Zone.HEADING
    return Zone.BODY
