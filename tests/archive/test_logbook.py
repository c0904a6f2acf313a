"""The logbook as a page: in Dutch, filtered, and only for who may read it."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate

from ambt.access import logbook
from ambt.access.keys import Action, Role
from ambt.archive.log_words import action_in_words, particulars
from ambt.archive.steps import open_folder
from ambt.councils.models import Council
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import open_dossier_for
from ambt.meetings.models import AgendaItem, Meeting
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


def test_what_was_put_away_is_still_spoken_of_and_what_is_narrower_is_not(client: Client, council: Council) -> None:
    chair, secretary = someone_as(Role.CHAIR, council), someone_as(Role.SECRETARY, council)
    now = timezone.now()
    meeting = Meeting.objects.create(
        council=council, folder=open_folder(council, "Vergadering"), kind="council", title="OR-vergadering",
        starts_at=now, ends_at=now + timedelta(hours=2),
    )  # fmt: skip
    secret = open_folder(council, "Fusie", confidentiality="named", readers=[chair])
    dossier = open_dossier_for(council, title="Fusie", kind="other", opened_on=localdate())
    Dossier.objects.filter(pk=dossier.pk).update(folder=secret)
    for title, about in (("Kerstborrel", None), ("Geheime fusie", dossier)):
        item = AgendaItem.objects.create(
            council=council, meeting=meeting, position=1, title=title, dossier=about, taken_off_at=now
        )
        by = actor(secretary)
        logbook.write(by, Action.TAKE_OFF_AGENDA, item, council_id=council.pk, folder_id=meeting.folder_id)
    page = lines(signed_in(client, secretary), council)
    assert ("Kerstborrel" in page, "Geheime fusie" in page) == (True, False)
    assert "Geheime fusie" in lines(signed_in(client, chair), council)


def test_an_empty_logbook_says_so(secretary: Client, council: Council) -> None:
    assert "Er staat nog niets in het logboek" in lines(secretary, council)


def test_particulars_tell_days_numbers_and_words_and_keep_the_rest_to_themselves() -> None:
    told = particulars({"on": "2026-03-06", "fact": "request_received", "version": 2, "words": "per post"}, localdate())
    assert told in ("per post · vr 6 mrt · versie 2", "per post · vr 6 mrt 2026 · versie 2")
    assert particulars({"on": "geen dag", "was": "onzin", "x": None}, localdate()) == "geen dag"


def test_an_action_that_ambt_no_longer_knows_still_reads() -> None:
    assert action_in_words("burn_archive") == "burn archive"
