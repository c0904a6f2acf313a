"""What every Word file of a council shares: styles, head and foot, tables; filled from top to bottom."""

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

from ambt.printing.characters import storable
from ambt.printing.house import logo_png, readable_accent
from ambt.printing.paper import HouseStyle

# Faces that every Word has, near to those of the PDF: a recipient does not have ours.
SERIF, SANS = "Cambria", "Calibri"
QUIET = RGBColor(0x56, 0x60, 0x65)
HAIRLINE = "C9D0D1"
TEXT_WIDTH = Mm(160)


class WordPaper:
    """A Word document in the council's house style."""

    def __init__(self, house: HouseStyle, title: str) -> None:
        self.house = house
        self.document: WordDocument = Document()
        self.accent = readable_accent(house.accent)[1:].upper()
        properties = self.document.core_properties
        properties.title, properties.author = storable(title)[:255], storable(house.council_name)[:255]
        properties.language, properties.comments = "nl-NL", ""
        _set_styles(self.document, self.accent)
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(25)
        section.top_margin, section.bottom_margin = Mm(22), Mm(24)
        self._foot(section.footer.paragraphs[0])

    def saved(self) -> bytes:
        made = io.BytesIO()
        self.document.save(made)
        return made.getvalue()

    def paragraph(self, text: str, style: str = "Normal") -> Paragraph:
        return self.document.add_paragraph(storable(text), style=style)

    def heading(self, text: str, level: int) -> None:
        self.document.add_heading(storable(text), level=level)

    def lettermark(self) -> None:
        """The logo, or the council's name where there is none."""
        logo = logo_png(self.house)
        if logo:
            picture = self.document.add_paragraph().add_run().add_picture(io.BytesIO(logo), height=Mm(17))
            picture._inline.docPr.set("descr", storable(f"Logo van {self.house.council_name}"))
            return
        self.paragraph(self.house.council_name, "Raad")
        if self.house.organisation:
            self.paragraph(self.house.organisation, "Klein")

    def head(self, text: str) -> None:
        """The running head of every page."""
        line = self.document.sections[0].header.paragraphs[0]
        line.style = "Klein"
        line.add_run(storable(text))

    def _foot(self, line: Paragraph) -> None:
        line.style = "Klein"
        line.paragraph_format.tab_stops.clear_all()
        line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, 2)
        line.add_run(f"{storable(self.house.footer)}\tpagina ")
        _add_field(line, "PAGE")
        line.add_run(" van ")
        _add_field(line, "NUMPAGES")

    def grid(self, widths: Sequence[int]) -> Table:
        """A table without lines, to set things side by side; widths in millimetres."""
        table: Table = self.document.add_table(rows=0, cols=len(widths))
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        return table

    def lines(self, head: Sequence[str], widths: Sequence[int]) -> Table:
        """A table with a heading row that comes back on each page; widths in millimetres."""
        table = self.grid(widths)
        table.style = "Table Grid"
        _colour_borders(table)
        add_row(table, head, "Tabelkop")
        mark_heading_row(table)
        return table


def new_row(table: Table) -> Sequence[_Cell]:
    made: Sequence[_Cell] = table.add_row().cells  # type: ignore[no-untyped-call]
    return made


def add_row(table: Table, texts: Sequence[str], style: str = "Tabeltekst") -> Sequence[_Cell]:
    cells = new_row(table)
    for cell, text, column in zip(cells, texts, table.columns, strict=True):
        cell.width = column.width
        cell.paragraphs[0].style = style
        cell.paragraphs[0].add_run(storable(text))
    return cells


def mark_heading_row(table: Table) -> None:
    """Says so to Word, which repeats the row, and to screen readers."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _colour_borders(table: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(_border(f"w:{side}", HAIRLINE, 4))
    for side in ("left", "right", "insideV"):
        none = OxmlElement(f"w:{side}")
        none.set(qn("w:val"), "nil")
        borders.append(none)
    table._tbl.tblPr.append(borders)


def _border(tag: str, colour: str, eighths: int, space: int = 0) -> etree._Element:
    border = OxmlElement(tag)
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", str(space)), ("color", colour)):
        border.set(qn(f"w:{name}"), value)
    return border


def _add_field(line: Paragraph, code: str) -> None:
    """A number that Word works out itself; shown as 1 until it does."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    line._p.append(field)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)


def _set_styles(document: WordDocument, accent: str) -> None:
    colour = RGBColor.from_string(accent)
    language = document.styles.element.find(f".//{qn('w:lang')}")
    if language is not None:
        language.set(qn("w:val"), "nl-NL")
    normal = document.styles["Normal"]
    _set_face(normal, SERIF, 10.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.12
    for level, (size, before) in enumerate(((15.0, 8), (12.0, 16), (10.5, 12), (10.5, 10), (10.5, 8)), 1):
        style = document.styles[f"Heading {level}"]
        _set_face(style, SERIF, size, bold=level < 4, colour=colour if level == 2 else RGBColor(0x1D, 0x24, 0x26))
        style.font.italic = level >= 4
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)
        style.paragraph_format.keep_with_next = True
    for name, face, size, bold, ink in (
        ("Raad", SERIF, 16.0, True, colour),
        ("Klein", SANS, 8.5, False, QUIET),
        ("Bijschrift", SANS, 8.0, False, QUIET),
        ("Merkteken", SANS, 8.0, True, colour),
        ("Concept", SANS, 11.0, True, RGBColor(0x9A, 0x2A, 0x1F)),
        ("Tabeltekst", SERIF, 9.5, False, None),
        ("Tabelkop", SANS, 8.5, True, None),
        ("Onderregel", SANS, 8.5, False, QUIET),
        ("Besluit", SERIF, 10.5, True, None),
        ("Actie", SERIF, 10.5, False, None),
    ):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        _set_face(style, face, size, bold=bold, colour=ink)
        style.paragraph_format.space_after = Pt(2)
    for name, line in (("Besluit", accent), ("Actie", HAIRLINE)):
        _set_off(document.styles[name], line)
        document.styles[name].paragraph_format.keep_with_next = True
        document.styles[name].paragraph_format.space_before = Pt(6)
    document.styles["Merkteken"].paragraph_format.space_before = Pt(4)
    document.styles["Onderregel"].paragraph_format.left_indent = Mm(5)
    document.styles["Onderregel"].paragraph_format.space_after = Pt(8)
    _set_face(document.styles["Quote"], SERIF, 10.5)
    _set_off(document.styles["Quote"], HAIRLINE)


def _set_face(
    style: ParagraphStyle, face: str, size: float, *, bold: bool = False, colour: RGBColor | None = None
) -> None:
    style.font.name, style.font.size, style.font.bold = face, Pt(size), bold
    if colour is not None:
        style.font.color.rgb = colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        # The faces of Word's theme would win from ours.
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for part in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{part}"), face)


def _set_off(style: ParagraphStyle, colour: str) -> None:
    """A line left of the text, as in the PDF."""
    borders = OxmlElement("w:pBdr")
    borders.append(_border("w:left", colour, 18, 8))
    style.element.get_or_add_pPr().append(borders)
    style.paragraph_format.left_indent = Mm(5)
