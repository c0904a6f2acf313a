"""File names as they may be shown and kept: no folders, no hidden characters, not endless."""

import re
import unicodedata

_LONGEST = 100
_NOT_IN_A_NAME = re.compile(r'[<>:"|?*]')
_NAMES_OF_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(name: str, otherwise: str = "bijlage") -> str:
    """The last part of a name that may come from a stranger, safe to write to any disk and to show on any screen.

    Drops folders of both kinds, control characters and the marks that turn the reading direction
    (with which "fdp.exe" is dressed up as "exe.pdf"), and shortens it in the middle so that the ending stays.
    """
    base = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    visible = "".join(" " if ch in "\t\r\n" else ch for ch in base if ch in "\t\r\n" or _is_visible(ch))
    tidy = re.sub(r"\s+", " ", _NOT_IN_A_NAME.sub("_", unicodedata.normalize("NFC", visible))).strip(" .")
    if not tidy or _NAMES_OF_DEVICES.match(tidy):
        tidy = f"{otherwise} {tidy}".strip()
    return shortened(tidy)


def shortened(name: str, longest: int = _LONGEST) -> str:
    """A name of at most so many characters; what is cut out is in the middle, the ending is kept."""
    if len(name) <= longest:
        return name
    tail = name[-16:]
    return f"{name[: longest - len(tail) - 1].rstrip()}…{tail}"


def unlike(name: str, taken: set[str]) -> str:
    """The name, numbered when it is taken: "plan.pdf", "plan (2).pdf". Upper and lower case count as the same."""
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    number, candidate = 1, name
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{stem} ({number}){dot}{ending}"
    taken.add(candidate.casefold())
    return candidate


def _is_visible(ch: str) -> bool:
    return unicodedata.category(ch) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
