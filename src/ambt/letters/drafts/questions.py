"""The council's questions to the director (art. 31 lid 1 WOR): numbered, each with what it is for."""

from ambt.letters.material import Draft, Material
from ambt.letters.wording import about, blank, closing, day, numbered, opening, paragraphs, request_word, subject_of

# What a request lacks, as a question with its purpose; by the element's id.
LACKING = {
    "reasons": (
        "Wat zijn de beweegredenen voor het voorgenomen besluit, en welk probleem lost het op?",
        "de wet vraagt een overzicht van de beweegredenen, en wij willen uw voornemen op zijn doel kunnen beoordelen.",
    ),
    "consequences": (
        "Welke gevolgen verwacht u voor de mensen die in de onderneming werken: voor hun functies, werkplek, "
        "arbeidsvoorwaarden en werkdruk?",
        "de wet vraagt een overzicht van deze gevolgen, en daar gaat het onze achterban om.",
    ),
    "measures": (
        "Welke maatregelen neemt u om die gevolgen op te vangen?",
        "de wet vraagt een overzicht van de maatregelen, en zij wegen mee in ons advies.",
    ),
}
ALWAYS = {
    "advice": (
        (
            "Welke alternatieven heeft u overwogen, en waarom kiest u daar niet voor?",
            "zo kunnen wij beoordelen of hetzelfde doel ook met minder gevolgen te bereiken is.",
        ),
        (
            "Hoe ziet uw planning eruit, van het besluit tot en met de uitvoering?",
            "ons advies moet van wezenlijke invloed kunnen zijn op het besluit (artikel 25 lid 2 WOR).",
        ),
    ),
    "consent": (
        (
            "Welke andere regelingen heeft u overwogen, en waarom kiest u daar niet voor?",
            "zo kunnen wij beoordelen of hetzelfde doel ook met minder gevolgen te bereiken is.",
        ),
        (
            "Hoe en wanneer bekijkt u of de regeling in de praktijk werkt zoals bedoeld?",
            "zo weten wij wanneer wij er samen op terugkomen.",
        ),
    ),
}


def draft(material: Material) -> Draft:
    """Questions for what the request lacks, those one always asks, and room for the council's own."""
    word = request_word(material)
    received = day(material.day_of("request_received"), "van ontvangst")
    ready = [LACKING[name] for name in material.missing or () if name in LACKING]
    ready += ALWAYS.get(material.procedure, ())
    own = (blank("vraag van de raad"), blank("waarvoor de raad dit wil weten"))
    asked = [f"<strong>{question}</strong><br>Waarom wij dit vragen: {purpose}" for question, purpose in [*ready, own]]
    body = (
        paragraphs(
            opening(material),
            f"Op {received} ontvingen wij uw {word} {about(material)}. Om ons daarover een goed oordeel te vormen, "
            "hebben wij nog een aantal vragen. Wij stellen u die op grond van artikel 31 lid 1 WOR. Bij elke vraag "
            "staat waarom wij haar stellen.",
        )
        + "<h2>Onze vragen</h2>"
        + numbered(asked)
        + "<h2>Antwoord</h2>"
        + paragraphs(_by_when(material), "Is een vraag niet duidelijk, dan lichten wij haar graag toe.")
        + closing(material)
    )
    return Draft(subject_of(f"Vragen over uw {word}", material), body)


def _by_when(material: Material) -> str:
    """Before the consultation when one is planned: then the answers can still be talked over."""
    talks = [one.on for one in material.consultations if not one.is_held]
    if talks:
        return (
            "Wij ontvangen uw antwoorden graag schriftelijk, ruim voor de overlegvergadering van "
            f"{day(min(talks))}. Dan kunnen wij ze daar met u bespreken."
        )
    return f"Wij ontvangen uw antwoorden graag schriftelijk, uiterlijk op {blank('datum')}."
