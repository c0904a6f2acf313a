"""The letters of the demo: one as a draft, one that waits for the chair, one that was sent."""

import re
from dataclasses import replace
from datetime import timedelta

from django.utils.timezone import localdate

from ambt.desk.demo import matters
from ambt.desk.demo.cast import Stage
from ambt.dossiers.models import Dossier
from ambt.letters.actions.approve_letter import approve_letter
from ambt.letters.actions.draft_letter import draft_letter
from ambt.letters.actions.offer_letter import offer_letter
from ambt.letters.actions.send_letter import send_letter
from ambt.letters.models import Letter
from ambt.letters.steps import LetterText
from wor.dates import without_weekday

_BLANK = re.compile(r"\[Vul aan: (\w+)[^\]]*\]")
# What the council fills in at the open places of a list of questions, by the words of the place.
HYBRID_QUESTION = {
    "vraag": "Hoeveel medewerkers hebben thuis nu al een goede werkplek?",
    "waarvoor": "zo weten wij wat de regeling vraagt aan tijd en geld",
}
TAX_QUESTION = {
    "vraag": "Wat betekent de standplaats Noorderhage voor collega's zonder auto?",
    "waarvoor": "zo kunnen wij beoordelen of de vergoeding van de reistijd genoeg is",
}
ANSWER_WITHIN = timedelta(days=14)


def write_letters(waterland: Stage, zuiderveen: Stage, dossiers: dict[str, Dossier]) -> None:
    """Drafted and sent by the gestures people make; the sent one lies in the outgoing post as well."""
    draft_letter(waterland.actor(), _whole(dossiers[matters.CREWS]), kind=Letter.Kind.ADVICE, outcome="conditional")
    _offered(waterland, dossiers[matters.HYBRID_WORK], HYBRID_QUESTION)
    letter = _offered(zuiderveen, dossiers[matters.TAXES], TAX_QUESTION)
    chair = zuiderveen.actor("Willem Terpstra")
    approve_letter(chair, letter, revision=letter.revision)
    letter.refresh_from_db()
    send_letter(zuiderveen.actor(), letter, revision=letter.revision)


def _offered(stage: Stage, dossier: Dossier, own: dict[str, str]) -> Letter:
    letter, _new = draft_letter(stage.actor(), _whole(dossier), kind=Letter.Kind.QUESTIONS)
    words = own | {"datum": without_weekday(localdate() + ANSWER_WITHIN)}
    body = _BLANK.sub(lambda place: words[place[1]], letter.body)
    typed = LetterText(letter.to_name, letter.to_address, letter.to_mail, letter.subject, letter.body)
    offer_letter(stage.actor(), letter, replace(typed, body=body), revision=letter.revision)
    letter.refresh_from_db()
    return letter


def _whole(dossier: Dossier) -> Dossier:
    return Dossier.objects.select_related("council__organisation", "council__rules", "folder").get(pk=dossier.pk)
