"""What the sender of a mail says now."""

import pytest

from ambt.language.own_words import own_words

NEW = "Beste raad,\n\nHierbij de adviesaanvraag.\n"
OLD = "We willen fuseren met Oosterveen."


@pytest.mark.parametrize(
    "between",
    [
        "Op vr 20 nov 2026 om 09:15 schreef Jan Postma <jan@x.example>:\n> ",
        "Op vrijdag 20 november 2026 om 09:15 schreef Jan Postma\n<jan@x.example>:\n\n> ",
        "On Fri, 20 Nov 2026 at 09:15, Jan Postma <jan@x.example> wrote:\n> ",
        "-----Oorspronkelijk bericht-----\nVan: Jan\n\n",
        "________________________________\nVan: Jan\nVerzonden: vrijdag\nAan: OR\n\n",
        "Van: Jan Postma <jan@x.example>\nVerzonden: vrijdag 20 november 2026 09:15\nAan: OR\nOnderwerp: Fusie\n\n",
        "-- \nJan Postma\n",
        "De informatie in dit e-mailbericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. ",
    ],
)
def test_what_was_said_earlier_is_left_out(between: str) -> None:
    text = f"{NEW}\n{between}{OLD}"
    assert own_words(text) == NEW.rstrip()


def test_the_signature_under_the_closing_words_is_left_out() -> None:
    text = f"{NEW}\nMet vriendelijke groet,\n\nJan-Willem Postma\nGemeentesecretaris\nT 0500 12 34 56"
    assert own_words(text) == NEW.rstrip()


def test_a_postscript_keeps_the_closing_words_and_all_before_it() -> None:
    text = f"{NEW}\nMet vriendelijke groet,\nJan\n\nPS de bijlage volgt morgen."
    assert own_words(text) == text


def test_answers_between_the_quoted_lines_stay_where_they_were() -> None:
    text = "> Wat zijn de gevolgen?\nTwaalf functies vervallen.\n> En wanneer?\nIn maart."
    body = own_words(text)
    assert "gevolgen" not in body
    assert body.index("Twaalf") == text.index("Twaalf")
    assert body.index("In maart") == text.index("In maart")


@pytest.mark.parametrize("subject", ["FW: Fusie", "Fwd: Fusie", "Doorst: Fusie"])
def test_a_forwarded_mail_is_sent_for_what_is_in_it(subject: str) -> None:
    text = f"Ter info.\n\nVan: Jan\nVerzonden: vrijdag\nAan: OR\nOnderwerp: Fusie\n\n{OLD}"
    assert own_words(text, subject) == text


def test_a_mail_with_nothing_of_its_own_is_kept_whole() -> None:
    text = f"-----Oorspronkelijk bericht-----\n{OLD}"
    assert own_words(text) == text


def test_a_day_that_is_mentioned_does_not_end_the_mail() -> None:
    text = "Op 20 november vergadert de raad.\nIn haar brief schreef de directie het volgende over de fusie."
    assert own_words(text) == text
