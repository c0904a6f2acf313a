"""How a letter of the council says things: paragraphs, lists, days, articles and open places.

Letters are Dutch whatever the language of the screen, so nothing here is translated.
"""

from collections.abc import Iterable
from datetime import date
from html import escape

import wor
from ambt.letters.material import Material
from wor.dates import without_weekday

LONGEST_QUOTE = 260


def blank(what: str) -> str:
    """A place that only people can fill; a letter with one left cannot be sent (checking.py finds them)."""
    return f"[Vul aan: {what}]"


def said(text: str) -> str:
    """What people typed, as one line of text in HTML."""
    return escape(" ".join(text.split()), quote=False)


def paragraphs(*texts: str) -> str:
    """Each text, HTML already, as a paragraph; empty ones are left out."""
    return "".join(f"<p>{text}</p>" for text in texts if text)


def as_typed(text: str) -> str:
    """Text of a text area as paragraphs, an empty line between them."""
    parts = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n")]
    return "".join(f"<p>{escape(part, quote=False).replace(chr(10), '<br>')}</p>" for part in parts if part)


def bullets(items: Iterable[str]) -> str:
    return _listing("ul", items)


def numbered(items: Iterable[str]) -> str:
    return _listing("ol", items)


def _listing(tag: str, items: Iterable[str]) -> str:
    rows = "".join(f"<li><p>{item}</p></li>" for item in items if item)
    return f"<{tag}>{rows}</{tag}>" if rows else ""


def sections(*parts: tuple[str, str]) -> str:
    """Heading and HTML of each part, numbered from 1; a part without text is left out."""
    filled = [(heading, text) for heading, text in parts if text]
    return "".join(f"<h2>{number}. {heading}</h2>{text}" for number, (heading, text) in enumerate(filled, 1))


def day(on: date | None, what: str = "") -> str:
    """ "6 maart 2026", or for a day nobody recorded an open place that says which one is meant."""
    return without_weekday(on) if on else blank(f"datum {what}")


def in_full(article: wor.Article) -> str:
    """ "artikel 25 lid 1 onder e WOR", as it stands in a letter."""
    return str(article).replace("art. ", "artikel ", 1)


def grounds(material: Material) -> str:
    """The sentence that names the article the request rests on, with its words where they are short enough."""
    found = material.article
    if found is None:
        return f"Het gaat om een besluit als bedoeld in {blank('het artikel van de WOR')}."
    words = found.own_text.rstrip(" ;.")
    quoted = f": “{said(words)}”" if found.article.letter and len(words) <= LONGEST_QUOTE else ""
    return f"Het gaat om een besluit als bedoeld in {in_full(found.article)}{quoted}."


def consultation_article(material: Material) -> str:
    """Where the Act asks for a consultation before the council speaks; "" where it does not."""
    if material.is_on_appointment:
        return "artikel 30 lid 3 WOR"
    return {"advice": "artikel 25 lid 4 WOR", "consent": "artikel 27 lid 2 WOR"}.get(material.procedure, "")


def opening(material: Material) -> str:
    """The salutation: as in the last letter to this person, else by full name, else "Geachte bestuurder,"."""
    if material.salutation:
        return said(material.salutation)
    return f"Geachte {said(material.director) or 'bestuurder'},"


def closing(material: Material) -> str:
    return paragraphs(f"Met vriendelijke groet,<br>namens {said(material.council)}")


def matter(material: Material) -> str:
    """The name of the matter between quotation marks."""
    return f"‘{said(material.title)}’"


def about(material: Material) -> str:
    """The matter with the word that joins it to the request: "over ‘…’", "met ‘…’"."""
    return f"{'met' if material.procedure == 'consent' else 'over'} {matter(material)}"


def request_word(material: Material) -> str:
    return {"advice": "adviesaanvraag", "consent": "verzoek om instemming"}.get(material.procedure, "bericht")


def subject_of(start: str, material: Material) -> str:
    """At most 200 characters, as a subject is kept; a long title is cut at a word."""
    whole = f"{start}: {' '.join(material.title.split())}"
    return whole if len(whole) <= 200 else whole[:198].rsplit(" ", 1)[0] + " …"
