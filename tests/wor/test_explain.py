"""What `ambt article` and `ambt term` print."""

import json
from datetime import date

import wor
from wor.explain import article_as_dict, article_as_text, term_as_dict, term_as_text


def test_an_article_prints_text_heading_source_and_edition() -> None:
    printed = article_as_text(wor.article("25.1.e"))
    assert printed.startswith("art. 25 lid 1 onder e WOR · Adviesrecht\n")
    assert "e. belangrijke wijziging in de organisatie van de onderneming" in printed
    assert "Bron: https://wetten.overheid.nl/BWBR0002747" in printed
    assert "Tekst zoals die geldt vanaf 18 februari 2023." in printed


def test_every_place_in_the_act_can_be_printed_and_is_plain_data() -> None:
    waiting = list(wor.articles())
    while waiting:
        place = waiting.pop()
        assert place.text.strip() in article_as_text(place)
        assert json.loads(json.dumps(article_as_dict(place)))["ref"] == place.article.ref
        waiting.extend(place.parts)


def test_a_term_prints_each_step() -> None:
    printed = term_as_text(wor.term("26.2", date(2026, 3, 6)))
    assert printed.startswith("Laatste dag voor beroep bij de Ondernemingskamer: dinsdag 7 april 2026\n")
    assert "2. Eén maand later is maandag 6 april 2026." in printed
    assert printed.endswith("Grondslag: art. 26 lid 2 WOR; staat in de wet.")


def test_a_term_as_data_has_the_agreed_keys() -> None:
    plain = term_as_dict(wor.term("26.2", date(2026, 3, 6)))
    assert {"rule", "start", "due", "steps", "basis", "firmness"} <= set(plain)
    assert (plain["rule"], plain["start"], plain["due"]) == ("26.2", "2026-03-06", "2026-04-07")
    assert (plain["basis"], plain["firmness"], plain["contested"]) == ("art. 26 lid 2 WOR", "statute", "")


def test_a_contested_term_as_data_has_the_day_that_is_safe_for_each() -> None:
    plain = term_as_dict(wor.term("27.5", date(2025, 1, 2)))
    assert plain["due"] == "2025-02-02"  # a Sunday: safe for who must act
    assert plain["safe_for"] == {"act": "2025-02-02", "wait": "2025-02-03"}
