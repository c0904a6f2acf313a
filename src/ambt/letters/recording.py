"""Which fact of the dossier the sending of a letter records."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

import wor
from ambt.dossiers import law
from ambt.dossiers.models import Dossier
from ambt.letters.models import Letter
from ambt.ui.refusal import Refusal
from wor.dates import without_weekday

FACTS = {
    Letter.Kind.ACKNOWLEDGEMENT: "receipt_confirmed",
    Letter.Kind.QUESTIONS: "questions_sent",
    Letter.Kind.ADVICE: "advice_given",
    Letter.Kind.CONSENT: "consent_decided",
    Letter.Kind.REFUSAL: "consent_decided",
}
VALUES = {Letter.Kind.CONSENT: "given", Letter.Kind.REFUSAL: "refused"}
ON_EXECUTION = "execution_advice_given"
# A second letter of these kinds is nothing strange: the day of the first one stays.
MAY_COME_AGAIN = frozenset({"receipt_confirmed", "questions_sent"})


@dataclass(frozen=True)
class Recording:
    """What sending writes down in the dossier; `stays_on` is the day that stands there already and is left alone."""

    name: str
    label: str
    value: str
    value_label: str
    stays_on: date | None


def fact_of(kind: str, dossier: Dossier, facts: wor.Facts) -> str:
    """The fact that a letter of this kind records in this dossier; "" where its procedure knows none."""
    name = FACTS[Letter.Kind(kind)]
    if name not in law.kinds_of(dossier):
        return ""
    asked = "execution_advice_requested" in facts and ON_EXECUTION not in facts
    return ON_EXECUTION if name == "advice_given" and asked else name


def recording_of(letter: Letter, facts: wor.Facts, today: date) -> Recording | None:
    """What sending this letter on `today` would record; None when it records nothing.

    Raises Refusal when the dossier says already that the council advised or decided, or when the law's own check
    says that it cannot be.
    """
    if not letter.fact:
        return None
    kind = law.kind_of(letter.dossier, letter.fact)
    value = (letter.outcome or VALUES.get(Letter.Kind(letter.kind), "")) if kind.values else ""
    known = facts.get(letter.fact)
    stays_on = None
    if known and letter.fact in MAY_COME_AGAIN:
        stays_on = known.on
    elif known and (known.on, known.value) != (today, value):
        sentence = _(
            "In het dossier staat al vast: “%(fact)s” op %(day)s%(value)s. Klopt dat niet, trek dat feit dan eerst in; "
            "daarna kunt u deze brief versturen."
        )
        said = kind.label_of(known.value)
        words = {"fact": kind.label, "day": without_weekday(known.on), "value": f" ({said})" if said else ""}
        raise Refusal(sentence % words)
    else:
        law.check(letter.dossier, facts, wor.Fact(letter.fact, today, value))
    return Recording(letter.fact, kind.label, value, kind.label_of(value), stays_on)
