"""The list and the page of a dossier, as people see them."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from ambt.access.keys import Role
from ambt.archive.models import Confidentiality
from ambt.archive.steps import keep
from ambt.councils.models import Council
from ambt.dossiers.models import Deadline, Dossier
from ambt.dossiers.steps import make_promise, open_dossier_for, set_fact
from tests import people

OPENED = date(2026, 3, 2)


def a_dossier(council: Council, title: str, kind: str = "advice", **more: Any) -> Dossier:
    opened = open_dossier_for(council, title=title, kind=kind, opened_on=OPENED, **more)
    if kind != "other":
        set_fact(opened, "request_received", on=OPENED)
    return opened


def titles(page: Any) -> list[str]:
    return [line.dossier.title for line in page.context["rows"]]


def the_list(council: Council) -> str:
    return reverse("dossiers:list", args=[council.slug])


def test_an_empty_list_is_an_invitation(secretary: Client, council: Council) -> None:
    page = secretary.get(the_list(council)).content.decode()

    assert "Open een dossier" in page
    assert reverse("dossiers:open", args=[council.slug]) in page


def test_an_empty_list_offers_a_member_no_button(client: Client, council: Council) -> None:
    page = people.signed_in(client, people.someone_as(Role.MEMBER, council)).get(the_list(council)).content.decode()

    assert "Er loopt nu geen dossier dat u mag zien" in page
    assert reverse("dossiers:open", args=[council.slug]) not in page


def test_the_list_begins_with_what_is_due_first(secretary: Client, council: Council, today: date) -> None:
    a_dossier(council, "Zonder dag")
    set_fact(a_dossier(council, "Over een maand"), "advice_term_agreed", on=today + timedelta(days=30))
    set_fact(a_dossier(council, "Over drie dagen"), "advice_term_agreed", on=today + timedelta(days=3))
    set_fact(a_dossier(council, "Gemist"), "advice_term_agreed", on=today - timedelta(days=3))

    page = secretary.get(the_list(council))

    assert titles(page) == ["Gemist", "Over drie dagen", "Over een maand", "Zonder dag"]
    assert [line.mark for line in page.context["rows"]] == ["missed", "near", "running", "open"]
    assert "3 dagen geleden" in page.content.decode()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, {"Fusie", "Roosters", "Werkdruk"}),
        ({"stand": "gesloten"}, {"Verhuizing"}),
        ({"stand": "alle"}, {"Fusie", "Roosters", "Werkdruk", "Verhuizing"}),
        ({"soort": "consent"}, {"Roosters"}),
        ({"beurt": "entrepreneur"}, {"Roosters"}),
        ({"zoek": "fus"}, {"Fusie"}),
        ({"zoek": "monteurs"}, {"Werkdruk"}),
        ({"zoek": "2"}, {"Roosters"}),
        ({"zoek": "25.1.a"}, {"Fusie"}),
        ({"zoek": "'; drop table --"}, set()),
        (
            {"stand": "onzin", "soort": "onzin", "volgorde": "onzin", "pagina": "onzin"},
            {"Fusie", "Roosters", "Werkdruk"},
        ),
        ({"zoek": "9" * 90}, set()),
        ({"zoek": "x" * 5000}, {"Fusie", "Roosters", "Werkdruk"}),
    ],
)
def test_the_list_can_be_filtered(secretary: Client, council: Council, asked: dict[str, str], found: set[str]) -> None:
    a_dossier(council, "Fusie", article_ref="25.1.a")
    set_fact(a_dossier(council, "Roosters", "consent"), "questions_sent", on=OPENED)
    a_dossier(council, "Werkdruk", "other", summary="Onder de monteurs loopt de druk op.")
    closed = a_dossier(council, "Verhuizing")
    secretary.post(reverse("dossiers:close", args=[council.slug, closed.number]))

    assert set(titles(secretary.get(the_list(council), asked))) == found


@pytest.mark.parametrize(("order", "first"), [("nieuw", "zeven"), ("nummer", "Acht"), ("titel", "Acht"), ("", "zeven")])
def test_the_list_can_be_ordered(secretary: Client, council: Council, order: str, first: str) -> None:
    for title in ("Acht", "zeven"):
        a_dossier(council, title, "other")

    assert titles(secretary.get(the_list(council), {"volgorde": order}))[0] == first


def test_htmx_gets_the_rows_alone(secretary: Client, council: Council) -> None:
    a_dossier(council, "Fusie")

    part = secretary.get(the_list(council), headers={"HX-Request": "true"}).content.decode()

    assert "Fusie" in part
    assert "<html" not in part


def test_a_long_list_has_pages_and_never_more_queries(
    secretary: Client, council: Council, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(60):
        a_dossier(council, f"Dossier {number}", owner=people.someone_as(Role.MEMBER, council) if number < 3 else None)

    with django_assert_max_num_queries(8):
        page = secretary.get(the_list(council))

    assert len(titles(page)) == 50
    assert "Pagina 1 van 2" in page.content.decode()
    assert len(titles(secretary.get(the_list(council), {"pagina": "2"}))) == 10


def test_the_page_opens_with_whose_turn_it_is_on_which_article_by_when(secretary: Client, dossier: Dossier) -> None:
    set_fact(dossier, "advice_given", on=date(2026, 4, 1), value="negative")
    set_fact(dossier, "decision_received", on=date(2026, 4, 20), value="departs")

    page = secretary.get(dossier.get_absolute_url())

    lead = re.search(r'<p class="lead">(.*?)</p>', page.content.decode(), re.S)
    assert lead
    assert lead[1] == page.context["progress"].sentence


def test_a_grave_caution_stands_first_with_its_article_and_remedy(secretary: Client, dossier: Dossier) -> None:
    set_fact(dossier, "decision_received", on=date(2026, 4, 20), value="departs")

    page = secretary.get(dossier.get_absolute_url()).content.decode()

    assert page.index("Ernstig:") < page.index("voordat de raad adviseerde") < page.index('class="timeline"')
    assert "intrekken" in page or "in te trekken" in page


def test_an_open_norm_names_no_day_and_offers_to_agree_one(secretary: Client, dossier: Dossier) -> None:
    page = secretary.get(dossier.get_absolute_url())

    own = next(line for line in page.context["terms"] if line.law.rule == "advice.give")
    assert (own.mark, own.when) == ("open", "de wet noemt geen dag")
    assert reverse("dossiers:fact", args=["waterland", 1, "advice_term_agreed"]) in page.content.decode()


def test_a_term_says_why_with_the_steps_of_the_reckoning_and_how_firm_it_is(
    secretary: Client, dossier: Dossier
) -> None:
    set_fact(dossier, "advice_given", on=date(2026, 4, 1), value="negative")
    set_fact(dossier, "decision_received", on=date(2026, 4, 20), value="departs")

    page = secretary.get(dossier.get_absolute_url()).content.decode()

    assert "Begin: de ondernemingsraad is schriftelijk in kennis gesteld van het besluit, maandag 20 april 2026" in page
    assert "Staat in de wet" in page


def test_of_a_contested_day_both_readings_are_told_and_for_whom_each_is_safe(
    secretary: Client, council: Council
) -> None:
    # art. 27 lid 5: from Thursday 12 March 2026 a month is Sunday 12 April, extended Monday 13 April.
    dossier = a_dossier(council, "Roosters", "consent")
    set_fact(dossier, "decision_taken_without_consent", on=date(2026, 3, 12))

    page = secretary.get(dossier.get_absolute_url()).content.decode()

    assert "Hierover bestaan twee lezingen" in page
    assert "Veilig voor de ondernemingsraad: handelen uiterlijk op zo 12 apr" in page
    assert "tot en met ma 13 apr" in page


def test_the_timeline_is_drawn_twice_for_the_eye_and_once_in_words(secretary: Client, dossier: Dossier) -> None:
    page = secretary.get(dossier.get_absolute_url()).content.decode()

    assert page.count('role="img"') == 2
    assert "De tijdlijn in woorden" in page
    assert "<li>Adviesaanvraag ontvangen: " in page
    assert not re.search(r'="-?\d+,\d', page), "a Dutch comma in a coordinate breaks the drawing"
    assert " style=" not in page


def test_a_matter_without_a_procedure_has_no_terms_but_does_have_papers_and_promises(
    secretary: Client, council: Council
) -> None:
    dossier = a_dossier(council, "Werkdruk", "other")

    page = secretary.get(dossier.get_absolute_url()).content.decode()

    assert "de ondernemingsraad bepaalt zelf" in page
    assert "Feit vastleggen" not in page
    assert "Toezegging vastleggen" in page


def test_the_short_address_and_an_old_title_lead_to_the_dossier(secretary: Client, dossier: Dossier) -> None:
    for old in ("1/", "1-oude-titel/"):
        answer = secretary.get(f"/r/waterland/dossiers/{old}")
        assert (answer.status_code, answer["Location"]) == (302, dossier.get_absolute_url())


def test_the_page_keeps_to_twelve_queries_whatever_lies_in_the_dossier(
    secretary: Client, dossier: Dossier, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    someone = people.someone_as(Role.SECRETARY, dossier.council)
    for number in range(40):
        paper = keep(dossier.folder, title=f"Stuk {number}", filename="s.txt", content=b"s", added_by=None, text="s")
        make_promise(dossier.folder, text=f"Plan {number}", promised_by="De Wit", promised_on=OPENED, dossier=dossier)
    for name in ("receipt_confirmed", "questions_sent", "answers_received", "consultation_held"):
        set_fact(dossier, name, on=date(2026, 3, 20), source=paper)
    dossier.folder.confidentiality = Confidentiality.NAMED
    dossier.folder.save()
    dossier.folder.readers.set([someone])
    browser = people.signed_in(secretary, someone)

    with django_assert_max_num_queries(12):
        page = browser.get(dossier.get_absolute_url())

    assert len(page.context["documents"]) == 30
    assert page.context["has_more_documents"]
    assert page.context["readers"] == [someone.name]


def test_the_director_sees_the_road_but_not_what_the_council_means_to_do(
    client: Client, council: Council, dossier: Dossier
) -> None:
    dossier.folder.confidentiality = Confidentiality.SHARED
    dossier.folder.save()
    strategy = keep(
        dossier.folder,
        title="Strategie van de raad",
        filename="s.txt",
        content=b"s",
        added_by=None,
        text="s",
        confidentiality=Confidentiality.COUNCIL,
    )
    own = a_dossier(council, "Alleen van de raad")
    make_promise(own.folder, text="Geheim plan", promised_by="De Wit", promised_on=OPENED, dossier=dossier)
    set_fact(dossier, "questions_sent", on=date(2026, 3, 20), source=strategy)
    browser = people.signed_in(client, people.someone_as(Role.DIRECTOR, council))

    page = browser.get(dossier.get_absolute_url())

    text = page.content.decode()
    assert "Vragen gesteld" in text
    assert "De bestuurder is aan zet" in text
    assert [line.step.party.value for line in page.context["steps"]] == ["entrepreneur"]
    for hidden in (
        "Strategie",
        "Geheim plan",
        "Let op",
        "Logboek",
        "Feit vastleggen",
        "Is gebeurd",
        "Brief opstellen",
        "Spreek",
    ):
        assert hidden not in text
    assert titles(browser.get(the_list(council))) == ["Reorganisatie klantenservice"]
    assert "Alleen van de raad" not in browser.get(the_list(council), {"stand": "alle"}).content.decode()


def test_a_member_reads_everything_and_records_nothing(client: Client, council: Council, dossier: Dossier) -> None:
    page = people.signed_in(client, people.someone_as(Role.MEMBER, council)).get(dossier.get_absolute_url())

    text = page.content.decode()
    assert "Let op" in text
    assert "Bevestig de ontvangst" in text
    assert 'method="post" action="/r/' not in text


def test_the_director_is_not_told_that_the_council_found_out_by_itself(
    client: Client, secretary: Client, council: Council, today: date
) -> None:
    dossier = a_dossier(council, "Roosters", "consent", confidentiality=Confidentiality.SHARED)
    set_fact(dossier, "consent_decided", on=today - timedelta(days=9), value="refused")
    set_fact(dossier, "decision_taken_without_consent", on=today - timedelta(days=3))
    assert "Uitvoering zonder instemming gebleken" in secretary.get(dossier.get_absolute_url()).content.decode()
    director = people.someone_as(Role.DIRECTOR, council)
    browser = people.signed_in(client, director)

    page = browser.get(dossier.get_absolute_url()).content.decode()
    row = browser.get(the_list(council)).context["rows"][0]

    assert "gebleken" not in page
    assert "Nietigheid" not in page
    assert (row.dossier.state_label, row.when) == ("instemming geweigerd", "geen uiterste dag")
    assert not Deadline.objects.visible_to(people.actor(director)).filter(rule="consent.nullity").exists()
    assert Dossier.objects.get().state_label == "besluit zonder instemming"
