"""The council does not consent (art. 27 lid 2 WOR): its reasons, what would make consent possible, what follows."""

from ambt.letters.drafts.route import request, resolved, understood, way_here
from ambt.letters.material import Draft, Material
from ambt.letters.wording import blank, closing, matter, numbered, opening, paragraphs, sections, subject_of


def draft(material: Material) -> Draft:
    """The whole letter, without threats: the door stays open."""
    decision = (
        f"De ondernemingsraad stemt niet in met het voorgenomen besluit {matter(material)} zoals het nu voorligt."
    )
    body = (
        paragraphs(
            opening(material),
            f"U heeft de ondernemingsraad gevraagd in te stemmen met {matter(material)}. Wij hebben uw voorstel "
            "zorgvuldig bekeken en met u besproken. In de vorm waarin het nu voorligt, kunnen wij er niet mee "
            "instemmen. In deze brief leggen wij uit waarom, en wat instemming wel mogelijk zou maken.",
        )
        + sections(
            ("Verzoek en artikel", request(material)),
            ("Het voorgenomen besluit zoals wij het begrijpen", understood(material)),
            ("Gevolgde weg", way_here(material)),
            ("Redenen", paragraphs(blank("waarom de raad niet instemt: welke bezwaren, en waarop die berusten"))),
            ("Wat instemming wel mogelijk maakt", _would_help()),
            ("Beslissing", numbered([decision, *resolved(material.decided, "deze beslissing")])),
            ("Vervolg", _what_follows()),
        )
        + closing(material)
    )
    return Draft(subject_of("Beslissing op uw instemmingsverzoek", material), body)


def _would_help() -> str:
    return (
        paragraphs("Met deze aanpassingen verwachten wij wel te kunnen instemmen:")
        + numbered([blank("aanpassing waarmee de raad wel kan instemmen")])
    )  # fmt: skip


def _what_follows() -> str:
    """The roads of art. 27 lid 2, 4 and 5, as the Act has them and no further."""
    return paragraphs(
        "Wij gaan graag op korte termijn met u in gesprek over een aangepast voorstel.",
        "Voor de volledigheid noemen wij hoe de wet de weg verder beschrijft. Wilt u het besluit nemen zoals het nu "
        "voorligt, dan kunt u de kantonrechter daarvoor om toestemming vragen (artikel 27 lid 4 WOR). Een besluit dat "
        "zonder onze instemming of toestemming van de kantonrechter wordt genomen, is nietig als de ondernemingsraad "
        "daarop schriftelijk een beroep doet, binnen een maand nadat u ons het besluit heeft meegedeeld of, zonder die "
        "mededeling, ons blijkt dat u het uitvoert (artikel 27 lid 5 WOR).",
        "Wilt u ons zo spoedig mogelijk schriftelijk laten weten wat u besluit (artikel 27 lid 2 WOR)?",
    )
