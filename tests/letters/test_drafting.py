"""The words that letters begin with, held against the Act and against what the dossier knows."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import wor
from ambt.letters.checking import blanks_in
from ambt.letters.drafting import DRAFTS, KINDS, draft
from ambt.letters.material import Decided, Material, Promised, Treated
from ambt.letters.plain import text_of

FACTS = wor.facts_of(
    wor.Fact("request_received", date(2026, 3, 2)),
    wor.Fact("questions_sent", date(2026, 3, 9)),
    wor.Fact("answers_received", date(2026, 3, 16)),
    wor.Fact("consultation_held", date(2026, 3, 24)),
)
REQUEST = Material(
    council="OR Waterland Energie",
    director="Marieke de Vries",
    title="Reorganisatie klantenservice",
    procedure="advice",
    today=date(2026, 4, 1),
    article=wor.article("25.1.e"),
    summary="Drie teams worden er twee.\n\nVier functies vervallen.",
    facts=FACTS,
    missing=("measures",),
    meetings=(Treated(date(2026, 3, 31), "besluitvorming"), Treated(date(2026, 4, 14), "", is_held=False)),
    consultations=(Treated(date(2026, 3, 24), "oordeelsvorming"),),
    decided=(Decided("De raad adviseert negatief.", date(2026, 3, 31), "7 voor, 1 tegen"),),
    promised=(Promised("Niemand verliest zijn baan", "Marieke de Vries", date(2026, 3, 24), date(2026, 12, 31)),),
    outcome="negative",
)
CONSENT = replace(REQUEST, procedure="consent", article=wor.article("27.1.d"), outcome="")


def words(kind: str, material: Material = REQUEST, **changed: Any) -> str:
    return text_of(draft(kind, replace(material, **changed)).body)


def test_an_advice_has_its_parts_numbered_in_order() -> None:
    headings = re.findall(r"<h2>(.*?)</h2>", draft("advice", replace(REQUEST, outcome="conditional")).body)
    assert headings == [
        "1. Verzoek en artikel",
        "2. Het voorgenomen besluit zoals wij het begrijpen",
        "3. Gevolgde weg",
        "4. Overwegingen",
        "5. Alternatieven",
        "6. Voorwaarden",
        "7. Advies",
        "8. Vervolg",
    ]
    assert "6. Advies" in draft("advice", REQUEST).body


def test_the_way_here_is_told_in_the_order_of_the_days_and_leaves_out_what_is_to_come() -> None:
    text = words("advice")
    days = ["2 maart 2026: wij ontvingen", "9 maart 2026: wij stelden", "16 maart 2026: wij ontvingen"]
    days += ["24 maart 2026: overleg met u in de overlegvergadering", "31 maart 2026: behandeling"]
    assert [text.index(day) for day in days] == sorted(text.index(day) for day in days)
    assert "14 april" not in text
    assert text.count("24 maart 2026: overleg") == 1


def test_an_advice_names_the_resolution_with_its_votes_and_the_promises() -> None:
    text = words("advice")
    assert "besloot op 31 maart 2026: “De raad adviseert negatief” (7 voor, 1 tegen)." in text
    assert "Niemand verliest zijn baan (toegezegd door Marieke de Vries op 24 maart 2026, uiterlijk 31 december" in text


def test_an_advice_with_conditions_makes_one_of_each_promise_and_asks_for_an_answer_per_condition() -> None:
    text = words("advice", outcome="conditional")
    assert "U komt deze toezegging na: Niemand verliest zijn baan" in text
    assert "per voorwaarde aangeven" in text
    assert "per voorwaarde aangeven" not in words("advice", outcome="positive")


def test_what_follows_an_advice_says_what_the_act_says() -> None:
    # art. 25 lid 5: as soon as possible, in writing, why; lid 6: suspension until a month after the council was told.
    law_5, law_6 = wor.article("25.5").text, wor.article("25.6").text
    assert "zo spoedig mogelijk" in law_5
    assert "waarom van dat advies is afgeweken" in law_5
    assert "tot een maand na de dag waarop" in law_6
    text = words("advice")
    assert "zo spoedig mogelijk schriftelijk" in text
    assert "(artikel 25 lid 5 WOR)" in text
    assert "tot een maand na de dag waarop u ons van het besluit in kennis heeft gesteld" in text
    assert "(artikel 25 lid 6 WOR)" in text


def test_an_advice_on_an_appointment_knows_no_suspension() -> None:
    # art. 30 lid 3 takes over art. 25 lid 4 and the first two sentences of lid 5, and nothing of lid 6.
    assert "vierde lid en vijfde lid, eerste en tweede volzin" in wor.article("30.3").text
    text = words("advice", article=wor.article("30.1"))
    assert "25 lid 6" not in text
    assert "over de uitvoering" not in text
    assert "(artikel 30 lid 3 en artikel 25 lid 5 WOR)" in text
    assert "artikel 25 lid 3" not in words("acknowledgement", article=wor.article("30.1"), missing=None)


def test_a_refusal_names_the_roads_of_the_act_and_no_more() -> None:
    # art. 27 lid 4: the subdistrict court; lid 5: nullity within a month after being told, or after it appeared.
    text = words("refusal", CONSENT)
    assert "kantonrechter daarvoor om toestemming vragen (artikel 27 lid 4 WOR)" in text
    assert "binnen een maand nadat u ons het besluit heeft meegedeeld" in text
    assert "ons blijkt dat u het uitvoert (artikel 27 lid 5 WOR)" in text
    assert "in gesprek over een aangepast voorstel" in text
    assert "Ondernemingskamer" not in text


def test_a_consent_says_when_consent_is_needed_again() -> None:
    # art. 27 lid 1: setting, changing or withdrawing; lid 2: which decision and from when.
    text = words("consent", CONSENT)
    assert "met ingang van welke datum u het uitvoert (artikel 27 lid 2 WOR)" in text
    assert "wijzigen of intrekken, dan vraagt u daarvoor opnieuw onze instemming (artikel 27 lid 1 WOR)" in text


def test_an_acknowledgement_asks_for_what_is_missing_and_invents_no_term() -> None:
    # PITFALL: the Act names no term for advising; six weeks is practice. 25 lid 3 asks three things, 27 lid 2 two.
    text = words("acknowledgement")
    assert "hebben wij nog niet gevonden:\nde maatregelen die u naar aanleiding van die gevolgen wilt nemen" in text
    assert "De wet noemt geen aantal dagen of weken" in text
    assert "zes weken" not in text
    assert "[Vul aan: datum die de raad voorstelt]" in text
    assert "maatregelen" not in words("acknowledgement", CONSENT, missing=())


def test_an_acknowledgement_names_the_agreed_day_or_proposes_the_councils_own_term() -> None:
    agreed = wor.facts_of(*FACTS.values(), wor.Fact("advice_term_agreed", date(2026, 4, 20)))
    assert "afgesproken dat u ons advies uiterlijk op 20 april 2026 ontvangt" in words("acknowledgement", facts=agreed)
    proposed = words("acknowledgement", own_weeks=6)
    assert "stellen wij voor dat u ons advies ontvangt binnen 6 weken nadat alle stukken compleet zijn" in proposed
    assert blanks_in(draft("acknowledgement", replace(REQUEST, own_weeks=6)).body) == []


def test_the_questions_ask_for_what_the_request_lacks_each_with_its_purpose() -> None:
    text = words("questions")
    assert "Welke maatregelen neemt u om die gevolgen op te vangen?" in text
    assert text.count("Waarom wij dit vragen:") == 4
    assert "beweegredenen voor het voorgenomen besluit" not in text
    assert "(artikel 25 lid 2 WOR)" in text
    planned = (Treated(date(2026, 4, 21), "", is_held=False),)
    assert "ruim voor de overlegvergadering van 21 april 2026" in words("questions", consultations=planned)


def test_what_nobody_knows_is_an_open_place_and_never_invented() -> None:
    bare = Material(
        council="OR", director="", title="Iets", procedure="advice", today=date(2026, 4, 1), outcome="positive"
    )
    for kind in KINDS["advice"]:
        made = draft(kind, bare)
        assert made.body.startswith("<p>Geachte bestuurder,</p>")
        assert any("datum" in blank for blank in blanks_in(made.body))


def test_an_advice_on_the_execution_leaves_the_decision_alone() -> None:
    facts = wor.facts_of(*FACTS.values(), wor.Fact("execution_advice_requested", date(2026, 6, 1)))
    made = draft("advice", replace(REQUEST, facts=facts, is_on_execution=True, outcome="positive"))
    assert made.subject.startswith("Advies over de uitvoering")
    assert "Op 1 juni 2026" in made.body
    assert "artikel 25 lid 6" not in made.body


@pytest.mark.parametrize("kind", list(DRAFTS))
def test_what_people_typed_stays_text_in_every_letter(kind: str) -> None:
    evil = '<script>x()</script> & <b>vet</b> "aan"'
    hostile = replace(
        REQUEST if kind in KINDS["advice"] else CONSENT,
        title=evil,
        summary=f"{evil}\n\n{evil}",
        director=evil,
        council=evil,
        decided=(Decided(evil, date(2026, 3, 31), "7 voor"),),
        promised=(Promised(evil, evil, date(2026, 3, 24), None),),
    )
    made = draft(kind, hostile)
    assert "<script" not in made.body
    assert "<b>" not in made.body
    assert '<script>x()</script> & <b>vet</b> "aan"' in text_of(made.body)
    assert len(draft(kind, replace(hostile, title="woord " * 60)).subject) <= 200


@pytest.mark.parametrize(
    ("ref", "quoted"),
    [
        ("25.1.e", "belangrijke wijziging in de organisatie"),
        ("25.1", ""),
        ("25.1.b", ""),
        ("27.1.k", "een regeling omtrent"),
    ],
)
def test_the_words_of_the_article_are_quoted_where_they_are_one_short_sentence(ref: str, quoted: str) -> None:
    text = words("acknowledgement", article=wor.article(ref))
    assert (f"WOR: “{quoted}" in text) is bool(quoted)
