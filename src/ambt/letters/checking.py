"""What is still open in a letter, and what in it does not agree with the dossier."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ambt.letters.plain import text_of
from wor.dates import MONTHS, without_weekday

_BLANK = re.compile(r"\[\s*vul\s+aan\b[^\]]*\]", re.IGNORECASE)
_NUMBERS = re.compile(r"\b([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})\b")
_WORDS = re.compile(rf"\b([0-9]{{1,2}}) ({'|'.join(MONTHS)})(?: ([0-9]{{4}}))?\b", re.IGNORECASE)
NEAR_DAYS = 10


@dataclass(frozen=True)
class Finding:
    """One remark beside the letter; one that blocks must be solved before the letter can be offered or sent."""

    text: str
    blocks: bool


def blanks_in(*texts: str) -> list[str]:
    """The open places in these HTML texts, in order, as they stand there."""
    return [" ".join(found.split()) for text in texts for found in _BLANK.findall(text_of(text).replace("\n", " "))]


def days_in(body: str, today: date) -> list[date]:
    """The days that are named in the text, each once, in order; a day without a year is taken to be near."""
    text = text_of(body)
    found: list[tuple[int, int, int, int]] = [
        (match.start(), int(match[3]), int(match[2]), int(match[1])) for match in _NUMBERS.finditer(text)
    ]
    found += [
        (match.start(), int(match[3] or 0), MONTHS.index(match[2].lower()) + 1, int(match[1]))
        for match in _WORDS.finditer(text)
    ]
    days = [_day(year, month, day, today) for _at, year, month, day in sorted(found)]
    return list(dict.fromkeys(day for day in days if day))


def _day(year: int, month: int, day: int, today: date) -> date | None:
    """Without a year (0) the one of last year, this year or next year that lies nearest to today."""
    found = []
    for each in (year,) if year else (today.year - 1, today.year, today.year + 1):
        with suppress(ValueError):
            found.append(date(each, month, day))
    return min(found, key=lambda one: abs((one - today).days), default=None)


def blocking(*, to_name: str, to_mail: str, subject: str, body: str, to_address: str) -> list[Finding]:
    """What must be solved before the letter can go on its way."""
    found = []
    blanks = blanks_in(subject, to_name, to_address, body)
    if blanks:
        sentence = ngettext(
            "Er is nog één open plek: %(first)s",
            "Er zijn nog %(count)s open plekken. De eerste is: %(first)s",
            len(blanks),
        )
        found.append(Finding(sentence % {"count": len(blanks), "first": blanks[0]}, blocks=True))
    if not to_name.strip():
        found.append(Finding(_("Er staat nog niet aan wie de brief is."), blocks=True))
    if not to_mail.strip():
        found.append(Finding(_("Er is nog geen e-mailadres om de brief naartoe te sturen."), blocks=True))
    if not subject.strip():
        found.append(Finding(_("De brief heeft nog geen onderwerp."), blocks=True))
    if not text_of(body).strip():
        found.append(Finding(_("De brief heeft nog geen tekst."), blocks=True))
    return found


def strange_days(body: str, known: Mapping[date, str], today: date) -> list[Finding]:
    """Days gone by that the dossier does not know; days ahead are agreements and may be new."""
    found = []
    for day in days_in(body, today):
        if day > today or day in known:
            continue
        near = min(known, key=lambda one: abs((one - day).days), default=None)
        words = {"day": without_weekday(day)}
        if near and abs((near - day).days) <= NEAR_DAYS:
            sentence = _("In de tekst staat %(day)s. In het dossier staat %(near)s: %(what)s. Klopt de datum?")
            words |= {"near": without_weekday(near), "what": known[near]}
        else:
            sentence = _("In de tekst staat %(day)s. Die dag komt in het dossier niet voor. Klopt de datum?")
        found.append(Finding(sentence % words, blocks=False))
    return found
