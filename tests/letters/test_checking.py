"""What is still open in a letter, and what does not agree with the dossier."""

from datetime import date

import pytest

from ambt.letters.checking import blanks_in, blocking, days_in, strange_days

TODAY = date(2026, 4, 1)


@pytest.mark.parametrize(
    "body",
    [
        "<p>[Vul aan: de redenen]</p>",
        "<p>[vul AAN de redenen]</p>",
        "<p>[<strong>Vul</strong> aan: de <em>redenen</em>]</p>",
        "<ul><li><p>x</p></li><li><p>[ Vul  aan: iets ]</p></li></ul>",
        "<table><tr><td>a</td><td>[Vul aan]</td></tr></table>",
        "<p>[Vul aan: over<br>twee regels]</p>",
    ],
)
def test_an_open_place_is_found_however_it_is_dressed(body: str) -> None:
    assert len(blanks_in(body)) == 1


def test_ordinary_brackets_are_no_open_place() -> None:
    assert blanks_in("<p>[zie bijlage] Vul aan wat u wilt [sic]</p>") == []


def test_days_are_read_in_words_and_in_numbers_each_once() -> None:
    body = "<p>Op 6 maart 2026, 06-03-2026 en 7/3/2026; niet 31 februari 2026, wel 1 April 2025.</p>"
    assert days_in(body, TODAY) == [date(2026, 3, 6), date(2026, 3, 7), date(2025, 4, 1)]


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    assert days_in("<p>voor 1 januari</p>", date(2026, 11, 22)) == [date(2027, 1, 1)]
    assert days_in("<p>sinds 20 december</p>", date(2026, 1, 5)) == [date(2025, 12, 20)]
    assert days_in("<p>op 29 februari</p>", date(2025, 3, 1)) == [date(2024, 2, 29)]


def test_a_day_near_a_known_one_is_asked_about_with_that_one() -> None:
    known = {date(2026, 3, 2): "Adviesaanvraag ontvangen"}
    [finding] = strange_days("<p>uw aanvraag van 3 maart 2026</p>", known, TODAY)
    assert "3 maart 2026. In het dossier staat 2 maart 2026: Adviesaanvraag ontvangen" in finding.text
    assert not finding.blocks


def test_a_known_day_and_a_day_to_come_are_nothing_strange() -> None:
    known = {date(2026, 3, 2): "Adviesaanvraag ontvangen"}
    assert strange_days("<p>2 maart 2026, en uiterlijk 1 oktober 2026</p>", known, TODAY) == []
    [finding] = strange_days("<p>op 9 mei 2024</p>", known, TODAY)
    assert "komt in het dossier niet voor" in finding.text


def test_everything_that_is_missing_is_named_at_once() -> None:
    found = blocking(to_name=" ", to_mail="", subject="", body="<p> </p>", to_address="")
    assert len(found) == 4
    assert all(finding.blocks for finding in found)
