"""Word files for the samples, out of plain text with a few marks, on the paper of an organisation."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

_REFERENCE = re.compile(r"^([A-Z][a-z ]{2,20}): (.+)$")
_NUMBERED = re.compile(r"^\d+\. ")
_WIDTHS = {2: (5, 11), 3: (3.6, 5.2, 7.2)}
"""The columns of a table, in centimetres."""
_FIXED_MOMENT = (2026, 11, 2, 9, 0, 0)


@dataclass(frozen=True)
class Paper:
    """On whose paper a letter is written."""

    name: str
    below: str
    colour: str
    """Six hexadecimal digits."""
    foot: str
    logo: bytes
    """A png."""


def word_letter(source: str, paper: Paper, title: str) -> bytes:
    """A Word file of `source`: reference lines, then paragraphs, "# " headings, "- " and "1. " lists, "|" tables.

    The same source gives the same bytes.
    """
    document = docx.Document()
    _settle(document, paper, title)
    references, _, text = source.partition("\n\n")
    for line in references.splitlines():
        if match := _REFERENCE.match(line):
            _reference(document, paper, match[1], match[2])
    document.add_paragraph()
    for block in text.strip().split("\n\n"):
        _block(document, paper, block)
    out = io.BytesIO()
    document.save(out)
    return _always_the_same(out.getvalue())


def _settle(document: Document, paper: Paper, title: str) -> None:
    moment = datetime(*_FIXED_MOMENT)  # noqa: DTZ001 (Word keeps no time zone)
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, paper.name, "nl-NL"
    properties.created = properties.modified = moment
    properties.comments = properties.keywords = ""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.6), Cm(2.4)
    section.top_margin, section.bottom_margin = Cm(3.6), Cm(2.4)
    for name, size, bold in (("Normal", 11, False), ("Heading 1", 13, True), ("Heading 2", 11, True)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold = "Calibri", Pt(size), bold
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "Calibri")
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(paper.colour)
            for inherited in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                style.element.rPr.rFonts.attrib.pop(qn(f"w:{inherited}"), None)
            for inherited in ("themeColor", "themeShade", "themeTint"):
                style.element.rPr.find(qn("w:color")).attrib.pop(qn(f"w:{inherited}"), None)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(14), Pt(4)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    document.styles["Normal"].paragraph_format.space_after = Pt(7)
    _letterhead(section.header.paragraphs[0], paper)
    _foot(section.footer.paragraphs[0], paper)


def _letterhead(line: Paragraph, paper: Paper) -> None:
    picture = line.add_run().add_picture(io.BytesIO(paper.logo), height=Cm(1.3))
    picture._inline.docPr.set("descr", f"Logo van {paper.name}")
    name = line.add_run(f"   {paper.name}")
    name.bold, name.font.size, name.font.color.rgb = True, Pt(18), RGBColor.from_string(paper.colour)
    below = line.add_run(f"   {paper.below}")
    below.font.size, below.font.color.rgb = Pt(10), RGBColor(0x59, 0x59, 0x59)


def _foot(line: Paragraph, paper: Paper) -> None:
    line.paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
    run = line.add_run(f"{paper.foot}\tpagina ")
    _field(line, "PAGE")
    line.add_run(" van ")
    _field(line, "NUMPAGES")
    for run in line.runs:
        run.font.size, run.font.color.rgb = Pt(8), RGBColor(0x59, 0x59, 0x59)


def _field(line: Paragraph, name: str) -> None:
    """A number that Word fills in when it lays out the pages."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = line.add_run("1")
    line._p.append(field)
    field.append(run._r)


def _reference(document: Document, paper: Paper, word: str, what: str) -> None:
    line = document.add_paragraph()
    line.paragraph_format.space_after = Pt(1)
    line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Cm(3), Cm(-3)
    line.paragraph_format.tab_stops.add_tab_stop(Cm(3))
    line.add_run(f"{word}:\t").font.color.rgb = RGBColor.from_string(paper.colour)
    line.add_run(what).bold = word == "Onderwerp"


def _block(document: Document, paper: Paper, block: str) -> None:
    first = block.split("\n")[0]
    if first.startswith("#"):
        marks, _, heading = first.partition(" ")
        line = document.add_heading(heading, level=len(marks))
        line.paragraph_format.page_break_before = heading.startswith("Bijlage")
        line.paragraph_format.keep_with_next = True
    elif first.startswith("|"):
        _table(document, paper, [list(_cells(row)) for row in block.split("\n")])
    elif first.startswith("- "):
        for item in block.split("\n"):
            document.add_paragraph(item.removeprefix("- "), style="List Bullet")
    elif _NUMBERED.match(first):
        _numbered(document, block.split("\n"))
    else:
        lines = document.add_paragraph(first)
        lines.paragraph_format.space_before = Pt(26 if "\n" in block else 0)
        for more in block.split("\n")[1:]:
            lines.add_run().add_break()
            lines.add_run(more).italic = True


def _numbered(document: Document, items: list[str]) -> None:
    """Numbers written out, so that each list begins at one again."""
    for item in items:
        number, _, text = item.partition(" ")
        line = document.add_paragraph(f"{number}\t{text}")
        line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Cm(0.8), Cm(-0.8)
        line.paragraph_format.tab_stops.add_tab_stop(Cm(0.8))
        line.paragraph_format.space_after = Pt(3)


def _cells(row: str) -> Iterator[str]:
    yield from (cell.strip() for cell in row.strip().strip("|").split("|"))


def _table(document: Document, paper: Paper, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS[len(rows[0])], strict=True):
        column.width = Cm(width)
    heading_row = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(heading_row)
    for number, row in enumerate(rows):
        for cell, text, width in zip(table.rows[number].cells, row, _WIDTHS[len(row)], strict=True):
            cell.width = Cm(width)
            run = cell.paragraphs[0].add_run(text)
            run.font.size, run.bold = Pt(9.5), number == 0
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            if number == 0:
                _shade(cell._tc.get_or_add_tcPr(), paper.colour)
                run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
        keep = OxmlElement("w:cantSplit")
        table.rows[number]._tr.get_or_add_trPr().append(keep)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _shade(properties: object, colour: str) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), colour)
    properties.append(shade)  # type: ignore[attr-defined]


def _always_the_same(content: bytes) -> bytes:
    """The file with every part dated alike, so that making it again changes nothing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for info in made.infolist():
            kept.writestr(zipfile.ZipInfo(info.filename, _FIXED_MOMENT), made.read(info), zipfile.ZIP_DEFLATED)
    return out.getvalue()
