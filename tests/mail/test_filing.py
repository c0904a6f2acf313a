"""Putting papers of the tray away in dossiers."""

import threading
import time
from datetime import date, timedelta

import pytest
from django.core.files.base import ContentFile
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

from ambt.access.keys import Role
from ambt.access.models import LogEntry
from ambt.archive.models import Confidentiality, Document
from ambt.councils.models import Council, Person
from ambt.dossiers.models import Dossier, Fact
from ambt.dossiers.steps import open_dossier_for
from ambt.mail.actions.file_as_new_dossier import file_as_new_dossier
from ambt.mail.actions.file_paper import file_paper
from ambt.mail.models import Paper
from ambt.mail.reading import read_paper
from ambt.mail.receiving import receive
from ambt.ui.refusal import Refusal
from tests.mail.papers import PARTY, REQUEST, a_mail
from tests.people import actor, signed_in, someone_as


def a_paper(council: Council, content: str | bytes = REQUEST, filename: str = "adviesaanvraag.txt") -> Paper:
    raw = content.encode() if isinstance(content, str) else content
    paper = receive(council, ContentFile(raw), filename=filename, received_on=date(2026, 3, 3)).paper
    read_paper(paper.pk)
    paper.refresh_from_db()
    return paper


def sent(**changed: object) -> dict[str, object]:
    return {
        "kind": "advice",
        "article_ref": "25.1.e",
        "title": "Reorganisatie klantenservice",
        "received_on": "2026-03-03",
        "confidentiality": "council",
    } | changed


def file_as_new(client: Client, paper: Paper, **changed: object) -> None:
    address = reverse("mail:file-as-new-dossier", args=[paper.council.slug, paper.pk])
    assert client.post(address, sent(**changed)).status_code == 302


def test_one_click_opens_a_dossier_with_the_papers_and_the_day_from_which_the_terms_run(
    secretary: Client, council: Council
) -> None:
    paper = a_paper(council, a_mail(), "bericht.eml")
    file_as_new(secretary, paper)
    dossier = Dossier.objects.get()
    assert (dossier.title, dossier.kind, dossier.article_ref) == ("Reorganisatie klantenservice", "advice", "25.1.e")
    documents = Document.objects.filter(folder=dossier.folder).order_by("pk")
    assert [each.current.filename for each in documents if each.current] == ["bericht.eml", "aanvraag.txt"]
    fact = Fact.objects.get(name="request_received")
    # The request is the attachment, so that is where the fact comes from.
    assert (fact.on, fact.source) == (date(2026, 3, 3), documents[1])
    paper.refresh_from_db()
    assert (paper.state, paper.dossier) == (Paper.State.FILED, dossier)


def test_a_paper_that_asks_nothing_becomes_a_dossier_without_terms(secretary: Client, council: Council) -> None:
    file_as_new(secretary, a_paper(council, PARTY, "feest.txt"), kind="other", article_ref="", title="Feest")
    assert Dossier.objects.get().kind == "other"
    assert not Fact.objects.exists()


def test_a_paper_goes_into_a_running_dossier(secretary: Client, council: Council, today: date) -> None:
    dossier = open_dossier_for(council, title="Reorganisatie klantenservice", kind="advice", opened_on=today)
    paper = a_paper(council, "Antwoorden op uw vragen over de reorganisatie van de klantenservice.\n", "antwoorden.txt")
    page = secretary.get(paper.get_absolute_url()).content.decode()
    assert "Het lijkt te horen bij dossier 1, Reorganisatie klantenservice" in page
    secretary.post(reverse("mail:file", args=[council.slug, paper.pk]), {"dossier": dossier.pk})
    assert Document.objects.get(folder=dossier.folder).current.filename == "antwoorden.txt"  # type: ignore[union-attr]


def test_a_double_click_gives_one_dossier_and_the_second_gets_a_calm_sentence(
    secretary: Client, council: Council
) -> None:
    paper = a_paper(council)
    file_as_new(secretary, paper)
    answer = secretary.post(reverse("mail:file-as-new-dossier", args=[council.slug, paper.pk]), sent())
    assert answer.status_code == 422
    assert "al op, in dossier 1: Reorganisatie klantenservice." in answer.content.decode()
    assert Dossier.objects.count() == 1
    assert Document.objects.count() == 1


def test_of_two_people_the_second_is_told_who_was_first_and_where_it_lies(council: Council, today: date) -> None:
    first = someone_as(Role.SECRETARY, council, name="Anja Smit")
    second = someone_as(Role.ELECTED_SECRETARY, council)
    dossier = open_dossier_for(council, title="Thuiswerken", kind="consent", opened_on=today)
    paper = a_paper(council)
    same_paper = Paper.objects.get(pk=paper.pk)
    file_paper(actor(first), paper, dossier)
    with pytest.raises(Refusal, match=r"Anja Smit borg dit stuk .* al op, in dossier 1: Thuiswerken"):
        file_as_new_dossier(
            actor(second), same_paper, title="Nog eens", kind="other", article_ref="", received_on=today
        )
    assert Dossier.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_four_people_who_click_at_the_same_moment_open_one_dossier(council: Council, today: date) -> None:
    people = [someone_as(Role.SECRETARY, council) for _ in range(4)]
    paper = a_paper(council)
    ready, opened, refused = threading.Barrier(4), [], []

    def click(person: Person) -> None:
        who = actor(person)
        ready.wait()
        while True:
            try:
                mine = Paper.objects.select_related("council__organisation").get(pk=paper.pk)
                opened.append(
                    file_as_new_dossier(who, mine, title="Eén", kind="advice", article_ref="25.1.e", received_on=today)
                )
            except Refusal as refusal:
                refused.append(refusal.sentence)
            except OperationalError:
                # SQLite in memory refuses where a file would wait its turn; so here we wait.
                time.sleep(0.02)
                continue
            break
        connection.close()

    clicks = [threading.Thread(target=click, args=[person]) for person in people]
    for each in clicks:
        each.start()
    for each in clicks:
        each.join()
    assert (len(opened), len(refused), Dossier.objects.count(), Document.objects.count()) == (1, 3, 1, 1)
    assert all("al op, in dossier 1: Eén." in sentence for sentence in refused)


def test_a_day_still_to_come_is_refused_and_nothing_typed_is_lost(secretary: Client, council: Council) -> None:
    paper = a_paper(council)
    tomorrow = (date.today() + timedelta(days=1)).isoformat()
    address = reverse("mail:file-as-new-dossier", args=[council.slug, paper.pk])
    answer = secretary.post(address, sent(received_on=tomorrow, title="Mijn titel"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Deze dag moet nog komen." in page
    assert "Mijn titel" in page
    paper.refresh_from_db()
    assert paper.state == Paper.State.WAITING
    assert not Dossier.objects.exists()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"received_on": "gisteren"}, "geldige datum"),
        ({"title": ""}, "verplicht"),
        ({"article_ref": "other", "other_article": "99.9"}, "bestaat niet"),
        ({"article_ref": "other", "other_article": ""}, "Vul in welk artikel het is"),
        ({"confidentiality": "named"}, "Noem ten minste één persoon"),
        ({"kind": "verzonnen"}, "geldige keuze"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    secretary: Client, council: Council, changed: dict[str, object], sentence: str
) -> None:
    paper = a_paper(council)
    answer = secretary.post(reverse("mail:file-as-new-dossier", args=[council.slug, paper.pk]), sent(**changed))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Dossier.objects.exists()


def test_what_is_filed_for_named_readers_leaves_the_tray_of_the_others(secretary: Client, council: Council) -> None:
    reader = someone_as(Role.SECRETARY, council)
    paper = a_paper(council)
    file_as_new(signed_in(Client(), reader), paper, confidentiality="named", readers=[reader.pk], title="Geheim")
    assert Dossier.objects.get().folder.confidentiality == Confidentiality.NAMED
    assert secretary.get(paper.get_absolute_url()).status_code == 404
    filed = secretary.get(reverse("mail:list", args=[council.slug]) + "?stand=opgeborgen").content.decode()
    assert "klantenservice" not in filed.lower()
    answer = secretary.post(
        reverse("mail:receive", args=[council.slug]),
        {"papers": [ContentFile(REQUEST.encode(), name="nog eens.txt")]},
        headers={"Accept": "application/json"},
    )
    assert "Geheim" not in answer.content.decode()


def test_an_unreadable_paper_is_filed_with_its_original(secretary: Client, council: Council) -> None:
    paper = a_paper(council, b"%PDF-1.7 en dan niets", "scan.pdf")
    file_as_new(secretary, paper, kind="other", article_ref="", title="Beschadigde scan")
    document = Document.objects.get()
    assert document.current is not None
    assert document.current.content.read() == b"%PDF-1.7 en dan niets"


def test_a_paper_set_aside_can_be_taken_back(secretary: Client, council: Council) -> None:
    paper = a_paper(council, PARTY, "feest.txt")
    secretary.post(reverse("mail:set-aside", args=[council.slug, paper.pk]))
    set_aside = secretary.get(reverse("mail:list", args=[council.slug]) + "?stand=terzijde").content.decode()
    assert "Feest" in set_aside
    assert secretary.post(reverse("mail:set-aside", args=[council.slug, paper.pk])).status_code == 409
    secretary.post(reverse("mail:take-back", args=[council.slug, paper.pk]))
    paper.refresh_from_db()
    assert (paper.state, paper.settled_at) == (Paper.State.WAITING, None)
    assert secretary.post(reverse("mail:take-back", args=[council.slug, paper.pk])).status_code == 409


def test_a_dossier_of_another_council_cannot_be_chosen(
    secretary: Client, council: Council, other_council: Council, today: date
) -> None:
    foreign = open_dossier_for(other_council, title="Fusie", kind="advice", opened_on=today)
    paper = a_paper(council)
    answer = secretary.post(reverse("mail:file", args=[council.slug, paper.pk]), {"dossier": foreign.pk})
    assert answer.status_code == 422
    assert not Document.objects.exists()


def test_each_gesture_leaves_one_line_without_the_text_of_the_paper(secretary: Client, council: Council) -> None:
    paper = a_paper(council)
    secretary.post(reverse("mail:set-aside", args=[council.slug, paper.pk]))
    secretary.post(reverse("mail:take-back", args=[council.slug, paper.pk]))
    file_as_new(secretary, paper)
    lines = LogEntry.objects.order_by("pk")
    assert [line.action for line in lines] == ["set_paper_aside", "take_paper_back", "file_as_new_dossier"]
    assert lines[2].folder_id == Dossier.objects.get().folder_id
    assert "arbeidsplaatsen" not in str([line.details for line in lines])
