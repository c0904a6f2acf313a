"""The particulars of a line in the logbook, in words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from ambt.access.keys import Action
from ambt.archive.models import Confidentiality
from ambt.ui.days import short_day

_LABELS = {action.code: action.label for action in Action}

_IN_ORDER = (
    "words",
    "on",
    "received_on",
    "promised_on",
    "was_on",
    "dossier",
    "number",
    "file",
    "version",
    "was",
    "now",
)


def action_in_words(code: str) -> str:
    """ "stuk toevoegen"; the code itself for an action that this edition of Ambt no longer knows."""
    return str(_LABELS.get(code, code.replace("_", " ")))


def particulars(details: Mapping[str, Any], today: date) -> str:
    """What is told of the details: those that are days, numbers, levels or words; the rest is for the machine.

    A room that wants a sentence of its own in the logbook gives it as `words`.
    """
    # PostgreSQL gives the details back in an order of its own.
    told = [_told(name, details[name], today) for name in _IN_ORDER if name in details]
    return " · ".join(part for part in told if part)


def _told(name: str, value: Any, today: date) -> str:
    match name, value:
        case ("words", str()):
            return value
        case ("on" | "received_on" | "promised_on", str()):
            return _day(value, today)
        case ("was_on", str()):
            return _("eerder: %(day)s") % {"day": _day(value, today)}
        case ("file", str()):
            return f"“{value}”"
        case ("version", int()):
            return _("versie %(number)s") % {"number": value}
        case ("dossier" | "number", int()):
            return _("dossier %(number)s") % {"number": value}
        case ("was", str()) if value in Confidentiality.values:
            return _("was: %(level)s") % {"level": Confidentiality(value).label}
        case ("now", str()) if value in Confidentiality.values:
            return _("nu: %(level)s") % {"level": Confidentiality(value).label}
        case _:
            return ""


def _day(value: str, today: date) -> str:
    try:
        return short_day(date.fromisoformat(value), today)
    except ValueError:
        return value
