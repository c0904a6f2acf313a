"""The text of a pdf, page by page."""

import json
import subprocess
import sys
from pathlib import Path
from typing import TypedDict

from ambt.language.cleaning import flowing
from ambt.language.kinds import Kind
from ambt.language.paper import Reading
from ambt.language.running_lines import without_running_lines
from ambt.language.titles import title_of
from ambt.language.unreadable import Reason, Unreadable, bomb, broken, encrypted, too_much_text

_APART = Path(__file__).with_name("pdf_apart.py")
_SECONDS = 90
_OUT_OF_MEMORY = b"MemoryError"


class _Found(TypedDict, total=False):
    """What the process apart answers: the pages and the title, or why it refused."""

    pages: list[str]
    title: str
    refused: str
    count: int


def read_pdf(path: Path, filename: str) -> Reading:
    """Read a pdf; raises ``Unreadable`` when it is locked, broken, or made to exhaust the machine.

    A scan without a text layer gives a reading without text, with a remark.
    """
    found = _read_apart(path, filename)
    pages = without_running_lines([flowing(page) for page in found["pages"]])
    starts, text = [], ""
    for page in pages:
        starts.append(len(text))
        text += f"{page}\n\n"
    text = text.rstrip()
    starts = [min(start, len(text)) for start in starts]
    title = title_of(text, filename, [found["title"], *pages[0].split("\n")[:1]])
    return Reading(kind=Kind.PDF, text=text, body=text, title=title, pages=tuple(starts))


def _read_apart(path: Path, filename: str) -> _Found:
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(_APART), str(path.absolute())],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise bomb(filename) from error
    if done.returncode != 0:
        raise bomb(filename) if done.returncode < 0 or _OUT_OF_MEMORY in done.stderr else broken(filename, "een pdf")
    found: _Found = json.loads(done.stdout)
    match found.get("refused"):
        case "encrypted":
            raise encrypted(filename, "een pdf")
        case "broken":
            raise broken(filename, "een pdf")
        case "too_much_text":
            raise too_much_text(filename)
        case "too_many_pages":
            raise Unreadable(
                Reason.TOO_LARGE,
                f"“{filename}” telt {found['count']} pagina's; Ambt leest een pdf tot 2000 pagina's.",
                "Splits het stuk en bied de delen los aan.",
            )
    return found
