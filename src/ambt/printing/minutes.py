"""The minutes of one meeting as PDF and as Word."""

from ambt.printing.blocks import as_data, in_heading_order
from ambt.printing.dates import day_in_words, weekday_in_words
from ambt.printing.house import house_data, house_files, mark_data
from ambt.printing.letter import shortened
from ambt.printing.paper import ActionLine, MinutesPaper, ResolutionLine
from ambt.printing.richtext import blocks_of
from ambt.printing.typesetting import typeset


def minutes_pdf(paper: MinutesPaper) -> bytes:
    """The minutes as tagged PDF (PDF/UA-1 and PDF/A-2a), with lists of resolutions and actions at the end.

    Prints all items it is given, each narrower one with its mark: leave out what the reader may not see.
    Raises CannotSet when the text is beyond setting.
    """
    title = paper.title or "Verslag"
    data = {
        "house": house_data(paper.house),
        "title": title,
        "running_head": shortened(f"{title} · {day_in_words(paper.held_on)}", 90),
        "held_on": held_on(paper),
        "place": paper.place,
        "present": list(paper.present),
        "absent": list(paper.absent),
        "status": paper.status_line,
        "mark": mark_data(paper.audience),
        "items": _items(paper),
    }
    return typeset("minutes.typ", data, files=house_files(paper.house))


def held_on(paper: MinutesPaper) -> str:
    """vrijdag 4 december 2026, 09.30 uur"""
    starts_at = paper.starts_at.removesuffix("uur").strip()
    return weekday_in_words(paper.held_on) + (f", {starts_at} uur" if starts_at else "")


def _items(paper: MinutesPaper) -> list[dict[str, object]]:
    """The items with their resolutions and actions numbered through the whole meeting: B1, B2 …, A1, A2 …"""
    made: list[dict[str, object]] = []
    resolved = acted = 0
    for item in paper.items:
        resolutions = [_resolution(line, resolved + at) for at, line in enumerate(item.resolutions, 1)]
        actions = [_action(line, acted + at) for at, line in enumerate(item.action_points, 1)]
        resolved, acted = resolved + len(resolutions), acted + len(actions)
        made.append(
            {
                "number": item.number,
                "title": item.title,
                "purpose": item.purpose,
                "mark": mark_data(item.audience) if item.audience != paper.audience else None,
                "notes": as_data(in_heading_order(blocks_of(item.notes_html), below=2)),
                "resolutions": resolutions,
                "actions": actions,
            }
        )
    return made


def _resolution(line: ResolutionLine, number: int) -> dict[str, object]:
    return {"number": f"B{number}", "text": line.text, "votes": votes_in_words(line), "quorum": line.quorum}


def votes_in_words(line: ResolutionLine) -> str:
    """7 voor, 1 tegen, 2 onthoudingen; empty when nobody counted."""
    abstained = "onthouding" if line.abstained == 1 else "onthoudingen"
    counted = ((line.votes_for, "voor"), (line.votes_against, "tegen"), (line.abstained, abstained))
    return ", ".join(f"{votes} {name}" for votes, name in counted if votes is not None)


def _action(line: ActionLine, number: int) -> dict[str, object]:
    due = day_in_words(line.due_on) if line.due_on else ""
    return {
        "number": f"A{number}",
        "text": line.text,
        "owner": line.owner,
        "due": f"uiterlijk {due}" if due else "",
        "due_short": due,
    }
