"""The lexicon is data that people edit: it must be readable, and say so when it is not."""

import tomllib
from pathlib import Path

import pytest

import wor
from wor.article import Article
from wor.triage_lexicon import lexicon
from wor.triage_phrases import PhraseBook

DATA = Path(wor.__file__).parent / "data" / "triage"
OUTSIDE_THE_ACT = {"weor", "wmco.3"}


def test_every_rule_weighs_between_nothing_and_certainty():
    rules = [rule for right in lexicon().rights for rule in right.rules]
    assert all(0 < rule.weight < 1 for rule in rules)


def test_every_right_is_an_article_of_the_act_or_a_known_neighbour():
    for right in lexicon().rights:
        assert str(Article.parse(right.ref))
        if right.ref not in OUTSIDE_THE_ACT:
            assert wor.article(right.ref).text


def test_every_letter_of_articles_25_and_27_is_known():
    known = {right.ref for right in lexicon().rights}
    assert {f"25.1.{letter}" for letter in "abcdefghijklmn"} <= known
    assert {f"27.1.{letter}" for letter in "abcdefghijklm"} <= known


def test_no_list_of_words_is_left_unused():
    texts = "".join(path.read_text(encoding="utf-8") for path in DATA.glob("*.toml"))
    names = tomllib.loads((DATA / "concepts.toml").read_text(encoding="utf-8"))
    assert [name for name in names if f"@{name}" not in texts] == []


@pytest.mark.parametrize("phrase", ["..", "", "verhuist .."])
def test_a_phrase_that_does_not_begin_and_end_with_a_word_is_refused(phrase: str):
    with pytest.raises(ValueError, match="word"):
        PhraseBook([phrase])
