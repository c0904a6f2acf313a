"""What is put on each page of a pack: "pagina 12 van 600", the mark of its audience, the reader's name across it.

Written straight into the content as an artifact, which costs a third of overlaying a page, and which a screen reader
skips. Rotated, shifted and very large pages get it where the reader sees the bottom of the page.
"""

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf

from ambt.printing.fonts import typefaces
from ambt.printing.paper import Audience

SIZE, BASELINE, SIDE = 7.2, 17.0, 30.0
A4_WIDTH, A4_HEIGHT = 595.28, 841.89
FONT, ACROSS = "/AmbtStempel", "/AmbtWatermerk"
# Widths of Helvetica in thousandths, for where our own face is not there; capitals as wide as their average.
HELVETICA = {"p": 556, "a": 556, "g": 556, "i": 222, "n": 556, "v": 500, " ": 278, **dict.fromkeys("0123456789", 556)}


@dataclass(frozen=True)
class Stamp:
    """The stamps of one pack: its font and accent, made once, written on every page."""

    font: Object
    accent: tuple[float, float, float]
    before: Object
    before_text: Object
    across: Object | None


def stamp_for(pack: Pdf, accent: str, watermark: bytes | None) -> Stamp:
    """`watermark` is a one-page PDF without background that is drawn across the pages of named papers."""
    red, green, blue = (int(accent[at : at + 2], 16) / 255 for at in (1, 3, 5))
    across = None
    if watermark:
        with pikepdf.open(io.BytesIO(watermark)) as drawn:
            across = pack.copy_foreign(drawn.pages[0].as_form_xobject())
    return Stamp(
        _font(pack), (red, green, blue), pack.make_stream(b"q\n"), pack.make_stream(b"/P <</MCID 0>> BDC\nq\n"), across
    )


@dataclass(frozen=True)
class Label:
    """What one page says; `named` adds the reader's name, `wrapped` marks its content as one piece of text."""

    counted: str
    audience: Audience
    named: bool
    wrapped: bool


def put_on(pack: Pdf, page: Object, stamp: Stamp, label: Label) -> None:
    left, bottom, right, top = _visible_box(page)
    turn = _turn(page)
    width, height = (top - bottom, right - left) if turn in (90, 270) else (right - left, top - bottom)
    short, long = sorted((width, height))
    scale = min(max(min(short / A4_WIDTH, long / A4_HEIGHT), 0.4), 8.0)
    matrix = _upright(turn, left, bottom, right, top)
    end = "EMC\n" if label.wrapped else ""
    drawn = [f"\nQ\n{end}/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq {matrix} cm\n"]
    if label.named and stamp.across is not None:
        longest = max(width, height)
        x, y = (width - longest) / 2, (height - longest) / 2
        drawn.append(f"q {longest / 1000:.5f} 0 0 {longest / 1000:.5f} {x:.2f} {y:.2f} cm {ACROSS} Do Q\n")
    drawn.append(f"{scale:.4f} 0 0 {scale:.4f} 0 0 cm\n")
    drawn.append(_line(stamp.accent, width / scale, label))
    drawn.append("Q\nEMC\n")
    after = pack.make_stream("".join(drawn).encode("latin-1"))
    content = page.get(Name.Contents)
    parts = list(content) if isinstance(content, Array) else [content] if isinstance(content, pikepdf.Stream) else []
    page.Contents = Array([stamp.before_text if label.wrapped else stamp.before, *parts, after])
    _add_resource(page, "/Font", FONT, stamp.font)
    if label.named and stamp.across is not None:
        _add_resource(page, "/XObject", ACROSS, stamp.across)


def _line(accent: tuple[float, float, float], width: float, label: Label) -> str:
    """The mark left and the count right, each on a white plate so that scans do not swallow it."""
    colour = " ".join(f"{part:.3f}" for part in accent)
    words = label.audience.label.upper()
    wide = _wide(words, 6.0) + len(words) * 0.4
    solid = label.audience in (Audience.COUNCIL, Audience.NAMED)
    counted_from = width - SIDE - _wide(label.counted, SIZE)
    return (
        f"1 1 1 rg {counted_from - 3:.2f} {BASELINE - 3.5:.2f} {_wide(label.counted, SIZE) + 6:.2f} 12 re f\n"
        f"{colour if solid else '1 1 1'} rg {colour} RG 0.6 w "
        f"{SIDE:.2f} {BASELINE - 3.5:.2f} {wide + 9:.2f} 11 re B\n"
        f"BT {FONT} 6 Tf 0.4 Tc {'1 1 1' if solid else colour} rg {SIDE + 4.5:.2f} {BASELINE:.2f} Td ({words}) Tj ET\n"
        f"BT {FONT} {SIZE} Tf 0 Tc 0.25 0.29 0.31 rg {counted_from:.2f} {BASELINE:.2f} Td ({label.counted}) Tj ET\n"
    )


def _visible_box(page: Object) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of what is shown; A4 where a page does not say it in numbers."""
    for name in (Name.CropBox, Name.MediaBox):
        box = page.get(name)
        if not isinstance(box, Array) or len(box) != 4:
            continue
        try:
            left, bottom, right, top = (float(side) for side in box)
        except (TypeError, ValueError):
            continue
        left, right, bottom, top = min(left, right), max(left, right), min(bottom, top), max(bottom, top)
        if right - left > 1 and top - bottom > 1:
            return left, bottom, right, top
    return 0.0, 0.0, A4_WIDTH, A4_HEIGHT


def _turn(page: Object) -> int:
    try:
        return int(page.get(Name.Rotate, 0)) % 360
    except (TypeError, ValueError):
        return 0


def _upright(turn: int, left: float, bottom: float, right: float, top: float) -> str:
    """The matrix from the page as the reader sees it, bottom left first, to the page as it is stored."""
    if turn == 90:
        return f"0 1 -1 0 {right:.3f} {bottom:.3f}"
    if turn == 180:
        return f"-1 0 0 -1 {right:.3f} {top:.3f}"
    if turn == 270:
        return f"0 -1 1 0 {left:.3f} {top:.3f}"
    return f"1 0 0 1 {left:.3f} {bottom:.3f}"


def _add_resource(page: Object, kind: str, name: str, value: Object) -> None:
    resources = page.get(Name.Resources)
    if not isinstance(resources, Dictionary):
        resources = page.Resources = Dictionary()
    if not isinstance(resources.get(kind), Dictionary):
        resources[kind] = Dictionary()
    resources[kind][name] = value


@cache
def _widths(path: Path | None) -> dict[str, float]:
    if path is None:
        return {**dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 690), **HELVETICA}
    font = TTFont(path)
    units, cmap = font["head"].unitsPerEm, font.getBestCmap()
    return {chr(code): font["hmtx"][glyph][0] * 1000 / units for code, glyph in cmap.items() if code < 127}


def _wide(text: str, size: float) -> float:
    widths = _widths(typefaces().stamp_ttf)
    return sum(widths.get(letter, 600) for letter in text) * size / 1000


def _font(pack: Pdf) -> Object:
    path = typefaces().stamp_ttf
    if path is None:
        return pack.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        )
    font = TTFont(path)
    em = 1000 / font["head"].unitsPerEm
    head, lines = font["head"], font["hhea"]
    widths = _widths(path)
    content = path.read_bytes()
    described = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/AMBTST+Inter-Medium"),
        Flags=32,
        FontBBox=Array([round(side * em) for side in (head.xMin, head.yMin, head.xMax, head.yMax)]),
        ItalicAngle=0,
        Ascent=round(lines.ascent * em),
        Descent=round(lines.descent * em),
        CapHeight=727,
        StemV=95,
        FontFile2=pack.make_stream(content, Length1=len(content)),
    )
    return pack.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name("/AMBTST+Inter-Medium"),
            Encoding=Name.WinAnsiEncoding,
            FirstChar=32,
            LastChar=126,
            Widths=Array([round(widths.get(chr(code), 0)) for code in range(32, 127)]),
            FontDescriptor=pack.make_indirect(described),
        )
    )
