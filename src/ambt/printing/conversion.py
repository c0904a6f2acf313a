"""Papers that are no PDF become one: Word, mail, plain text and Markdown, with what this house has of its own."""

from ambt.printing.cleaning import NotUsable
from ambt.printing.house import house_data, house_files
from ambt.printing.paper import HouseStyle
from ambt.printing.typesetting import TAGGED, typeset

PLAIN = HouseStyle("", "")


def as_pdf(content: bytes, kind: str, title: str, house: HouseStyle = PLAIN) -> bytes:
    raise NotUsable(f"Een bestand van het soort {kind} kan Ambt niet afdrukken.")


def sheet_pdf(title: str, reason: str, house: HouseStyle = PLAIN) -> bytes:
    """One page that stands for a paper that could not be printed: its title and why, in Dutch."""
    data = {"house": house_data(house), "title": title or "Stuk zonder titel", "reason": reason}
    return typeset("sheet.typ", data, files=house_files(house), standards=TAGGED)
