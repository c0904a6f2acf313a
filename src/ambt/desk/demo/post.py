"""The letters of the demo: one as a draft, one that waits for the chair, one that was sent."""

import re
from dataclasses import replace

from ambt.desk.demo import matters
from ambt.desk.demo.cast import Stage
from ambt.dossiers.models import Dossier
from ambt.letters.actions.approve_letter import approve_letter
from ambt.letters.actions.draft_letter import draft_letter
from ambt.letters.actions.offer_letter import offer_letter
from ambt.letters.actions.send_letter import send_letter
from ambt.letters.models import Letter
from ambt.letters.steps import LetterText

_BLANK = re.compile(r"\[Vul aan:[^\]]*\]")
HYBRID_QUESTIONS = (
    "Hoeveel medewerkers hebben thuis nu al een goede werkplek?",
    "Wat gebeurt er als een leidinggevende en een medewerker het niet eens worden over de vaste dagen?",
    "Hoe is de privacy geregeld bij een werkplekonderzoek aan huis?",
)
TAX_QUESTIONS = (
    "Wanneer ontvangt de raad het bedrijfsplan met de begroting?",
    "Wat betekent de standplaats Noorderhage voor collega's zonder auto?",
    "Wie is na de overgang de werkgever en welke raad vertegenwoordigt deze collega's dan?",
)


def write_letters(waterland: Stage, zuiderveen: Stage, dossiers: dict[str, Dossier]) -> None:
    """Drafted and sent by the gestures people make; the sent one lies in the outgoing post as well."""
    draft_letter(waterland.actor(), _whole(dossiers[matters.CREWS]), kind=Letter.Kind.ADVICE, outcome="conditional")
    _offered(waterland, dossiers[matters.HYBRID_WORK], HYBRID_QUESTIONS)
    letter = _offered(zuiderveen, dossiers[matters.TAXES], TAX_QUESTIONS)
    chair = zuiderveen.actor("Willem Terpstra")
    approve_letter(chair, letter, revision=letter.revision)
    letter.refresh_from_db()
    send_letter(zuiderveen.actor(), letter, revision=letter.revision)


def _offered(stage: Stage, dossier: Dossier, questions: tuple[str, ...]) -> Letter:
    letter, _new = draft_letter(stage.actor(), _whole(dossier), kind=Letter.Kind.QUESTIONS)
    asked = iter(questions)
    body = _BLANK.sub(lambda found: next(asked, "Dit hebben wij nodig voor ons oordeel."), letter.body)
    typed = LetterText(letter.to_name, letter.to_address, letter.to_mail, letter.subject, letter.body)
    offer_letter(stage.actor(), letter, replace(typed, body=body), revision=letter.revision)
    letter.refresh_from_db()
    return letter


def _whole(dossier: Dossier) -> Dossier:
    return Dossier.objects.select_related("council__organisation", "council__rules", "folder").get(pk=dossier.pk)
