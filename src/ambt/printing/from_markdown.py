"""Markdown into blocks: headings, lists, quotes, tables, code, emphasis and links. HTML in it stays text."""

import re
from collections.abc import Callable, Iterator

from ambt.printing.blocks import Block, Heading, Listing, Mark, Paragraph, Quote, Run, Table
from ambt.printing.characters import lines_ended
from ambt.printing.richtext import DEEPEST, safe_link

HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
ITEM = re.compile(r"( *)([-*+]|(\d{1,5})[.)])( +)(?=\S)")
RULE = re.compile(r" *([-*_])( *\1){2,} *$")
FENCE = re.compile(r" *(```|~~~)")
TABLE_RULE = re.compile(r"[\s|:-]*-[\s|:-]*$")
# Code, strong, emphasis, link; each short enough that unclosed marks cost nothing.
INLINE = re.compile(
    r"`([^`\n]{1,300})`|\*\*(?=\S)([^*]{1,2000})\*\*|__(?=\S)([^_]{1,2000})__"
    r"|(?<!\w)[*_](?=[^\s*_])([^*_]{1,2000})[*_](?!\w)|\[([^\[\]]{1,500})\]\(([^()\s]{1,1000})\)"
)


def blocks_of_markdown(text: str) -> tuple[Block, ...]:
    return tuple(_blocks(lines_ended(text).expandtabs(4).split("\n"), 0))


def _blocks(lines: list[str], depth: int) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        line, end = lines[at], at + 1
        if not line.strip() or RULE.match(line):
            pass
        elif FENCE.match(line):
            end = _until(lines, at + 1, FENCE.match)
            yield from _code(lines[at + 1 : end])
            end += 1
        elif found := HEADING.match(line):
            yield Heading(len(found[1]), runs_of(found[2].rstrip("# ")))
        elif _is_quote(line) and depth < DEEPEST:
            end = _until(lines, at, lambda other: not _is_quote(other))
            yield Quote(tuple(_blocks([re.sub(r"^ *> ?", "", inner) for inner in lines[at:end]], depth + 1)))
        elif ITEM.match(line) and depth < DEEPEST:
            end = _end_of_list(lines, at)
            yield _listing(lines[at:end], depth)
        elif "|" in line and end < len(lines) and "|" in lines[end] and TABLE_RULE.match(lines[end]):
            end = _until(lines, at + 2, lambda other: "|" not in other)
            yield _table([line, *lines[at + 2 : end]])
        else:
            end = _until(lines, at + 1, lambda other: not other.strip() or bool(_starts_block(other)))
            yield Paragraph(runs_of(_joined(lines[at:end])))
        at = end


def _until(lines: list[str], at: int, stop: Callable[[str], object]) -> int:
    while at < len(lines) and not stop(lines[at]):
        at += 1
    return at


def _is_quote(line: str) -> bool:
    return line.lstrip().startswith(">")


def _starts_block(line: str) -> object:
    return HEADING.match(line) or ITEM.match(line) or FENCE.match(line) or RULE.match(line) or _is_quote(line)


def _joined(lines: list[str]) -> str:
    """Lines of one paragraph run on; two spaces or a backslash at the end break the line."""
    ends = ["\n" if line.endswith(("  ", "\\")) else " " for line in lines]
    return "".join(line.strip().removesuffix("\\") + end for line, end in zip(lines, ends, strict=True)).strip()


def _code(lines: list[str]) -> Iterator[Block]:
    text = "\n".join(lines).replace(" ", "\u00a0")
    if text.strip():
        yield Paragraph((Run(text, frozenset({Mark.CODE})),))


def _end_of_list(lines: list[str], at: int) -> int:
    """Where the list ends: at a line that is neither an item, nor indented, nor white before more of the same."""
    end = at + 1
    while end < len(lines):
        line = lines[end]
        goes_on = _same_list(lines[at], line)
        if not line.strip():
            goes_on = _same_list(lines[at], next((other for other in lines[end + 1 : end + 3] if other.strip()), ""))
        elif not goes_on:
            goes_on = bool(lines[end - 1].strip()) and not _starts_block(line)
        if not goes_on:
            break
        end += 1
    return end


def _same_list(first: str, line: str) -> bool:
    """An item of the same kind as the first, or something further in."""
    found, model = ITEM.match(line), ITEM.match(first)
    return line.startswith("  ") or bool(found and model and bool(found[3]) == bool(model[3]))


def _listing(lines: list[str], depth: int) -> Listing:
    first = ITEM.match(lines[0])
    assert first
    items: list[list[str]] = []
    inset = 0
    for line in lines:
        found = ITEM.match(line)
        if found and (not items or len(found[1]) < len(first[1]) + 2):
            inset = found.end()
            items.append([line[inset:]])
        else:
            items[-1].append(line[min(inset, len(line) - len(line.lstrip())) :])
    start = int(first[3]) if first[3] else 1
    return Listing(bool(first[3]), tuple(tuple(_blocks(item, depth + 1)) for item in items), start)


def _table(lines: list[str]) -> Table:
    rows = [[runs_of(cell.strip()) for cell in line.strip().strip("|").split("|")] for line in lines]
    width = min(len(rows[0]), 12)
    return Table(tuple(tuple((row + [()] * width)[:width]) for row in rows), has_header=True)


def runs_of(text: str, marks: frozenset[Mark] = frozenset()) -> tuple[Run, ...]:
    made: list[Run] = []
    at = 0
    for found in INLINE.finditer(text):
        made.append(Run(text[at : found.start()], marks))
        code, strong, also_strong, emphasis, words, address = found.groups()
        if code:
            made.append(Run(code, marks | {Mark.CODE}))
        elif words:
            made.append(Run(words, marks, safe_link(address)))
        elif strong or also_strong:
            made += runs_of(strong or also_strong, marks | {Mark.STRONG})
        else:
            made += runs_of(emphasis, marks | {Mark.EMPHASIS})
        at = found.end()
    return (*(run for run in made if run.text), *([Run(text[at:], marks)] if text[at:] else []))
