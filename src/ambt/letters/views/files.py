"""The letter as a file: what went out, or how it would look now, marked CONCEPT."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from ambt.councils.pages import CouncilRequest, in_council
from ambt.letters.models import Letter
from ambt.letters.paper import docx_of, letter_paper, pdf_of
from ambt.letters.views.finding import letter_of
from ambt.printing.paper import LetterPaper

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@in_council
@require_safe
def pdf(request: CouncilRequest, pk: int) -> HttpResponse:
    letter = letter_of(request, pk)
    if letter.document and letter.document.current:
        return redirect(letter.document.current)
    return _file(pdf_of(_concept(letter)), "application/pdf", "inline", f"{_name(letter)}.pdf")


@in_council
@require_safe
def word(request: CouncilRequest, pk: int) -> HttpResponse:
    letter = letter_of(request, pk)
    if letter.word and letter.word.current:
        return redirect(letter.word.current)
    return _file(docx_of(_concept(letter)), WORD, "attachment", f"{_name(letter)}.docx")


def _concept(letter: Letter) -> LetterPaper:
    return letter_paper(letter, reference="", written_on=timezone.localdate(), draft=True)


def _name(letter: Letter) -> str:
    return slugify(f"concept {letter.subject}")[:80].strip("-")


def _file(content: bytes, kind: str, disposition: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'{disposition}; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
