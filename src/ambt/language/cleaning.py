"""Text as it may be kept: no hidden characters, one kind of line end, words that were broken off made whole."""

import re
import unicodedata

_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_HYPHEN_PDFIUM_FOUND = re.compile(r"(?<=\w)[\u00ad\ufffe\x02][ \t]*\n?[ \t]*(?=\w)")
_BROKEN_OFF = re.compile(r"(?<=[a-zà-ÿ]{2})-\n(?!(?:en|of|tot|dan|maar)\b)(?=[a-zà-ÿ]{2})")
_RUNS_ON = re.compile(r"[ \t]*[a-zà-ÿ(]")
_LONG_LINE = 45


def clean(text: str) -> str:
    """The text without control characters, lone surrogates and trailing blanks, with at most one empty line in a row.

    Databases refuse NUL, JSON refuses surrogates, and marks that turn the reading direction can hide words.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n")
    text = _SPACES.sub(" ", text.replace("\u2028", "\n").replace("\u2029", "\n\n"))
    if not text.isascii() or not text.replace("\n", " ").replace("\t", " ").isprintable():
        text = "".join(ch for ch in unicodedata.normalize("NFC", text) if ch in "\n\t" or _is_kept(ch))
    text = re.sub(r"[ \t]+\n", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def flowing(page: str) -> str:
    """The text of a pdf page with its broken words joined and the lines of one sentence made one line again."""
    text = page.replace("\r\n", "\n").replace("\r", "\n")
    text = _BROKEN_OFF.sub("", _HYPHEN_PDFIUM_FOUND.sub("", text))
    lines: list[str] = []
    for line in clean(text).split("\n"):
        if lines and len(lines[-1]) >= _LONG_LINE and lines[-1][-1] not in ".:;?!" and _RUNS_ON.match(line):
            lines[-1] = f"{lines[-1].rstrip()} {line.lstrip()}"
        else:
            lines.append(line)
    return "\n".join(lines)


def one_line(text: str) -> str:
    """The text on one line with single blanks, for titles and names."""
    return re.sub(r"\s+", " ", clean(text)).strip()


def _is_kept(ch: str) -> bool:
    return unicodedata.category(ch) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
