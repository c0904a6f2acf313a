"""Blocks of rich text as real Word paragraphs: headings, lists that number themselves, tables, links."""

from collections.abc import Iterable
from typing import Any

from docx.enum.text import WD_UNDERLINE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun
from lxml import etree

from ambt.printing.blocks import Block, Heading, Listing, Mark, Paragraph, Picture, Quote, Run, Table
from ambt.printing.characters import storable
from ambt.printing.word import WordPaper, new_row

BULLETS = ("•", "–", "·")
NUMBERS = ("decimal", "lowerLetter", "lowerRoman")
STEP = 360


def add_blocks(paper: WordPaper, blocks: Iterable[Block]) -> None:
    """Set these blocks at the end of the paper."""
    _Writer(paper).blocks(blocks, depth=0, style="Normal")


class _Writer:
    def __init__(self, paper: WordPaper) -> None:
        self.paper = paper
        self.document = paper.document

    def blocks(self, blocks: Iterable[Block], *, depth: int, style: str) -> None:
        for block in blocks:
            match block:
                case Paragraph(runs):
                    self.paragraph(runs, depth=depth, style=style)
                case Heading(level, runs):
                    add_runs(self.document.add_heading(level=min(level, 9)), runs)
                case Quote(inner):
                    self.blocks(inner, depth=depth, style="Quote")
                case Listing(ordered, items, start):
                    self.listing(ordered, items, start, depth)
                case Table(rows, has_header):
                    self.table(rows, has_header)
                case Picture(_, alt):
                    self.paper.paragraph(f"[afbeelding: {alt}]")

    def paragraph(self, runs: Iterable[Run], *, depth: int, style: str) -> None:
        made = self.document.add_paragraph(style=style)
        if depth:
            made.paragraph_format.left_indent = Pt(depth * STEP / 20)
        add_runs(made, runs)

    def listing(self, ordered: bool, items: Iterable[tuple[Block, ...]], start: int, depth: int) -> None:
        level = min(depth, 8)
        number = _new_list(self.document.part.numbering_part.element, ordered, level, start)
        for item in items:
            first, *rest = item
            line = self.document.add_paragraph(style="List Number" if ordered else "List Bullet")
            properties: Any = line._p.get_or_add_pPr()
            numbered = properties.get_or_add_numPr()
            numbered.get_or_add_ilvl().val = level
            numbered.get_or_add_numId().val = number
            line.paragraph_format.space_after = Pt(2)
            if isinstance(first, Paragraph):
                add_runs(line, first.runs)
            else:
                rest = [first, *rest]
            self.blocks(rest, depth=depth + 1, style="Normal")

    def table(self, rows: tuple[tuple[tuple[Run, ...], ...], ...], has_header: bool) -> None:
        made = self.paper.lines([""] * len(rows[0]), [160 // len(rows[0])] * len(rows[0]))
        for at, row in enumerate(rows):
            cells = made.rows[0].cells if at == 0 else new_row(made)
            for cell, runs in zip(cells, row, strict=True):
                line = cell.paragraphs[0]
                line.style = "Tabelkop" if has_header and at == 0 else "Tabeltekst"
                add_runs(line, runs)
        if not has_header:
            made.rows[0]._tr.get_or_add_trPr().clear()
        self.document.add_paragraph().paragraph_format.space_after = Pt(0)


def add_runs(line: WordParagraph, runs: Iterable[Run]) -> None:
    for run in runs:
        if run.link:
            _add_link(line, run)
        else:
            _dress(line.add_run(storable(run.text)), run.marks)


def _dress(made: WordRun, marks: frozenset[Mark]) -> None:
    made.bold = Mark.STRONG in marks or None
    made.italic = Mark.EMPHASIS in marks or None
    made.underline = WD_UNDERLINE.SINGLE if Mark.UNDERLINE in marks else None
    made.font.strike = Mark.STRIKE in marks or None
    made.font.superscript = Mark.RAISED in marks or None
    made.font.subscript = Mark.LOWERED in marks or None
    if Mark.CODE in marks:
        made.font.name = "Consolas"


def _add_link(line: WordParagraph, run: Run) -> None:
    target = line.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    line._p.append(link)
    made = line.add_run(storable(run.text))
    _dress(made, run.marks | {Mark.UNDERLINE})
    link.append(made._r)


def _new_list(numbering: Any, ordered: bool, level: int, start: int) -> int:
    """A list of its own that starts counting anew: its number among the lists of the document."""
    taken = [int(number) for number in numbering.xpath("w:num/@w:numId")]
    kinds = [int(number) for number in numbering.xpath("w:abstractNum/@w:abstractNumId")]
    kind = OxmlElement("w:abstractNum")
    kind_number = str(max(kinds, default=0) + 1)
    kind.set(qn("w:abstractNumId"), kind_number)
    kind.append(_with("w:multiLevelType", "hybridMultilevel"))
    for at in range(9):
        kind.append(_level(at, ordered, start if at == level else 1))
    # Word wants all kinds before the first list.
    numbering.insert(len(kinds), kind)
    made = OxmlElement("w:num")
    made.set(qn("w:numId"), str(max(taken, default=0) + 1))
    made.append(_with("w:abstractNumId", kind_number))
    numbering.append(made)
    return max(taken, default=0) + 1


def _level(at: int, ordered: bool, start: int) -> etree._Element:
    made = OxmlElement("w:lvl")
    made.set(qn("w:ilvl"), str(at))
    made.append(_with("w:start", str(start)))
    made.append(_with("w:numFmt", NUMBERS[at % 3] if ordered else "bullet"))
    made.append(_with("w:lvlText", f"%{at + 1}." if ordered else BULLETS[at % 3]))
    made.append(_with("w:lvlJc", "left"))
    place = OxmlElement("w:pPr")
    indent = OxmlElement("w:ind")
    indent.set(qn("w:left"), str((at + 1) * STEP))
    indent.set(qn("w:hanging"), str(STEP))
    place.append(indent)
    made.append(place)
    return made


def _with(tag: str, value: str) -> etree._Element:
    made = OxmlElement(tag)
    made.set(qn("w:val"), value)
    return made
