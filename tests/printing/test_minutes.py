"""Minutes: what was said, resolved and agreed, with the mark of who may read it."""

import io
from datetime import date
from itertools import pairwise

import pikepdf
import pytest

from ambt.printing.minutes import minutes_pdf, votes_in_words
from ambt.printing.paper import ActionLine, Audience, ResolutionLine
from tests.printing.papers import an_item_of_minutes, some_minutes, tags_of, texts_of


def test_minutes_open_with_who_was_there_and_when() -> None:
    first = texts_of(minutes_pdf(some_minutes(an_item_of_minutes())))[0]
    for words in ("donderdag 3 december 2026, 09.30 uur", "Zaal De Beuk", "M. de Wit (voorzitter)", "L. Yılmaz"):
        assert words in first
    assert "Concept" in first
    assert "ALLEEN DE RAAD" in first


def test_resolutions_and_actions_stand_at_their_item_and_once_more_at_the_end() -> None:
    text = "\n".join(texts_of(minutes_pdf(some_minutes(an_item_of_minutes("1"), an_item_of_minutes("2")))))
    for number in ("B1", "B2", "A1", "A2"):
        assert text.count(number) == 2
    # In the narrow column at the end the count may be broken over two lines.
    assert " ".join(text.split()).count("7 voor, 1 tegen, 1 onthouding") == 4
    assert "9 van 11 leden aanwezig" in text
    assert "uiterlijk 10 december 2026" in text


def test_minutes_without_resolutions_have_no_empty_lists() -> None:
    text = "\n".join(texts_of(minutes_pdf(some_minutes(an_item_of_minutes(resolutions=(), action_points=())))))
    assert "Besluiten van deze vergadering" not in text
    assert "Acties uit deze vergadering" not in text


def test_only_a_narrower_item_carries_a_mark_of_its_own() -> None:
    named = an_item_of_minutes("2", audience=Audience.NAMED)
    text = texts_of(minutes_pdf(some_minutes(an_item_of_minutes("1"), named, audience=Audience.COUNCIL)))[0]
    assert text.count("ALLEEN GENOEMDEN") == 1


@pytest.mark.parametrize("audience", Audience)
def test_every_page_carries_the_mark_of_its_audience(audience: Audience) -> None:
    items = [an_item_of_minutes(str(at), notes="<p>Er wordt gesproken.</p>" * 20, audience=audience) for at in range(6)]
    pages = texts_of(minutes_pdf(some_minutes(*items, audience=audience)))
    assert len(pages) > 1
    assert all(audience.label.upper() in page for page in pages)


def test_headings_never_skip_a_level_whatever_the_notes_do() -> None:
    notes = "<h4>diep</h4><p>a</p><h2>hoog</h2><h4>diep</h4>"
    pdf = pikepdf.open(io.BytesIO(minutes_pdf(some_minutes(an_item_of_minutes(notes=notes)))))
    levels = [int(tag[2:]) for tag in tags_of(pdf) if tag[1] == "H" and tag[2:].isdigit()]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_minutes_of_nothing_say_so() -> None:
    assert "Er zijn geen agendapunten vastgelegd." in texts_of(minutes_pdf(some_minutes()))[0]


def test_votes_are_told_as_far_as_they_were_counted() -> None:
    assert votes_in_words(ResolutionLine("x")) == ""
    assert votes_in_words(ResolutionLine("x", 7, 0, 2)) == "7 voor, 0 tegen, 2 onthoudingen"
    assert votes_in_words(ResolutionLine("x", abstained=1)) == "1 onthouding"


def test_an_action_without_a_day_says_there_is_none() -> None:
    item = an_item_of_minutes(action_points=(ActionLine("Navragen", "S. Jansen"),))
    assert "geen dag" in texts_of(minutes_pdf(some_minutes(item)))[0]
    dated = an_item_of_minutes(action_points=(ActionLine("Navragen", "S. Jansen", date(2027, 1, 4)),))
    assert "geen dag" not in texts_of(minutes_pdf(some_minutes(dated)))[0]
