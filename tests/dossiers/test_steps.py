"""What higher rooms may ask of the dossiers."""

from datetime import date, timedelta

import pytest

from ambt.archive.models import Confidentiality, SearchEntry
from ambt.councils.models import Council
from ambt.dossiers import law
from ambt.dossiers.models import Deadline, Dossier
from ambt.dossiers.steps import make_promise, open_dossier_for, rewrite_progress, set_fact
from ambt.ui.refusal import Refusal

REQUESTED = date(2026, 3, 2)


def test_a_new_dossier_gets_the_next_number_of_its_own_council(council: Council, other_council: Council) -> None:
    numbers = [
        open_dossier_for(where, title="Roosters", kind="other", opened_on=REQUESTED).number
        for where in (council, council, other_council)
    ]

    assert numbers == [1, 2, 1]


def test_a_new_dossier_lies_in_a_folder_of_its_own_and_can_be_found(council: Council) -> None:
    dossier = open_dossier_for(
        council,
        title="Thuiswerkregeling Noord & Zuid",
        kind="consent",
        article_ref="artikel 27, eerste lid, onderdeel d",
        opened_on=REQUESTED,
        confidentiality=Confidentiality.SHARED,
    )

    assert dossier.folder.confidentiality == Confidentiality.SHARED
    assert dossier.slug == "thuiswerkregeling-noord-zuid"
    assert dossier.article_ref == "27.1.d"
    found = SearchEntry.objects.get(kind="dossier", key=dossier.pk)
    assert found.address == "/r/waterland/dossiers/1-thuiswerkregeling-noord-zuid/"


def test_an_article_that_does_not_exist_is_refused_with_the_nearest_one(council: Council) -> None:
    with pytest.raises(Refusal, match="Bedoelt u art") as refused:
        open_dossier_for(council, title="Iets", kind="advice", article_ref="25.1.z", opened_on=REQUESTED)

    assert refused.value.field == "article_ref"


def test_a_title_without_letters_still_makes_an_address(council: Council) -> None:
    assert open_dossier_for(council, title="…!?", kind="other", opened_on=REQUESTED).slug == "dossier"


def test_state_turn_and_next_day_follow_from_the_facts(dossier: Dossier) -> None:
    # art. 26 lid 2: one month after 20 April 2026 is 20 May 2026, a Wednesday.
    set_fact(dossier, "consultation_held", on=date(2026, 3, 20))
    set_fact(dossier, "advice_given", on=date(2026, 4, 1), value="negative")
    set_fact(dossier, "decision_received", on=date(2026, 4, 20), value="departs")
    rewrite_progress(dossier, date(2026, 4, 21))

    dossier.refresh_from_db()
    assert dossier.state_label == "besluit wijkt af van het advies"
    assert dossier.whose_turn == Dossier.Turn.COUNCIL
    assert dossier.next_due == date(2026, 5, 20)
    appeal = Deadline.objects.get(dossier=dossier, rule="advice.appeal")
    assert (appeal.due, appeal.basis) == (date(2026, 5, 20), "art. 26 lid 2 WOR")


def test_a_fact_that_cannot_be_is_refused_with_the_sentence_of_the_law(dossier: Dossier) -> None:
    set_fact(dossier, "advice_given", on=date(2026, 3, 10), value="negative")

    with pytest.raises(Refusal, match="Het besluit kan niet op 3 maart ontvangen zijn") as refused:
        set_fact(dossier, "decision_received", on=date(2026, 3, 3), value="departs")

    assert refused.value.field == "on"
    assert not dossier.facts.filter(name="decision_received").exists()


def test_a_fact_without_the_choice_that_belongs_to_it_is_refused_on_that_choice(dossier: Dossier) -> None:
    with pytest.raises(Refusal, match="hoort een keuze") as refused:
        set_fact(dossier, "advice_given", on=date(2026, 3, 10))

    assert refused.value.field == "value"


@pytest.mark.parametrize("name", ["consent_decided", "onzin", ""])
def test_a_fact_of_another_procedure_is_refused(dossier: Dossier, name: str) -> None:
    with pytest.raises(Refusal, match="hoort niet bij dit soort dossier"):
        set_fact(dossier, name, on=date(2026, 3, 10))


def test_a_matter_without_a_procedure_has_no_facts_and_is_the_councils_own(council: Council) -> None:
    dossier = open_dossier_for(council, title="Achterbanonderzoek", kind="other", opened_on=REQUESTED)

    with pytest.raises(Refusal, match="hoort niet bij dit soort dossier"):
        set_fact(dossier, "request_received", on=REQUESTED)
    assert dossier.whose_turn == Dossier.Turn.COUNCIL
    assert dossier.next_due is None


def test_what_still_has_to_happen_cannot_be_recorded_but_may_be_agreed(dossier: Dossier, today: date) -> None:
    ahead = today + timedelta(days=30)

    with pytest.raises(Refusal, match="moet nog komen"):
        set_fact(dossier, "consultation_held", on=ahead)
    set_fact(dossier, "advice_term_agreed", on=ahead)

    dossier.refresh_from_db()
    assert (dossier.next_due, dossier.next_label) == (ahead, "Advies uitbrengen")


@pytest.mark.parametrize("year", [1066, 1978, 2200, 9999])
def test_a_year_that_must_be_a_slip_of_the_pen_is_asked_about(dossier: Dossier, year: int) -> None:
    with pytest.raises(Refusal, match="Klopt het jaar"):
        set_fact(dossier, "advice_term_agreed", on=date(year, 5, 4))


def test_a_corrected_fact_moves_its_deadline_and_people_are_reminded_again(dossier: Dossier, today: date) -> None:
    set_fact(dossier, "advice_term_agreed", on=today + timedelta(days=3))
    Deadline.objects.filter(dossier=dossier, rule="advice.give").update(reminded_of=today + timedelta(days=3))
    assert not Deadline.objects.to_remind_of(today + timedelta(days=7)).exists()

    set_fact(dossier, "receipt_confirmed", on=date(2026, 3, 3))
    assert not Deadline.objects.to_remind_of(today + timedelta(days=7)).exists()
    set_fact(dossier, "advice_term_agreed", on=today + timedelta(days=5))

    due = Deadline.objects.to_remind_of(today + timedelta(days=7)).get()
    assert due.due == today + timedelta(days=5)


def test_a_deadline_that_no_longer_follows_is_gone(dossier: Dossier) -> None:
    set_fact(dossier, "questions_sent", on=date(2026, 3, 4))
    assert dossier.deadlines.filter(rule="advice.answers").exists()

    dossier.facts.get(name="questions_sent").delete()
    rewrite_progress(dossier, date(2026, 3, 5))

    assert not Deadline.objects.filter(dossier=dossier, rule="advice.answers").exists()


def test_the_councils_own_term_counts_from_a_complete_request(dossier: Dossier) -> None:
    council = dossier.council
    council.rules.advice_weeks = 6
    council.rules.save()

    set_fact(dossier, "request_completed", on=date(2026, 3, 9))

    # Six weeks after Monday 9 March 2026 is Monday 20 April 2026.
    assert Deadline.objects.get(dossier=dossier, rule="advice.give").due == date(2026, 4, 20)
    assert law.rules_of(council).advice_weeks == 6


def test_a_promise_lies_in_the_folder_where_it_was_made(dossier: Dossier) -> None:
    promise = make_promise(
        dossier.folder,
        text="Geen gedwongen ontslagen voor 2027",
        promised_by="mevrouw De Wit",
        promised_on=date(2026, 3, 20),
        dossier=dossier,
    )

    assert promise.folder == dossier.folder
    assert promise.council_id == dossier.council_id
