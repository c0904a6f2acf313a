"""The logbook as a page: in Dutch, filtered, and only for who may read it."""

from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from ambt.access import logbook
from ambt.access.keys import Action, Role
from ambt.archive.log_words import action_in_words, particulars
from ambt.archive.steps import open_folder
from ambt.councils.models import Council
from tests.people import actor, signed_in, someone_as


def lines(browser: Client, council: Council, **asked: str) -> str:
    return browser.get(reverse("archive:logbook", args=[council.slug]), asked).content.decode().split("<tbody>")[-1]


def test_a_line_says_in_dutch_who_did_what(client: Client, council: Council) -> None:
    ann = someone_as(Role.SECRETARY, council, name="Ann de Wit")
    folder = open_folder(council, "Verhuizing")
    logbook.write(
        actor(ann), Action.CHANGE_CONFIDENTIALITY, folder, council_id=council.pk, folder_id=folder.pk,
        was="shared", now="council",
    )  # fmt: skip
    page = lines(signed_in(client, ann), council)
    for words in (
        "Ann de Wit",
        "vertrouwelijkheid wijzigen",
        "Verhuizing",
        "was: raad en bestuurder · nu: alleen de raad",
    ):
        assert words in page


def test_lines_are_chosen_by_who_what_and_day(client: Client, council: Council) -> None:
    ann, bob = someone_as(Role.SECRETARY, council, name="Ann"), someone_as(Role.CHAIR, council, name="Bob")
    for person, action, title in (
        (ann, Action.ADD_DOCUMENT, "Eerste"), (bob, Action.ADD_DOCUMENT, "Tweede"), (bob, Action.ADD_VERSION, "Derde"),
    ):  # fmt: skip
        folder = open_folder(council, title)
        logbook.write(actor(person), action, folder, council_id=council.pk, folder_id=folder.pk)
    browser = signed_in(client, ann)

    def shown(**asked: str) -> set[str]:
        page = lines(browser, council, **asked)
        return {title for title in ("Eerste", "Tweede", "Derde") if title in page}

    assert bob.account_id is not None
    assert shown(wie=str(bob.account_id)) == {"Tweede", "Derde"}
    assert shown(wie=str(bob.account_id), wat="add_version") == {"Derde"}
    assert shown(dag=localdate().isoformat()) == {"Eerste", "Tweede", "Derde"}
    assert shown(dag="2001-01-01") == set()
    assert shown(wie="'", wat="onzin", dag="gisteren") == {"Eerste", "Tweede", "Derde"}


def test_another_councils_lines_do_not_show(client: Client, council: Council, other_council: Council) -> None:
    both = someone_as(Role.SECRETARY, council, other_council)
    logbook.write(actor(both), Action.ADD_DOCUMENT, open_folder(other_council, "Elders"), council_id=other_council.pk)
    assert "Elders" not in lines(signed_in(client, both), council)


def test_an_empty_logbook_says_so(secretary: Client, council: Council) -> None:
    assert "Er staat nog niets in het logboek" in lines(secretary, council)


def test_particulars_tell_days_numbers_and_words_and_keep_the_rest_to_themselves() -> None:
    told = particulars({"on": "2026-03-06", "fact": "request_received", "version": 2, "words": "per post"}, localdate())
    assert told in ("per post · vr 6 mrt · versie 2", "per post · vr 6 mrt 2026 · versie 2")
    assert particulars({"on": "geen dag", "was": "onzin", "x": None}, localdate()) == "geen dag"


def test_an_action_that_ambt_no_longer_knows_still_reads() -> None:
    assert action_in_words("burn_archive") == "burn archive"
