"""From the title of a paper to the title of the dossier."""

import pytest

from ambt.mail.naming import dossier_title


@pytest.mark.parametrize(
    ("paper", "dossier"),
    [
        ("Adviesaanvraag reorganisatie Klantenservice", "Reorganisatie Klantenservice"),
        ("FW: RE: Adviesaanvraag: fusie met Gasnet", "Fusie met Gasnet"),
        ("Instemmingsverzoek inzake de thuiswerkregeling", "Thuiswerkregeling"),
        ("Verzoek om advies over het nieuwe hoofdkantoor", "Nieuwe hoofdkantoor"),
        ("Adviesaanvragen van dit jaar", "Adviesaanvragen van dit jaar"),
        ("Reorganisatie: onze adviesaanvraag", "Reorganisatie: onze adviesaanvraag"),
        ("Adviesaanvraag 2026/118", "Adviesaanvraag 2026/118"),
        ("adviesaanvraag", "Adviesaanvraag"),
        ("", ""),
    ],
)
def test_the_title_of_a_dossier_names_the_matter_and_not_the_kind(paper: str, dossier: str) -> None:
    assert dossier_title(paper) == dossier


def test_a_title_of_any_length_fits_a_dossier() -> None:
    assert len(dossier_title("Adviesaanvraag " + "reorganisatie " * 40)) == 200
