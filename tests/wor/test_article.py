"""References to the Act, read and printed both ways, and the text they lead to."""

import pytest

import wor
from wor.article import Article


@pytest.mark.parametrize(
    ("written", "ref"),
    [
        ("25.1.e", "25.1.e"),
        ("art. 25 lid 1 onder e WOR", "25.1.e"),
        ("Art. 25, lid 1, sub e", "25.1.e"),
        ("artikel 27, eerste lid, onderdeel k", "27.1.k"),
        ("Artikel 27, eerste lid, aanhef en onderdeel k, van de Wet op de ondernemingsraden", "27.1.k"),
        ("artikel 26, 2e lid", "26.2"),
        ("25 lid 6", "25.6"),
        ("  27.1 ", "27.1"),
        ("46d", "46d"),
        ("46d.b", "46d.b"),
        ("art. 46d onder b WOR", "46d.b"),
        ("31a.8", "31a.8"),
        ("wmco.5a", "wmco.5a"),
    ],
)
def test_a_reference_is_read_however_it_is_written(written: str, ref: str) -> None:
    assert Article.parse(written).ref == ref


def test_a_reference_prints_as_a_secretary_writes_it() -> None:
    assert str(Article.parse("25.1.e")) == "art. 25 lid 1 onder e WOR"
    assert str(Article.parse("46d.b")) == "art. 46d onder b WOR"
    assert str(Article.parse("bw.7:663")) == "art. 7:663 BW"


def test_every_place_in_the_act_is_found_again_by_its_short_and_its_written_form() -> None:
    waiting = list(wor.articles())
    while waiting:
        place = waiting.pop()
        assert wor.article(place.article.ref) is place
        assert wor.article(str(place.article)) is place
        waiting.extend(place.parts)


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("25.7", "25.6"),  # art. 25 has six leden
        ("25.e", "25.1.e"),  # the lid was left out
        ("26.5.c", "26.5.b"),  # art. 26 lid 5 ends at b
        ("47.1", "47"),  # art. 47 has no numbered leden
        ("25.1.ee", "25.1.e"),
    ],
)
def test_a_reference_that_is_not_in_the_act_names_the_nearest(written: str, nearest: str) -> None:
    with pytest.raises(wor.LawError, match=f"{nearest}[).]"):
        wor.article(written)


@pytest.mark.parametrize("written", ["", "hallo", "lid 3", "25.e.1", "٢٥", "25" * 500, "25.1.e; drop table", "\x00"])
def test_what_is_no_reference_gets_a_sentence(written: str) -> None:
    with pytest.raises(wor.LawError, match="lees ik niet"):
        wor.article(written)


def test_the_text_of_a_letter_comes_with_its_lead_heading_source_and_edition() -> None:
    place = wor.article("25.1.e")
    assert place.text.startswith("belangrijke wijziging in de organisatie van de onderneming")
    assert place.lead.startswith("De ondernemingsraad wordt door de ondernemer in de gelegenheid gesteld")
    assert (place.heading, place.in_force_from.isoformat()) == ("Adviesrecht", "2023-02-18")
    assert place.source == "https://wetten.overheid.nl/BWBR0002747"


def test_a_whole_article_reads_as_it_stands_in_the_act() -> None:
    lines = wor.article("27.1").text.splitlines()
    assert (
        lines[1]
        == "a. regelingen op grond van een pensioenovereenkomst, een winstdelingsregeling of een spaarregeling;"
    )
    assert lines[-1].startswith("een en ander voor zover betrekking hebbende op alle of een groep")


def test_a_repealed_article_says_so() -> None:
    assert wor.article("19").is_repealed
    assert wor.article("19").text == "Dit artikel is vervallen."
