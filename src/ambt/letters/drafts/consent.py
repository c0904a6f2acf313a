"""The council consents to a proposed decision (art. 27 lid 2 WOR): in writing and with its reasons."""

from ambt.letters.drafts.route import request, resolved, understood, way_here
from ambt.letters.material import Draft, Material
from ambt.letters.wording import blank, closing, day, matter, numbered, opening, paragraphs, sections, subject_of


def draft(material: Material) -> Draft:
    """The whole letter; the reasons are the council's to write."""
    laid_before = day(material.day_of("request_received"), "waarop u het voorgenomen besluit voorlegde")
    decision = (
        f"De ondernemingsraad stemt in met het voorgenomen besluit {matter(material)}, zoals u dat op {laid_before} "
        "aan ons heeft voorgelegd."
    )
    body = (
        paragraphs(
            opening(material),
            f"U heeft de ondernemingsraad gevraagd in te stemmen met {matter(material)}. Met deze brief delen wij u "
            "onze beslissing mee: de ondernemingsraad stemt in.",
        )
        + sections(
            ("Verzoek en artikel", request(material)),
            ("Het voorgenomen besluit zoals wij het begrijpen", understood(material)),
            ("Gevolgde weg", way_here(material)),
            ("Redenen", paragraphs(blank("waarom de raad instemt, en wat daarbij de doorslag gaf"))),
            ("Beslissing", numbered([decision, _rests_on(material), *resolved(material.decided, "deze beslissing")])),
            ("Vervolg", _what_follows()),
        )
        + closing(material)
    )
    return Draft(subject_of("Beslissing op uw instemmingsverzoek", material), body)


def _rests_on(material: Material) -> str:
    if not material.promised:
        return ""
    return "Onze instemming berust mede op de toezeggingen die hierboven staan; wij gaan ervan uit dat u die nakomt."


def _what_follows() -> str:
    """Art. 27 lid 2, last sentence, and lid 1: setting, changing or withdrawing."""
    return paragraphs(
        "Wilt u ons zo spoedig mogelijk schriftelijk laten weten welk besluit u neemt en met ingang van welke datum u "
        "het uitvoert (artikel 27 lid 2 WOR)? Wilt u het besluit later wijzigen of intrekken, dan vraagt u daarvoor "
        "opnieuw onze instemming (artikel 27 lid 1 WOR).",
        "Wij volgen graag met u hoe de regeling in de praktijk werkt.",
    )
