"""Facts through the browser: record, correct, withdraw; wrong, twice, out of order and two people at once."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from ambt.access.models import LogEntry
from ambt.archive.steps import keep
from ambt.dossiers.models import Deadline, Dossier, Fact
from ambt.dossiers.steps import open_dossier_for, set_fact

CONSULTED = {"on": "2026-03-20"}


def to(dossier: Dossier, door: str, fact: str) -> str:
    return reverse(f"dossiers:{door}", args=[dossier.council.slug, dossier.number, fact])


def test_a_recorded_fact_moves_the_sentence_on_top_of_the_page(secretary: Client, dossier: Dossier) -> None:
    page = secretary.post(to(dossier, "record-fact", "consultation_held"), CONSULTED, follow=True)

    assert page.redirect_chain[-1][0] == dossier.get_absolute_url()
    assert "overleg gevoerd, advies volgt" in page.content.decode()
    assert "Vastgelegd: Overlegvergadering gehouden" in page.content.decode()


def test_the_same_form_sent_twice_records_once(secretary: Client, dossier: Dossier) -> None:
    for _ in range(2):
        answer = secretary.post(to(dossier, "record-fact", "consultation_held"), CONSULTED)
        assert answer.status_code == 302

    assert dossier.facts.filter(name="consultation_held").count() == 1
    assert LogEntry.objects.filter(action="record_fact").count() == 1


def test_recording_what_a_colleague_already_recorded_otherwise_is_told(secretary: Client, dossier: Dossier) -> None:
    set_fact(dossier, "consultation_held", on=date(2026, 3, 18))

    answer = secretary.post(to(dossier, "record-fact", "consultation_held"), CONSULTED)

    assert answer.status_code == 422
    assert "is al vastgelegd: wo 18 mrt 2026" in answer.content.decode()
    assert dossier.facts.get(name="consultation_held").on == date(2026, 3, 18)


@pytest.mark.parametrize(
    ("fact", "typed", "sentence"),
    [
        ("advice_given", {"on": "2026-02-01", "value": "negative"}, "Het advies kan niet op 1 februari gegeven zijn"),
        ("advice_given", {"on": "2026-03-20"}, "Dit veld is verplicht"),
        ("advice_given", {"on": "2026-03-20", "value": "misschien"}, "geldige keuze"),
        ("consultation_held", {"on": ""}, "Dit veld is verplicht"),
        ("consultation_held", {"on": "31-02-2026"}, "geldige datum"),
        ("consultation_held", {"on": "x" * 5000}, "geldige datum"),
        ("consultation_held", {"on": "1066-10-14"}, "Klopt het jaar 1066?"),
        ("consultation_held", {"on": "9999-12-31"}, "Klopt het jaar 9999?"),
        ("consultation_held", {"on": (date.today() + timedelta(days=2)).isoformat()}, "moet nog komen"),
        ("consultation_held", {"on": "2026-03-20", "source": "999999"}, "geldige keuze"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_nothing_is_lost(
    secretary: Client, dossier: Dossier, fact: str, typed: dict[str, str], sentence: str
) -> None:
    answer = secretary.post(to(dossier, "record-fact", fact), typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert answer.context["form"].errors
    assert not dossier.facts.filter(name=fact).exists()


def test_a_paper_of_another_dossier_cannot_be_the_source(secretary: Client, dossier: Dossier) -> None:
    elsewhere = open_dossier_for(dossier.council, title="Roosters", kind="other", opened_on=date(2026, 3, 2))
    paper = keep(elsewhere.folder, title="Rooster", filename="r.txt", content=b"r", added_by=None, text="r")

    answer = secretary.post(to(dossier, "record-fact", "consultation_held"), {**CONSULTED, "source": paper.pk})

    assert answer.status_code == 422


def test_a_fact_rests_on_a_paper_of_the_dossier(secretary: Client, dossier: Dossier) -> None:
    paper = keep(dossier.folder, title="Verslag overleg", filename="v.txt", content=b"v", added_by=None, text="v")

    page = secretary.post(
        to(dossier, "record-fact", "consultation_held"), {**CONSULTED, "source": paper.pk}, follow=True
    )

    assert f'<a href="{paper.get_absolute_url()}">Verslag overleg</a>' in page.content.decode()


@pytest.mark.parametrize("fact", ["consent_decided", "onzin", "-", "advice_given%00"])
def test_a_fact_that_does_not_belong_to_the_procedure_has_no_page(
    secretary: Client, dossier: Dossier, fact: str
) -> None:
    for door in ("fact", "record-fact", "correct-fact", "withdraw-fact"):
        address = to(dossier, door, "x").replace("/x/", f"/{fact}/")
        answer = secretary.get(address) if door == "fact" else secretary.post(address, CONSULTED)
        assert answer.status_code == 404


def test_a_corrected_fact_moves_its_deadline(secretary: Client, dossier: Dossier) -> None:
    set_fact(dossier, "advice_given", on=date(2026, 4, 1), value="negative")
    decision = set_fact(dossier, "decision_received", on=date(2026, 4, 20), value="departs")

    secretary.post(
        to(dossier, "correct-fact", "decision_received"),
        {"on": "2026-04-22", "value": "departs", "revision": decision.revision},
    )

    # art. 26 lid 2: one month after Wednesday 22 April 2026 is Friday 22 May.
    assert Deadline.objects.get(dossier=dossier, rule="advice.appeal").due == date(2026, 5, 22)
    line = LogEntry.objects.get(action="correct_fact")
    assert (line.details["was_on"], line.details["on"]) == ("2026-04-20", "2026-04-22")


def test_of_two_people_who_correct_one_fact_the_second_is_told_and_keeps_what_they_typed(
    secretary: Client, dossier: Dossier
) -> None:
    seen = set_fact(dossier, "consultation_held", on=date(2026, 3, 18)).revision
    address = to(dossier, "correct-fact", "consultation_held")
    secretary.post(address, {"on": "2026-03-19", "revision": seen})

    second = secretary.post(address, {"on": "2026-03-20", "revision": seen})

    assert second.status_code == 422
    page = second.content.decode()
    assert "Iemand anders heeft “Overlegvergadering gehouden” intussen gewijzigd: er staat nu do 19 mrt 2026" in page
    assert 'value="2026-03-20"' in page
    assert dossier.facts.get(name="consultation_held").on == date(2026, 3, 19)

    now = second.context["form"]["revision"].value()
    assert secretary.post(address, {"on": "2026-03-20", "revision": now}).status_code == 302
    assert dossier.facts.get(name="consultation_held").on == date(2026, 3, 20)


def test_correcting_a_fact_that_was_withdrawn_meanwhile_is_told(secretary: Client, dossier: Dossier) -> None:
    answer = secretary.post(to(dossier, "correct-fact", "consultation_held"), {**CONSULTED, "revision": "1"})

    assert answer.status_code == 422
    assert "intussen door iemand anders ingetrokken" in answer.content.decode()


def test_a_withdrawn_fact_goes_with_what_followed_and_stays_in_the_logbook(secretary: Client, dossier: Dossier) -> None:
    set_fact(dossier, "advice_given", on=date(2026, 4, 1), value="negative")
    decision = set_fact(dossier, "decision_received", on=date(2026, 4, 20), value="departs")

    page = secretary.post(
        to(dossier, "withdraw-fact", "decision_received"), {"revision": decision.revision}, follow=True
    )

    assert not Fact.objects.filter(pk=decision.pk).exists()
    assert not Deadline.objects.filter(dossier=dossier, rule="advice.appeal").exists()
    assert "Besluit ontvangen, ma 20 apr" in page.content.decode()


@pytest.mark.parametrize("revision", ["", "0", "onzin", "99", "9" * 400])
def test_withdrawing_with_a_stale_form_is_refused_and_changes_nothing(
    secretary: Client, dossier: Dossier, revision: str
) -> None:
    answer = secretary.post(to(dossier, "withdraw-fact", "request_received"), {"revision": revision})

    assert answer.status_code == 409
    assert dossier.facts.filter(name="request_received").exists()


def test_a_closed_dossier_takes_no_facts_until_it_is_opened_again(secretary: Client, dossier: Dossier) -> None:
    where = [dossier.council.slug, dossier.number]
    secretary.post(reverse("dossiers:close", args=where))

    refused = secretary.post(to(dossier, "record-fact", "consultation_held"), CONSULTED)
    assert refused.status_code == 422
    assert "Heropen het eerst" in refused.content.decode()

    secretary.post(reverse("dossiers:reopen", args=where))
    assert secretary.post(to(dossier, "record-fact", "consultation_held"), CONSULTED).status_code == 302


def test_the_page_of_a_fact_asks_in_the_words_of_the_law(secretary: Client, dossier: Dossier) -> None:
    page = secretary.get(to(dossier, "fact", "decision_received")).content.decode()

    assert "Op welke dag is de raad schriftelijk in kennis gesteld van het besluit?" in page
    assert "wijkt (deels) af van het advies, zonder redenen" in page
    assert "art. 25 lid 5 WOR" in page


def test_choosing_a_fact_begins_with_what_the_next_steps_wait_for(secretary: Client, dossier: Dossier) -> None:
    page = secretary.get(reverse("dossiers:facts", args=[dossier.council.slug, dossier.number]))

    expected = [kind.name for kind in page.context["expected"]]
    assert expected[0] == "receipt_confirmed"
    assert "request_received" not in expected + [kind.name for kind in page.context["others"]]
