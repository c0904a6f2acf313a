"""What is easily got wrong in the law, each with its source (PITFALLS and the Act)."""

import pytest

from wor.triage import triage

REORGANISATION = "De gemeentesecretaris voegt drie afdelingen samen en laat zes functies vervallen."


def refs(text: str, *, government: bool = False) -> list[str]:
    return [finding.ref for finding in triage(text, government=government).findings]


def test_hiring_under_a_usual_framework_contract_is_still_25_1_g():
    # Supreme Court 2023 (ECLI:NL:HR:2023:1514).
    assert (
        refs("Zoals elk jaar sluiten wij een raamcontract met een uitzendbureau voor tientallen krachten.")[0]
        == "25.1.g"
    )


@pytest.mark.parametrize(
    ("subject", "ref"), [("de reorganisatie van de staf", "25.1.n"), ("het nieuwe verzuimbeleid", "31c")]
)
def test_an_assignment_to_an_outside_expert_depends_on_its_subject(subject: str, ref: str):
    # 25(1) under n on a subject of art. 25: advice; 31c on a subject of art. 27: notice.
    assert refs(f"De directie geeft een extern adviesbureau opdracht om te adviseren over {subject}.")[0] == ref


def test_a_staff_representation_consents_under_35c_3():
    assert refs("De PVT krijgt een voorstel voor andere werktijden in de werkplaats.")[0] == "35c.3"


def test_staff_without_a_council_advises_under_35b_5():
    text = "Het bedrijf met 22 medewerkers heeft geen OR of PVT. De directie wil de afdeling montage sluiten."
    assert refs(text)[0] == "35b.5"


def test_under_ten_people_the_act_knows_no_such_right():
    assert refs("Een bedrijf met zeven medewerkers wijzigt de werktijden.") == []


def test_the_choice_of_politics_is_46d_and_its_effects_on_staff_are_not():
    # 46d under b: what politics decides on its tasks is outside, the consequences for the staff are not.
    assert refs("De gemeenteraad besluit de parkeertarieven te verhogen.", government=True)[0] == "46d"
    assert refs(REORGANISATION, government=True)[0] == "25.1.e"


def test_an_enterprise_abroad_without_effect_here_is_no_25_1_b():
    # Closing words of art. 25(1).
    assert refs("Onze bv neemt een bedrijf in Duitsland over; in Nederland verandert er niets.") == []


def test_the_level_of_pay_is_no_system_of_pay():
    # Art. 27(1) under c is about the system; primary pay is outside.
    assert refs("Alle lonen gaan per 1 januari met drie procent omhoog.") == []
    assert refs("De bonus wordt voortaan anders berekend: op basis van een beoordeling.")[0] == "27.1.c"


def test_a_compulsory_sector_pension_fund_needs_no_consent():
    assert refs("Het verplicht gestelde bedrijfstakpensioenfonds verlaagt de opbouw.") == []  # art. 27(3)


@pytest.mark.parametrize("text", ["Het ministerie van Defensie wijzigt het rooster van een kazerne."])
def test_defence_stands_outside(text: str):
    assert refs(text) == []  # art. 53a


def test_one_person_is_no_group():
    assert refs("Eén medewerker krijgt een ander rooster.") == []
    assert refs("Voor alle medewerkers geldt voortaan een ander rooster.")[0] == "27.1.b"


def test_why_nothing_is_touched_is_said():
    assert any("één persoon" in reason for reason in triage("Eén medewerker krijgt een ander rooster.").because)
