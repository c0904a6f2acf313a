"""A letter of the council as PDF and as Word."""

from ambt.printing.blocks import as_data, in_heading_order
from ambt.printing.dates import day_in_words
from ambt.printing.house import house_data, house_files
from ambt.printing.paper import LetterPaper
from ambt.printing.richtext import blocks_of
from ambt.printing.typesetting import typeset


def letter_pdf(paper: LetterPaper) -> bytes:
    """The letter as tagged PDF (PDF/UA-1 and PDF/A-2a). Salutation and closing words are part of `body_html`.

    Raises CannotSet when the text is beyond setting.
    """
    written_on = day_in_words(paper.written_on)
    data = {
        "house": house_data(paper.house),
        "title": paper.title or paper.subject or "Brief",
        "reference": paper.reference or "–",
        "place_and_date": f"{paper.place}, {written_on}" if paper.place else written_on,
        "written_on_short": written_on,
        "to": [line for line in paper.to_lines if line.strip()],
        "subject": paper.subject or paper.title or "Brief",
        "subject_short": shortened(paper.subject or paper.title),
        "body": as_data(in_heading_order(blocks_of(paper.body_html), below=1)),
        "signatures": [{"name": signature.name, "role": signature.role} for signature in paper.signatures],
        "enclosures": list(paper.enclosures),
        "draft": paper.draft,
    }
    return typeset("letter.typ", data, files=house_files(paper.house))


def shortened(text: str, length: int = 80) -> str:
    """For a running head: cut at a word."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"
