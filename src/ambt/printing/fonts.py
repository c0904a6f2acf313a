"""The typefaces of our paper: Inter and Source Serif 4, unpacked once from the npm packages into a cache folder.

Typst reads no woff2, and fontsource cuts a family into subsets that all carry the same name, of which typst would see
one. So each subset becomes a TTF under a name of its own and the templates ask for them one after the other. Where the
packages or the cache are lacking, paper is set in Libertinus, which typst itself ships.
"""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile

import typst
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

PROJECT = Path(__file__).resolve().parents[3]
SUBSETS = ("latin", "latin-ext", "cyrillic", "greek", "vietnamese")
SERIF, SANS, STAMP = "Source Serif 4", "Inter", "Stempel"
STAMP_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-"
SHIPPED = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")


@dataclass(frozen=True)
class Typefaces:
    """What a paper is set in: the family names in order of preference, and typst's opened font book."""

    serif: tuple[str, ...]
    sans: tuple[str, ...]
    book: typst.Fonts
    stamp_ttf: Path | None


def cache_folder() -> Path:
    """Where unpacked fonts are kept: `fonts` in the folder AMBT_VAR names, else in the project's own var."""
    return Path(os.environ.get("AMBT_VAR") or PROJECT / "var") / "fonts"


@cache
def typefaces(folder: Path | None = None, packages: Path = PROJECT / "node_modules") -> Typefaces:
    """Unpack what is not unpacked yet and open it; the shipped faces where that cannot be done."""
    folder = folder or cache_folder()
    try:
        serif, sans, stamp = _unpacked(folder, packages)
    except OSError:
        serif, sans, stamp = (), (), None
    book = typst.Fonts(include_system_fonts=False, font_paths=[str(folder)] if sans or serif else [])
    return Typefaces(serif=(*serif, *SHIPPED), sans=(*sans, *serif, *SHIPPED), book=book, stamp_ttf=stamp)


def _unpacked(folder: Path, packages: Path) -> tuple[tuple[str, ...], tuple[str, ...], Path | None]:
    folder.mkdir(parents=True, exist_ok=True)
    serif_files = packages / "@fontsource/source-serif-4/files"
    sans_files = packages / "@fontsource-variable/inter/files"
    cuts = [f"{weight}-{slant}" for weight in (400, 600) for slant in ("normal", "italic")]
    serif = [
        _named(SERIF, subset)
        for subset in SUBSETS
        if all(
            _cut(folder, serif_files / f"source-serif-4-{subset}-{cut}.woff2", _named(SERIF, subset)) for cut in cuts
        )
    ]
    sans = [
        _named(SANS, subset)
        for subset in SUBSETS
        if _cut(folder, sans_files / f"inter-{subset}-wght-normal.woff2", _named(SANS, subset))
    ]
    stamp = _cut(folder, sans_files / "inter-latin-wght-normal.woff2", STAMP, weight=500)
    return tuple(serif), tuple(sans), stamp


def _keep_only(font: TTFont, letters: str) -> None:
    """A pack carries its stamps' typeface in itself: only the letters that a stamp can have."""
    subsetter = Subsetter(Options(layout_features=[], name_IDs=[1, 2, 4, 6], notdef_outline=True))
    subsetter.populate(text=letters)
    subsetter.subset(font)


def _named(family: str, subset: str) -> str:
    return family if subset == "latin" else f"{family} {subset}"


def _cut(folder: Path, source: Path, family: str, weight: int | None = None) -> Path | None:
    """One woff2 as TTF under this family name; a fixed weight when asked. None when the package is not there."""
    made = folder / (f"stempel-{weight}.ttf" if weight else f"{source.stem}.ttf")
    if made.exists():
        return made
    if not source.exists():
        return None
    font = TTFont(source)
    if weight:
        instantiateVariableFont(font, {"wght": weight}, inplace=True)
        _keep_only(font, STAMP_LETTERS)
    font.flavor = None
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = family
    # Two processes may start at once: write aside and rename, so nobody reads half a font.
    with NamedTemporaryFile(dir=folder, suffix=".part", delete=False) as aside:
        font.save(aside)
    Path(aside.name).replace(made)
    return made
