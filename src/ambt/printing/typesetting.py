"""Data and a template in, PDF out. Text is data: it reaches typst as JSON and is never part of the markup."""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from ctypes import CDLL
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import typst

from ambt.printing.characters import breakable, drawable, plain_latin
from ambt.printing.fonts import typefaces

Standards = tuple[Literal["1.7", "a-2a", "ua-1"], ...]
TEMPLATES = Path(__file__).parent / "templates"
# What a letter or minutes must be: readable aloud (PDF/UA-1) and readable in twenty years (PDF/A-2a).
ACCESSIBLE_AND_LASTING: Standards = ("a-2a", "ua-1")
# The pages that open a pack: tagged as well, without the claims that the papers behind them would break.
TAGGED: Standards = ("1.7",)
# A paper of more bytes than this is worth forgetting; typst drops what was not used in its last ten runs.
LARGE, REMEMBERED = 250_000, 10
# Values that point at something instead of being read: not to be broken over lines.
ADDRESSES = frozenset({"href", "file"})


class CannotSet(Exception):
    """This content cannot be laid out, even in plain letters: too large, or typst gives up on it."""


def typeset(
    template: str,
    data: Mapping[str, object],
    *,
    files: Mapping[str, bytes] | None = None,
    standards: Standards = ACCESSIBLE_AND_LASTING,
    tags: bool = True,
) -> bytes:
    """One of our templates filled with this data; `files` are the pictures it may read by name, and nothing else is.

    Raises CannotSet.
    """
    faces = typefaces()
    fonts = {"serif": faces.serif, "sans": faces.sans}
    with _root(files or {}) as root:
        for letters in (drawable, lambda text: plain_latin(drawable(text))):
            inputs = {"data": json.dumps(_printable({**data, "fonts": fonts}, letters))}
            made = _compiled(root / template, root, inputs, standards, tags)
            if made:
                if len(made) > LARGE:
                    _forget()
                return made
    raise CannotSet(template)


def _compiled(source: Path, root: Path, inputs: dict[str, str], standards: Standards, tags: bool) -> bytes | None:
    book = typefaces().book
    try:
        return typst.compile(
            source, root=root, font_paths=book, sys_inputs=inputs, pdf_standards=list(standards), pdf_tags=tags
        )
    except typst.TypstError:
        return None
    except BaseException as problem:
        # Rare texts make typst panic; that arrives as an exception outside Exception, which must not end the job.
        if type(problem).__name__ != "PanicException":
            raise
        return None


def _forget() -> None:
    """Give back what typst remembers of a long paper: it would hold some 75 MB of each of the last ten."""
    for _ in range(REMEMBERED + 1):
        typst.compile(b"", font_paths=typefaces().book)
    # glibc keeps freed memory to itself unless it is asked; other C libraries have no such call.
    if trim := getattr(CDLL(None), "malloc_trim", None):
        trim(0)


@contextmanager
def _root(files: Mapping[str, bytes]) -> Iterator[Path]:
    """The only folder typst can read: our templates, with the pictures of this paper beside them when there are any."""
    if not files:
        yield TEMPLATES
        return
    with TemporaryDirectory(prefix="ambt-paper-") as name:
        root = Path(name)
        for template in TEMPLATES.glob("*.typ"):
            shutil.copy(template, root)
        for file, content in files.items():
            (root / Path(file).name).write_bytes(content)
        yield root


def _printable(value: object, letters: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return breakable(letters(value))
    if isinstance(value, Mapping):
        return {key: inner if key in ADDRESSES else _printable(inner, letters) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(inner, letters) for inner in value]
    return value
