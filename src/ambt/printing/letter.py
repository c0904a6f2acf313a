"""A letter of the council as PDF and as Word."""

from docx.shared import Mm

from ambt.printing.blocks import Listing, Paragraph, Run, as_data, in_heading_order
from ambt.printing.characters import storable
from ambt.printing.house import house_data, house_files
from ambt.printing.paper import LetterPaper
from ambt.printing.richtext import blocks_of
from ambt.printing.typesetting import typeset
from ambt.printing.word import WordPaper, add_row
from ambt.printing.word_text import add_blocks
from wor.dates import without_weekday


def letter_pdf(paper: LetterPaper) -> bytes:
    """The letter as tagged PDF (PDF/UA-1 and PDF/A-2a). Salutation and closing words are part of `body_html`.

    Raises CannotSet when the text is beyond setting.
    """
    written_on = without_weekday(paper.written_on)
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


def letter_docx(paper: LetterPaper) -> bytes:
    """The same letter as Word file, to be edited: real headings and lists, address behind the window."""
    made = WordPaper(paper.house, paper.title or paper.subject or "Brief")
    if paper.draft:
        made.head("")
        made.document.sections[0].header.paragraphs[0].style = "Concept"
        made.document.sections[0].header.paragraphs[0].add_run("CONCEPT")
    made.lettermark()
    made.paragraph(" · ".join(line for line in paper.house.address_lines if line.strip()), "Klein")
    to = [line for line in paper.to_lines if line.strip()]
    address = made.paragraph("\n".join(to))
    address.paragraph_format.space_before, address.paragraph_format.space_after = Mm(14), Mm(14)
    _add_reference(made, paper)
    made.paragraph("Onderwerp", "Bijschrift").paragraph_format.space_before = Mm(6)
    made.heading(paper.subject or paper.title or "Brief", 1)
    add_blocks(made, in_heading_order(blocks_of(paper.body_html), below=1))
    _add_signatures(made, paper)
    if paper.enclosures:
        made.heading("Bijlagen", 2)
        add_blocks(made, [Listing(True, tuple((Paragraph((Run(name),)),) for name in paper.enclosures))])
    return made.saved()


def _add_reference(made: WordPaper, paper: LetterPaper) -> None:
    count = str(len(paper.enclosures)) if paper.enclosures else ""
    written_on = without_weekday(paper.written_on)
    table = made.grid((60, 70, 30))
    add_row(table, ("Datum", "Ons kenmerk", "Bijlagen" if count else ""), "Bijschrift")
    add_row(table, (f"{paper.place}, {written_on}" if paper.place else written_on, paper.reference or "–", count))


def _add_signatures(made: WordPaper, paper: LetterPaper) -> None:
    """Two beside each other, with room above each name for a pen."""
    if not paper.signatures:
        return
    made.paragraph("").paragraph_format.space_after = Mm(4)
    table = made.grid((80, 80))
    for at in range(0, len(paper.signatures), 2):
        row = add_row(table, ("", ""), "Normal")
        for cell, signature in zip(row, paper.signatures[at : at + 2], strict=False):
            name = cell.paragraphs[0]
            name.paragraph_format.space_before, name.paragraph_format.space_after = Mm(16), Mm(0)
            name.add_run(storable(signature.name)).bold = True
            cell.add_paragraph(storable(signature.role), style="Klein")


def shortened(text: str, length: int = 80) -> str:
    """For a running head: cut at a word."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"
