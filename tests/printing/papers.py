"""Papers to print in tests, and PDFs from outside, good and bad."""

import io
from collections.abc import Callable
from datetime import date

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Pdf

from ambt.printing.paper import (
    ActionLine,
    Audience,
    HouseStyle,
    LetterPaper,
    MinutesItem,
    MinutesPaper,
    PackItem,
    PackPaper,
    PackSource,
    ResolutionLine,
    Signature,
)

HOUSE = HouseStyle(
    council_name="Ondernemingsraad De Linde",
    organisation="Stichting De Linde",
    address_lines=("Lindelaan 12", "3511 AB Utrecht"),
    footer="Postbus 100, 3500 AA Utrecht",
)
BODY = (
    "<p>Geachte mevrouw Van den Heuvel,</p><h2>1. Het besluit</h2><p>U vroeg <strong>advies</strong>.</p>"
    "<h3>Voorwaarden</h3><ol><li>Reistijd is werktijd.</li><li>Niemand verliest een baan.</li></ol>"
    "<table><tr><th>Variant</th><th>Kosten</th></tr><tr><td>Eén locatie</td><td>€ 1.240.000</td></tr></table>"
)


def a_letter(
    *,
    house: HouseStyle = HOUSE,
    subject: str = "Advies over de klantenservice",
    body_html: str = BODY,
    to_lines: tuple[str, ...] = ("Stichting De Linde", "T.a.v. mevrouw J. van den Heuvel", "3500 AA Utrecht"),
    signatures: tuple[Signature, ...] = (Signature("M. de Wit", "voorzitter"), Signature("A. El Amrani", "secretaris")),
    enclosures: tuple[str, ...] = ("Vragen en antwoorden",),
    draft: bool = False,
) -> LetterPaper:
    return LetterPaper(
        house, "Advies", "OR/2026/014", "Utrecht", date(2026, 12, 4), to_lines, subject, body_html, signatures,
        enclosures, draft,
    )  # fmt: skip


def some_minutes(*items: MinutesItem, audience: Audience = Audience.COUNCIL, status: str = "Concept") -> MinutesPaper:
    return MinutesPaper(
        house=HOUSE,
        title="Verslag van de raadsvergadering",
        council_name=HOUSE.council_name,
        held_on=date(2026, 12, 3),
        starts_at="09.30",
        place="Zaal De Beuk",
        present=("M. de Wit (voorzitter)", "A. El Amrani"),
        absent=("L. Yılmaz",),
        items=items,
        status_line=status,
        audience=audience,
    )


def an_item_of_minutes(
    number: str = "1", title: str = "Adviesaanvraag", notes: str = "<p>De raad spreekt.</p>", **more: object
) -> MinutesItem:
    resolutions = (ResolutionLine("De raad adviseert positief.", 7, 1, 1, "9 van 11 leden aanwezig"),)
    actions = (ActionLine("Advies uitwerken", "A. El Amrani", date(2026, 12, 10)),)
    kept: dict[str, object] = {"resolutions": resolutions, "action_points": actions, **more}
    return MinutesItem(number, title, "besluitvorming", notes, **kept)  # type: ignore[arg-type]


def a_pack(*items: PackItem, audience: Audience = Audience.COUNCIL, reader: str = "P. Hoekstra") -> PackPaper:
    return PackPaper(
        house=HOUSE,
        title="Vergaderstukken",
        meeting_kind="Raadsvergadering",
        held_on=date(2026, 12, 3),
        starts_at="09.30",
        place="Zaal De Beuk",
        items=items,
        reader_name=reader,
        audience=audience,
    )


def an_item(number: str, *sources: PackSource, title: str = "Agendapunt", minutes: int | None = 10) -> PackItem:
    return PackItem(number, title, "besluitvorming", minutes, "M. de Wit", "", sources, Audience.COUNCIL)


def a_source(
    content: bytes, *, title: str = "Stuk", kind: str = "pdf", audience: Audience = Audience.COUNCIL
) -> PackSource:
    return PackSource(title, content, kind, audience)


def a_pdf(
    *texts: str,
    rotate: int = 0,
    box: tuple[float, ...] = (0, 0, 595, 842),
    change: Callable[[Pdf], object] | None = None,
) -> bytes:
    """A PDF from outside with one line of text on each page; `change` may spoil it before it is saved."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    for text in texts:
        content = f"BT /F1 24 Tf {box[0] + 72} {box[1] + 400} Td ({text}) Tj ET".encode("latin-1")
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array(list(box)),
            Rotate=rotate,
            Resources=Dictionary(Font=Dictionary(F1=font)),
            Contents=pdf.make_stream(content),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    if change:
        change(pdf)
    made = io.BytesIO()
    pdf.save(made)
    return made.getvalue()


def a_link(**goes: object) -> Dictionary:
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 90, 90]), **goes)


def texts_of(pdf: bytes) -> list[str]:
    """The text of each page, as a reader's program finds it."""
    opened = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in opened]


def bookmarks_of(pdf: Pdf) -> list[tuple[int, str, int]]:
    """Depth, name and page (from 1) of each bookmark, in order."""
    numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
    found: list[tuple[int, str, int]] = []

    def walk(entries: list[pikepdf.OutlineItem], depth: int) -> None:
        for entry in entries:
            assert isinstance(entry.destination, Array)
            found.append((depth, entry.title, numbers[entry.destination[0].objgen]))
            walk(entry.children, depth + 1)

    with pdf.open_outline() as outline:
        walk(outline.root, 0)
    return found


def tags_of(pdf: Pdf) -> list[str]:
    """The names of all structure elements, in reading order."""
    found: list[str] = []

    def walk(element: object) -> None:
        if isinstance(element, Array):
            for inner in element:
                walk(inner)
        elif isinstance(element, Dictionary):
            if Name.S in element:
                found.append(str(element.S))
            walk(element.get(Name.K))

    walk(pdf.Root.StructTreeRoot.K)
    return found
