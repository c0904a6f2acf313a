"""The parts that an advice, a consent and a refusal share: the request, the decision as understood, the way here."""

from datetime import date

from ambt.letters.material import Decided, Material
from ambt.letters.wording import (
    as_typed,
    blank,
    bullets,
    consultation_article,
    day,
    grounds,
    paragraphs,
    request_word,
    said,
)


def request(material: Material) -> str:
    """When the request came, and the article it rests on."""
    received = day(material.day_of("request_received"), f"waarop de raad uw {request_word(material)} ontving")
    completed = material.day_of("request_completed")
    late = completed if completed and completed != material.day_of("request_received") else None
    return paragraphs(
        f"Wij ontvingen uw {request_word(material)} op {received}."
        + (f" Op {day(late)} hadden wij alle stukken compleet." if late else ""),
        grounds(material),
    )


def understood(material: Material) -> str:
    """What the council takes the plan to be, so that a misunderstanding comes to light."""
    if not material.summary.strip():
        what = "wat u wilt besluiten, waarom, en wat dat betekent voor de mensen die het aangaat"
        return paragraphs(f"Wij begrijpen uw voornemen zo: {blank(what)}")
    return (
        paragraphs("Wij begrijpen uw voornemen zo:")
        + as_typed(material.summary)
        + paragraphs("Hebben wij u op een punt verkeerd begrepen, dan horen wij dat graag zo snel mogelijk.")
    )


def way_here(material: Material) -> str:
    """The steps so far in the order of their days, and what was promised on the way."""
    steps: list[tuple[date, str]] = []
    for fact, words in (
        ("request_received", f"wij ontvingen uw {request_word(material)}"),
        ("receipt_confirmed", "wij bevestigden de ontvangst"),
        ("questions_sent", "wij stelden u onze vragen"),
        ("answers_received", "wij ontvingen uw antwoorden"),
        ("request_completed", "de aanvraag was volledig"),
    ):
        on = material.day_of(fact)
        if on and not (fact == "request_completed" and on == material.day_of("request_received")):
            steps.append((on, words))
    steps += [
        (one.on, f"behandeling in de vergadering van de raad ({one.purpose})")
        for one in material.meetings
        if one.is_held
    ]
    held = {one.on for one in material.consultations if one.is_held} | {material.day_of("consultation_held")}
    article = consultation_article(material)
    where = f"overleg met u in de overlegvergadering ({article})" if article else "overleg met u"
    steps += [(on, where) for on in held if on]
    lines = [f"{day(on)}: {words};" for on, words in sorted(steps)]
    if not any(held):
        lines.append(f"{blank('datum van de overlegvergadering')}: {where};")
    if lines:
        lines[-1] = lines[-1].removesuffix(";") + "."
    return (
        paragraphs(f"Wij hebben uw {request_word(material)} als volgt behandeld:") + bullets(lines) + promises(material)
    )


def promises(material: Material) -> str:
    if not material.promised:
        return ""
    return paragraphs("Daarbij is het volgende toegezegd:") + bullets(promise_lines(material))


def promise_lines(material: Material) -> list[str]:
    return [
        f"{said(one.text).rstrip('.')} (toegezegd door {said(one.by)} op {day(one.on)}"
        + (f", uiterlijk {day(one.due_on)}" if one.due_on else "")
        + ")."
        for one in material.promised
    ]


def resolved(decided: tuple[Decided, ...], what: str) -> list[str]:
    """The resolutions behind the outcome, with their votes; an open place when none is recorded."""
    if not decided:
        where = blank("datum van de vergadering waarin de raad dit besloot, en de stemverhouding")
        return [f"De ondernemingsraad heeft {what} vastgesteld op {where}."]
    return [
        f"De ondernemingsraad besloot op {day(one.on)}: “{said(one.text).rstrip('.')}” ({said(one.votes)})."
        for one in decided
    ]
