"""Articles and terms as text for a terminal and as plain data for JSON."""

from typing import Any

from wor.act import ArticleText
from wor.dates import in_words, without_weekday
from wor.term import Term


def article_as_text(place: ArticleText) -> str:
    """Reference, heading, the words with what stands around them, then source and edition."""
    lines = [f"{place.article} · {place.heading}", ""]
    lines += [place.lead, ""] if place.lead else []
    lines.append(f"{place.article.letter}. {place.text}" if place.article.letter else place.text)
    lines += ["", place.tail] if place.tail and not place.parts else []
    lines += ["", f"Bron: {place.source}", f"Tekst zoals die geldt vanaf {without_weekday(place.in_force_from)}."]
    lines += [f"Wijzigingen: {place.amended}."] if place.amended else []
    return "\n".join([*lines, place.edition])


def article_as_dict(place: ArticleText) -> dict[str, Any]:
    """The same as plain data; `in_force_from` is an ISO day."""
    return {
        "ref": place.article.ref,
        "article": str(place.article),
        "heading": place.heading,
        "text": place.text,
        "lead": place.lead,
        "tail": place.tail,
        "source": place.source,
        "sources": list(place.sources),
        "in_force_from": place.in_force_from.isoformat(),
        "edition": place.edition,
        "amended": place.amended,
        "repealed": place.is_repealed,
    }


def term_as_text(worked_out: Term) -> str:
    """The day on top, then each step, then on what it stands and how firm that is."""
    lines = [f"{worked_out.label}: {in_words(worked_out.due)}", ""]
    lines += [f"{number}. {step}" for number, step in enumerate(worked_out.steps, start=1)]
    return "\n".join([*lines, "", f"Grondslag: {worked_out.basis}; {worked_out.firmness.label}."])


def term_as_dict(worked_out: Term) -> dict[str, Any]:
    """The same as plain data; days are ISO days.

    `safe_for` gives both days of a contested term: the one for who must act and the one for who must wait.
    """
    return {
        "rule": worked_out.rule,
        "label": worked_out.label,
        "start": worked_out.start.isoformat(),
        "due": worked_out.due.isoformat(),
        "unextended": worked_out.unextended.isoformat(),
        "extended": worked_out.extended.isoformat(),
        "steps": list(worked_out.steps),
        "basis": str(worked_out.basis),
        "ref": worked_out.basis.ref,
        "firmness": worked_out.firmness.value,
        "contested": worked_out.contested,
        "safe_for": {"act": worked_out.unextended.isoformat(), "wait": worked_out.extended.isoformat()}
        if worked_out.contested
        else None,
        "party": worked_out.party.value,
        "duty": worked_out.duty_kind.value,
    }
