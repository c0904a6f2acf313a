"""The minutes of one meeting as PDF and as Word."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from ambt.printing.blocks import Block, as_data, in_heading_order
from ambt.printing.house import house_data, house_files, mark_data
from ambt.printing.letter import shortened
from ambt.printing.paper import ActionLine, Audience, MinutesItem, MinutesPaper, ResolutionLine
from ambt.printing.richtext import blocks_of
from ambt.printing.typesetting import typeset
from ambt.printing.word import WordPaper, add_row
from ambt.printing.word_text import add_blocks
from wor.dates import in_words, without_weekday


@dataclass(frozen=True)
class _Resolution:
    number: str
    text: str
    votes: str
    quorum: str


@dataclass(frozen=True)
class _Action:
    number: str
    text: str
    owner: str
    due: str


@dataclass(frozen=True)
class _Lines:
    """An item as it is printed: its resolutions and actions numbered through the whole meeting."""

    item: MinutesItem
    notes: tuple[Block, ...]
    resolutions: tuple[_Resolution, ...]
    actions: tuple[_Action, ...]


def minutes_pdf(paper: MinutesPaper) -> bytes:
    """The minutes as tagged PDF (PDF/UA-1 and PDF/A-2a), with lists of resolutions and actions at the end.

    Prints all items it is given, each narrower one with its mark: leave out what the reader may not see.
    Raises CannotSet when the text is beyond setting.
    """
    title = paper.title or "Verslag"
    data = {
        "house": house_data(paper.house),
        "title": title,
        "running_head": shortened(f"{title} · {without_weekday(paper.held_on)}", 90),
        "held_on": _held_on(paper),
        "place": paper.place,
        "present": paper.present,
        "absent": paper.absent,
        "status": paper.status_line,
        "mark": mark_data(paper.audience),
        "items": [_data(lines, paper.audience) for lines in _numbered(paper.items)],
    }
    return typeset("minutes.typ", data, files=house_files(paper.house))


def minutes_docx(paper: MinutesPaper) -> bytes:
    """The same minutes as Word file, to be edited."""
    title = paper.title or "Verslag"
    items = _numbered(paper.items)
    made = WordPaper(paper.house, title)
    made.head(f"{shortened(title, 60)} · {without_weekday(paper.held_on)} · {paper.audience.label.upper()}")
    made.lettermark()
    made.paragraph(paper.audience.label.upper(), "Merkteken")
    made.heading(title, 1)
    facts = made.grid((28, 132))
    for name, value in (
        ("Gehouden op", _held_on(paper)),
        ("Plaats", paper.place),
        ("Aanwezig", "\n".join(paper.present)),
        ("Afwezig", "\n".join(paper.absent)),
        ("Status", paper.status_line),
    ):
        if value:
            add_row(facts, (name, value))
    for lines in items:
        _add_item(made, lines, paper.audience)
    _add_lists(made, items)
    return made.saved()


def _add_item(made: WordPaper, lines: _Lines, audience: Audience) -> None:
    item = lines.item
    made.heading(_heading(item), 2)
    if item.purpose:
        made.paragraph(item.purpose, "Klein")
    if item.audience != audience:
        made.paragraph(item.audience.label.upper(), "Merkteken")
    add_blocks(made, lines.notes)
    for resolution in lines.resolutions:
        made.paragraph(f"Besluit {resolution.number}: {resolution.text}", "Besluit")
        _add_small(made, resolution.votes, resolution.quorum)
    for action in lines.actions:
        made.paragraph(f"Actie {action.number}: {action.text}", "Actie")
        _add_small(made, action.owner, _by(action))


def _add_small(made: WordPaper, *parts: str) -> None:
    if any(parts):
        made.paragraph(" · ".join(part for part in parts if part), "Onderregel")


def _add_lists(made: WordPaper, items: Sequence[_Lines]) -> None:
    resolutions = [line for lines in items for line in lines.resolutions]
    actions = [line for lines in items for line in lines.actions]
    if resolutions:
        made.heading("Besluiten van deze vergadering", 2)
        table = made.lines(("Nr.", "Besluit", "Stemmen"), (12, 104, 44))
        for resolution in resolutions:
            add_row(table, (resolution.number, resolution.text, resolution.votes or "zonder stemming"))
    if actions:
        made.heading("Acties uit deze vergadering", 2)
        table = made.lines(("Nr.", "Actie", "Wie", "Uiterlijk"), (12, 76, 38, 34))
        for action in actions:
            add_row(table, (action.number, action.text, action.owner, action.due or "geen dag"))


def _numbered(items: Sequence[MinutesItem]) -> list[_Lines]:
    """B1, B2 … for resolutions and A1, A2 … for actions."""
    made: list[_Lines] = []
    resolved = acted = 0
    for item in items:
        notes = tuple(in_heading_order(blocks_of(item.notes_html), below=2))
        resolutions = tuple(_resolution(line, resolved + at) for at, line in enumerate(item.resolutions, 1))
        actions = tuple(_action(line, acted + at) for at, line in enumerate(item.action_points, 1))
        made.append(_Lines(item, notes, resolutions, actions))
        resolved, acted = resolved + len(resolutions), acted + len(actions)
    return made


def _resolution(line: ResolutionLine, number: int) -> _Resolution:
    return _Resolution(f"B{number}", line.text, votes_in_words(line), line.quorum)


def _action(line: ActionLine, number: int) -> _Action:
    return _Action(f"A{number}", line.text, line.owner, without_weekday(line.due_on) if line.due_on else "")


def votes_in_words(line: ResolutionLine) -> str:
    """7 voor, 1 tegen, 2 onthoudingen; empty when nobody counted."""
    abstained = "onthouding" if line.abstained == 1 else "onthoudingen"
    counted = ((line.votes_for, "voor"), (line.votes_against, "tegen"), (line.abstained, abstained))
    return ", ".join(f"{votes} {name}" for votes, name in counted if votes is not None)


def _by(action: _Action) -> str:
    return f"uiterlijk {action.due}" if action.due else ""


def _heading(item: MinutesItem) -> str:
    return "  ".join(part for part in (item.number, item.title) if part) or "Agendapunt"


def _held_on(paper: MinutesPaper) -> str:
    """vrijdag 4 december 2026, 09.30 uur"""
    starts_at = paper.starts_at.removesuffix("uur").strip()
    return in_words(paper.held_on) + (f", {starts_at} uur" if starts_at else "")


def _data(lines: _Lines, audience: Audience) -> dict[str, object]:
    return {
        "heading": _heading(lines.item),
        "purpose": lines.item.purpose,
        "mark": mark_data(lines.item.audience) if lines.item.audience != audience else None,
        "notes": as_data(lines.notes),
        "resolutions": [asdict(resolution) for resolution in lines.resolutions],
        "actions": [{**asdict(action), "by": _by(action)} for action in lines.actions],
    }
