"""A letter as data for the printer, and as the files that come out of it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from ambt.access.keys import Role
from ambt.councils.models import Seat
from ambt.letters.models import Letter
from ambt.meetings.packing import house_of
from ambt.printing.letter import letter_docx, letter_pdf
from ambt.printing.paper import LetterPaper, Signature
from ambt.printing.typesetting import CannotSet
from ambt.ui.refusal import Refusal

# Who signs for the council, in this order, when nobody approved the letter yet.
SIGNERS = (Role.CHAIR, Role.DEPUTY_CHAIR)


@dataclass(frozen=True)
class Printed:
    pdf: bytes
    docx: bytes


def letter_paper(letter: Letter, *, reference: str, written_on: date, draft: bool) -> LetterPaper:
    """The letter in the council's house style, signed by who approved it, or the chair, and the elected secretary.

    Needs `council__organisation` loaded. One query.
    """
    council = letter.council
    return LetterPaper(
        house=house_of(council),
        title=letter.subject,
        reference=reference,
        place=council.place,
        written_on=written_on,
        to_lines=(letter.to_name, *letter.to_address.splitlines()),
        subject=letter.subject,
        body_html=letter.body,
        signatures=_signatures(letter, written_on),
        draft=draft,
    )


def pdf_of(paper: LetterPaper) -> bytes:
    """The letter as tagged PDF; raises Refusal when its text is beyond setting."""
    try:
        return letter_pdf(paper)
    except CannotSet:
        sentence = _("Van deze tekst is geen pdf te maken. Maak de tekst korter of haal ongewone opmaak weg.")
        raise Refusal(sentence, field="body") from None


def docx_of(paper: LetterPaper) -> bytes:
    return letter_docx(paper)


def printed(paper: LetterPaper) -> Printed:
    return Printed(pdf=pdf_of(paper), docx=docx_of(paper))


def _signatures(letter: Letter, on: date) -> tuple[Signature, ...]:
    seats = list(
        Seat.objects.filter(council=letter.council_id, role__in=[*SIGNERS, Role.ELECTED_SECRETARY])
        .on(on)
        .select_related("person")
        .order_by("since", "pk")
    )
    first = next((seat for seat in seats if seat.person_id == letter.approved_by_id and seat.role in SIGNERS), None)
    for role in SIGNERS:
        first = first or next((seat for seat in seats if seat.role == role), None)
    second = next((seat for seat in seats if seat.role == Role.ELECTED_SECRETARY), None)
    return tuple(Signature(seat.person.name, str(seat.get_role_display())) for seat in (first, second) if seat)
