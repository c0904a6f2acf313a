"""The receipt of a request: when it came, what it lacks, until when the council takes, and what comes next."""

from ambt.letters.material import Draft, Material
from ambt.letters.wording import (
    about,
    blank,
    bullets,
    closing,
    consultation_article,
    day,
    grounds,
    opening,
    paragraphs,
    request_word,
    subject_of,
)

# What the Act asks of a request, in the words of the letter.
ASKED_BY_LAW = {
    "advice": "een overzicht van de beweegredenen, van de gevolgen die naar verwachting ontstaan voor de mensen die "
    "in de onderneming werken, en van de maatregelen die u naar aanleiding daarvan wilt nemen (artikel 25 lid 3 WOR)",
    "consent": "een overzicht van de beweegredenen en van de gevolgen die naar verwachting ontstaan voor de mensen "
    "die in de onderneming werken (artikel 27 lid 2 WOR)",
}
LACKING = {
    "reasons": "de beweegredenen voor het besluit",
    "consequences": "de te verwachten gevolgen voor de mensen die in de onderneming werken",
    "measures": "de maatregelen die u naar aanleiding van die gevolgen wilt nemen",
}


def draft(material: Material) -> Draft:
    """The whole letter; of a matter without a procedure only the receipt."""
    received = day(material.day_of("request_received"), "van ontvangst")
    word = request_word(material)
    body = paragraphs(
        opening(material),
        f"Dank u wel voor uw {word} {about(material)}. Wij hebben {_it(word)} op {received} ontvangen.",
    )
    if material.procedure == "other":
        body += paragraphs(blank("wat de raad ermee doet en wanneer de bestuurder daarvan hoort"))
    else:
        body += paragraphs(grounds(material)) + _complete(material) + _term(material) + _treatment(material)
    return Draft(subject_of(f"Ontvangst van uw {word}", material), body + closing(material))


def _it(word: str) -> str:
    return "die" if word == "adviesaanvraag" else "dat"


def _complete(material: Material) -> str:
    if material.is_on_appointment:
        # Art. 30 lid 3 asks for the reasons and, for an appointment, for facts about the person.
        return paragraphs(blank("of de beweegredenen en, bij een benoeming, de gegevens over de persoon erbij zitten"))
    asked = f"Bij {_a(material)} hoort {ASKED_BY_LAW[material.procedure]}."
    completed = material.day_of("request_completed")
    if completed:
        return paragraphs(f"{asked} Sinds {day(completed)} hebben wij die stukken compleet.")
    if material.missing is None:
        return paragraphs(asked, blank("of dit overzicht volledig is, of wat er nog ontbreekt"))
    if not material.missing:
        return paragraphs(
            f"{asked} Die onderdelen hebben wij in uw stukken gevonden. Hebben wij bij het lezen nog vragen, dan "
            "stellen wij u die apart."
        )
    return (
        paragraphs(f"{asked} In uw stukken hebben wij nog niet gevonden:")
        + bullets(LACKING[name] for name in material.missing)
        + paragraphs("Wilt u dit schriftelijk aanvullen? Dan kunnen wij een goed oordeel vormen.")
    )


def _a(material: Material) -> str:
    return "een adviesaanvraag" if material.procedure == "advice" else "een verzoek om instemming"


def _term(material: Material) -> str:
    """An agreed day, else a proposal: the Act itself names no term for giving advice or deciding."""
    ours = "ons advies" if material.procedure == "advice" else "onze beslissing"
    term = material.own_term
    agreed = material.day_of("advice_term_agreed") or material.day_of("consent_term_agreed")
    if agreed:
        return paragraphs(f"Wij hebben met u afgesproken dat u {ours} uiterlijk op {day(agreed)} ontvangt.")
    law = f"De wet noemt geen aantal dagen of weken voor {ours}; daarover maken wij graag een afspraak met u."
    if term and term.due:
        return paragraphs(
            f"{law} Op grond van ons reglement stellen wij voor dat u {ours} uiterlijk op {day(term.due)} "
            "ontvangt. Wilt u laten weten of u daarmee akkoord gaat?"
        )
    if material.own_weeks:
        weeks = "één week" if material.own_weeks == 1 else f"{material.own_weeks} weken"
        return paragraphs(
            f"{law} Op grond van ons reglement stellen wij voor dat u {ours} ontvangt binnen {weeks} nadat alle "
            "stukken compleet zijn. Wilt u laten weten of u daarmee akkoord gaat?"
        )
    return paragraphs(
        f"{law} Wij stellen voor dat u {ours} uiterlijk op {blank('datum die de raad voorstelt')} ontvangt. Wilt u "
        "laten weten of u daarmee akkoord gaat?"
    )


def _treatment(material: Material) -> str:
    """The consultation that the Act asks for before the council speaks, and what is planned."""
    speaks = "adviseren" if material.procedure == "advice" else "beslissen"
    ahead = [one for one in material.meetings if not one.is_held]
    talks = [one for one in material.consultations if not one.is_held]
    held = material.day_of("consultation_held")
    lines = [f"De raad bespreekt uw stukken in de vergadering van {day(ahead[0].on)}." if ahead else ""]
    if not held:
        lines.append(
            f"Voordat wij {speaks}, voeren wij er ten minste één keer overleg over met u in een overlegvergadering "
            f"({consultation_article(material)}). "
            + (
                f"Dat staat gepland op {day(talks[0].on)}."
                if talks
                else "Wij spreken daarvoor graag een datum met u af."
            )
        )
    done = "geadviseerd" if material.procedure == "advice" else "beslist"
    lines.append(f"Wij gaan ervan uit dat u met het besluit wacht totdat wij hebben {done}.")
    return paragraphs(" ".join(line for line in lines if line))
