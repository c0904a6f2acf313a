"""Which characters our typefaces can draw; anything else would stop a PDF/A from being made, or worse.

Measured by setting each character with the faces that typst ships, under PDF/A and PDF/UA. Emoji and Chinese have no
glyph there; control characters and private-use code points may not stand in a PDF/A; a few make typst itself panic.
"""

import re
import unicodedata

DRAWN = (
    "\n\t\u0020-\u007e\u00a0-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u04ff\u0531-\u0556\u05d0-\u05ea"
    "\u0621-\u063a\u0640-\u064a\u0660-\u0669\u1e00-\u1eff\u2000-\u200b\u2010-\u2027\u2030-\u2040\u2044-\u2052"
    "\u2070\u2071\u2074-\u208e\u2090-\u209c\u20a0-\u20c0\u2100-\u211e\u2126-\u2151\u2153-\u2184\u2190-\u23cf"
    "\u2460-\u262f\u2638-\u2667\u270c-\u2727\u2761-\u277f\u2798-\u27af\ufffd"
)
NOT_DRAWN = re.compile(f"[^{DRAWN}]")
# Letters behind one another in other orders than they are read, and marks that only join or vary their neighbours.
SILENT = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
STAND_IN = "□"


def drawable(text: str) -> str:
    """The text with each character that cannot be drawn replaced by □; line ends become \\n."""
    return NOT_DRAWN.sub(STAND_IN, SILENT.sub("", _composed(lines_ended(text))))


def lines_ended(text: str) -> str:
    """Every way to end a line as \\n."""
    return re.sub("\r\n|[\r\u2028\u2029]", "\n", text)


def _composed(text: str) -> str:
    """Letters and their accents in one (a Mac writes e + ´), ligatures and the like taken apart."""
    composed = unicodedata.normalize("NFC", text)
    return re.sub("[\ufb00-\ufb06\uff01-\uff5e]", lambda found: unicodedata.normalize("NFKC", found[0]), composed)


def plain_latin(text: str) -> str:
    """Only what a Western typewriter has: the last resort when a text still cannot be set."""
    typed = text.encode("cp1252", "replace").decode("cp1252")
    return SILENT.sub("", typed)


LONG_WORD = re.compile(r"[^\s\u200b]{36,}")
BREAK_AFTER = re.compile(r"(?<=[/._\-?&=@:;,)])")


def breakable(text: str) -> str:
    """Addresses and words too long for any line get invisible places where they may be broken."""
    return LONG_WORD.sub(lambda found: _with_places(found[0]), text)


def _with_places(word: str) -> str:
    pieces = BREAK_AFTER.split(word)
    return "\u200b".join(piece[at : at + 24] for piece in pieces for at in range(0, len(piece), 24))


def storable(text: str) -> str:
    """The text less what may not stand in a Word file (XML forbids it); emoji and the like stay, Word can draw them."""
    return re.sub("[\ud800-\udfff\ufffe\uffff]", "", SILENT.sub("", lines_ended(text)))
