"""The advice on a proposed decision (art. 25 WOR): positive, positive with conditions, or negative."""

from ambt.letters.drafts.route import promise_lines, request, resolved, understood, way_here
from ambt.letters.material import Draft, Material
from ambt.letters.wording import (
    blank,
    closing,
    day,
    grounds,
    matter,
    numbered,
    opening,
    paragraphs,
    sections,
    subject_of,
)

SHORT = {
    "positive": "Kort gezegd: wij adviseren positief.",
    "conditional": "Kort gezegd: wij adviseren positief, onder de voorwaarden die u in deze brief vindt.",
    "negative": "Kort gezegd: wij adviseren negatief. Hieronder leest u waarom.",
}
ADVISES = {
    "positive": "De ondernemingsraad adviseert positief over",
    "conditional": "De ondernemingsraad adviseert positief, onder de hierboven genoemde voorwaarden, over",
    "negative": "De ondernemingsraad adviseert negatief over",
}


def draft(material: Material) -> Draft:
    """The whole letter; what only people can write stays an open place."""
    if material.is_on_execution:
        return _on_execution(material)
    body = (
        paragraphs(
            opening(material),
            f"U heeft de ondernemingsraad advies gevraagd over {matter(material)}. In deze brief leest u ons advies. "
            + SHORT[material.outcome],
        )
        + sections(
            ("Verzoek en artikel", request(material)),
            ("Het voorgenomen besluit zoals wij het begrijpen", understood(material)),
            ("Gevolgde weg", way_here(material)),
            ("Overwegingen", _considerations(material)),
            ("Alternatieven", _alternatives()),
            ("Voorwaarden", _conditions(material) if material.outcome == "conditional" else ""),
            ("Advies", _advice(material)),
            ("Vervolg", _what_follows(material)),
        )
        + paragraphs("Wij lichten dit advies graag mondeling aan u toe.")
        + closing(material)
    )
    return Draft(subject_of("Advies", material), body)


def _considerations(material: Material) -> str:
    prompts = ["wat de raad waardeert in het voornemen", "welke zorgen de raad heeft, en waarop die berusten"]
    if material.outcome == "negative":
        prompts.reverse()
    return paragraphs("Bij ons advies hebben wij het volgende meegewogen.", *(blank(prompt) for prompt in prompts))


def _alternatives() -> str:
    return paragraphs(
        blank("welke alternatieven de raad heeft bekeken en waarom die wel of niet beter zijn; of dat er geen zijn")
    )


def _conditions(material: Material) -> str:
    kept = [f"U komt deze toezegging na: {line}" for line in promise_lines(material)]
    return (
        paragraphs("Ons advies is positief als aan deze voorwaarden wordt voldaan. Zij horen bij het advies zelf.")
        + numbered([*kept, blank("voorwaarde: wat er gebeurt, door wie en voor welke datum")])
    )  # fmt: skip


def _advice(material: Material) -> str:
    advises = f"{ADVISES[material.outcome]} het voorgenomen besluit {matter(material)}."
    return numbered([advises, *resolved(material.decided, "dit advies")])


def _what_follows(material: Material) -> str:
    """Art. 25 lid 5 and 6; for an appointment only what art. 30 lid 3 takes over of it."""
    reply = (
        "Wij vragen u ons zo spoedig mogelijk schriftelijk te laten weten welk besluit u neemt. Volgt u ons advies "
        "niet of niet helemaal, wilt u dan ook meedelen waarom "
        + ("(artikel 30 lid 3 en artikel 25 lid 5 WOR)." if material.is_on_appointment else "(artikel 25 lid 5 WOR).")
    )
    conditions = (
        "Wilt u daarbij per voorwaarde aangeven of en hoe u eraan voldoet? Neemt u een voorwaarde niet over, dan wijkt "
        "uw besluit naar ons oordeel af van dit advies."
        if material.outcome == "conditional"
        else ""
    )
    if material.is_on_appointment:
        return paragraphs(reply, conditions)
    return paragraphs(
        reply,
        conditions,
        "Stemt uw besluit niet overeen met ons advies, dan schort u de uitvoering ervan op tot een maand na de dag "
        "waarop u ons van het besluit in kennis heeft gesteld, tenzij wij u laten weten dat dat niet nodig is "
        "(artikel 25 lid 6 WOR).",
        "Over de uitvoering van het besluit vraagt u ons nog advies, voor zover wij daarover niet al hebben "
        "geadviseerd (artikel 25 lid 5 WOR).",
    )


def _on_execution(material: Material) -> Draft:
    """Art. 25 lid 5, last sentence: the decision stands, the advice is about how it is carried out."""
    asked = day(material.day_of("execution_advice_requested"), "waarop u advies vroeg over de uitvoering")
    decision = day(material.day_of("decision_received"), "waarop wij uw besluit ontvingen")
    body = (
        paragraphs(
            opening(material),
            f"Op {asked} heeft u de ondernemingsraad advies gevraagd over de uitvoering van het besluit "
            f"{matter(material)}, dat wij op {decision} van u ontvingen (artikel 25 lid 5 WOR). "
            + SHORT[material.outcome],
        )
        + sections(
            ("Verzoek en artikel", paragraphs(grounds(material))),
            ("De uitvoering zoals wij haar begrijpen", paragraphs(blank("wat u wilt doen, en wanneer"))),
            ("Gevolgde weg", way_here(material)),
            ("Overwegingen", _considerations(material)),
            ("Voorwaarden", _conditions(material) if material.outcome == "conditional" else ""),
            ("Advies", numbered([_advises_on_execution(material), *resolved(material.decided, "dit advies")])),
            ("Vervolg", paragraphs("Wij horen graag schriftelijk wat u met dit advies doet, en waarom.")),
        )
        + closing(material)
    )  # fmt: skip
    return Draft(subject_of("Advies over de uitvoering", material), body)


def _advises_on_execution(material: Material) -> str:
    return f"{ADVISES[material.outcome]} de uitvoering van het besluit {matter(material)}, zoals hierboven beschreven."
