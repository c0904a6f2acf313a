"""Wrong, twice, together, huge, hostile and without a mail server: a clear answer, and nothing lost or doubled."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from ambt.access.keys import Action, Role
from ambt.access.models import LogEntry
from ambt.archive.models import Document
from ambt.letters.models import Letter
from ambt.mail.models import PostedMail
from ambt.mail.tasks import send_waiting
from ambt.meetings.models import AgendaItem
from tests.gestures import GESTURES
from tests.house import ELSEWHERE, GROUP, NAMED, STRANGER, TABLE, House, house, in_the_house
from tests.mail.smtp import MailServer
from tests.people import signed_in
from tests.reader import Reader, work_off
from tests.walking import addresses

__all__ = ["house", "in_the_house"]

HUGE = 10**30
CHAIRS_OWN = {Action.APPROVE_LETTER, Action.RETURN_LETTER}
# The same again leaves things as they are, or makes a newer one of what was asked for.
NOTHING_DOUBLED = {
    Action.CHANGE_RULES,
    Action.CHANGE_COUNCIL,
    Action.END_SEAT,
    Action.INVITE_PERSON,
    Action.CHANGE_MAILBOX,
    Action.FETCH_MAIL,
    Action.SEND_AGAIN,
    Action.MAKE_PACK,
    Action.RECORD_ATTENDANCE,
    Action.MAKE_MINUTES,
    Action.RENEW_FEED,
    Action.CHANGE_DIGEST,
}

# Who says these twice sees both on the page.
LEFT_OUT = {Action.OPEN_DOSSIER, Action.PUT_ON_AGENDA, Action.ADD_ACTION_POINT}
ONCE = [action for action in GESTURES if action not in LEFT_OUT]


@pytest.fixture
def secretary(in_the_house: House) -> Client:
    return signed_in(Client(), in_the_house.people[Role.SECRETARY])


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    mail_server = MailServer()
    settings.SMTP_HOST = settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = mail_server.port
    settings.EMAIL_TIMEOUT = 5
    yield mail_server
    mail_server.down()


@pytest.fixture
def committed(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> Callable[..., AbstractContextManager[Any]]:
    return django_capture_on_commit_callbacks


@pytest.mark.parametrize("action", ONCE, ids=lambda action: action.code)
def test_a_form_sent_twice_is_done_once(in_the_house: House, action: Action) -> None:
    who = Role.CHAIR if action in CHAIRS_OWN else Role.SECRETARY
    browser = signed_in(Client(), in_the_house.people[who])
    address, fields = GESTURES[action](in_the_house)
    last = LogEntry.objects.order_by("-pk").values_list("pk", flat=True)[0]
    for _ in range(2):
        for value in fields.values():
            for file in value if isinstance(value, list) else [value]:
                if hasattr(file, "seek"):
                    file.seek(0)
        assert browser.post(address, fields).status_code in {302, 404, 409, 422}
    made = LogEntry.objects.filter(pk__gt=last, action=action.code).count()
    assert made == (2 if action in NOTHING_DOUBLED else 1)


# What each of two people changes, starting from the same page.
TOGETHER: dict[Action, str] = {
    Action.CHANGE_DOSSIER: "title",
    Action.CHANGE_AGENDA_ITEM: "title",
    Action.CHANGE_MEETING: "title",
    Action.TAKE_NOTES: "typed",
    Action.EDIT_LETTER: "subject",
}


@pytest.mark.parametrize("action", TOGETHER, ids=lambda action: action.code)
def test_of_two_people_changing_one_thing_the_second_is_told_and_keeps_what_they_typed(
    in_the_house: House, action: Action
) -> None:
    first, second = Role.SECRETARY, Role.ELECTED_SECRETARY
    address, fields = GESTURES[action](in_the_house)
    typed = {who: fields | {TOGETHER[action]: f"Van {who.value}"} for who in (first, second)}
    assert signed_in(Client(), in_the_house.people[first]).post(address, typed[first]).status_code == 302
    late = signed_in(Client(), in_the_house.people[second]).post(address, typed[second])
    assert late.status_code in {409, 422}
    assert "Van elected_secretary" in late.content.decode()
    assert LogEntry.objects.filter(action=action.code, account=in_the_house.people[second].account).count() == 0


def test_a_fact_corrected_by_two_people_stays_as_the_first_put_it(in_the_house: House) -> None:
    address, fields = GESTURES[Action.CORRECT_FACT](in_the_house)
    a_day_later = (timezone.localdate() - timedelta(days=14)).isoformat()
    first, second = (signed_in(Client(), in_the_house.people[who]) for who in (Role.SECRETARY, Role.ELECTED_SECRETARY))
    assert first.post(address, fields).status_code == 302
    late = second.post(address, fields | {"on": a_day_later})
    assert late.status_code == 422
    assert a_day_later in late.content.decode()
    assert "Iemand anders heeft" in late.content.decode()


def test_a_paper_given_a_version_by_two_people_is_not_overwritten(in_the_house: House) -> None:
    address, fields = GESTURES[Action.ADD_VERSION](in_the_house)
    _, again = GESTURES[Action.ADD_VERSION](in_the_house)
    again["file"].name = "anders.txt"  # type: ignore[attr-defined]
    first, second = (signed_in(Client(), in_the_house.people[who]) for who in (Role.SECRETARY, Role.CHAIR))
    assert first.post(address, fields).status_code == 302
    assert second.post(address, again).status_code == 422


def test_ids_of_hidden_things_in_a_form_are_not_found(in_the_house: House) -> None:
    """The deputy chair may prepare an agenda, but sees neither the named dossiers nor the other council."""
    deputy = signed_in(Client(), in_the_house.people[Role.DEPUTY_CHAIR])
    address, fields = GESTURES[Action.PUT_ON_AGENDA](in_the_house)
    hidden = [in_the_house.dossiers[word] for word in (NAMED, GROUP, ELSEWHERE)]
    papers = [Document.objects.filter(folder=dossier.folder)[0].pk for dossier in hidden]
    tries: list[dict[str, Any]] = [
        *({"dossier": dossier.pk} for dossier in hidden),
        *({"dossier": in_the_house.dossiers[TABLE].pk, "documents": [paper]} for paper in papers),
        {"owner": in_the_house.people[STRANGER].pk},
        {"confidentiality": "public"},
        {"purpose": "iets"},
    ]
    assert {deputy.post(address, fields | wrong).status_code for wrong in tries} == {422}
    assert not AgendaItem.objects.filter(title="Nieuw punt").exists()


def test_ids_of_hidden_things_in_the_secretarys_forms_are_not_found(in_the_house: House, secretary: Client) -> None:
    elsewhere = in_the_house.dossiers[ELSEWHERE]
    paper = Document.objects.filter(folder=elsewhere.folder)[0].pk
    stranger = in_the_house.people[STRANGER].pk
    for action, wrong in (
        (Action.FILE_PAPER, {"dossier": elsewhere.pk}),
        (Action.RECORD_FACT, {"source": paper}),
        (Action.OPEN_DOSSIER, {"confidentiality": "named", "readers": [stranger]}),
        (Action.OPEN_DOSSIER, {"owner": stranger}),
        (Action.ADD_DOCUMENT, {"confidentiality": "named", "readers": [stranger]}),
        (Action.ADD_ACTION_POINT, {"owner": stranger}),
        (Action.CHANGE_COMMITTEE, {"people": [stranger]}),
    ):
        address, fields = GESTURES[action](in_the_house)
        with transaction.atomic():
            assert secretary.post(address, fields | wrong).status_code == 422, (action, wrong)


@pytest.mark.parametrize("number", [0, 2**31, 2**63, HUGE])
def test_a_number_that_is_nothing_s_number_does_not_exist(in_the_house: House, secretary: Client, number: int) -> None:
    known = {"slug": in_the_house.council.slug, "name": "iets", "fact": "request_received"}
    for name, pattern in addresses().items():
        parts = re.findall(r"<\w+:(\w+)>", pattern)
        if "<int:" in pattern and (number or name != "councils:committee"):
            address = reverse(name, kwargs={part: known.get(part, number) for part in parts})
            for answer in (secretary.get(address), secretary.post(address)):
                assert answer.status_code in {404, 405}, (address, answer.status_code)


@pytest.mark.parametrize(
    "nonsense", ["", "-1", "x", "9" * 30, "9" * 4000, "²", "٣", "%00", "\x00", "<b>", "' OR 1=1 --"]
)
def test_nonsense_behind_the_question_mark_shows_the_page_all_the_same(
    in_the_house: House, secretary: Client, nonsense: str
) -> None:
    own = in_the_house.council.slug
    meeting, dossier = in_the_house.meetings["to come"], in_the_house.dossiers[TABLE]
    paper = Document.objects.filter(folder=dossier.folder)[0]
    for name, args, names in (
        ("dossiers:list", [], ["zoek", "stand", "soort", "beurt", "volgorde", "pagina"]),
        ("meetings:list", [], ["jaar", "pagina"]),
        ("meetings:actions", [], ["toon", "pagina"]),
        ("meetings:decisions", [], ["pagina"]),
        ("meetings:plan", [], ["kind", "on"]),
        ("meetings:warnings", [], ["kind", "on"]),
        ("meetings:add-item", [meeting.pk], ["dossier", "documents", "owner"]),
        ("meetings:resolution", [in_the_house.items["adopting"].meeting_id, in_the_house.items["adopting"].pk], []),
        ("letters:list", [], ["stand", "soort", "pagina"]),
        ("letters:draft", [dossier.number], ["kind"]),
        ("archive:list", [], ["map", "soort", "pagina"]),
        ("archive:search", [], ["q", "soort", "pagina", "overal"]),
        ("archive:logbook", [], ["wie", "wat", "dag", "pagina"]),
        ("archive:document", [paper.pk], ["versie", "deel", "q"]),
        ("mail:list", [], ["stand", "pagina"]),
        ("mail:outgoing", [], ["stand", "pagina"]),
    ):
        for parameter in names:
            answer = secretary.get(reverse(name, args=[own, *args]), {parameter: nonsense})
            assert answer.status_code in {200, 400}, (name, parameter)
            assert "<b>" not in answer.content.decode() or nonsense != "<b>", (name, parameter)


@pytest.mark.parametrize("nonsense", ["", "-1", "x", "9" * 30, "9" * 4000, "\x00", "٣"])
@pytest.mark.parametrize("action", GESTURES, ids=lambda action: action.code)
def test_nonsense_in_any_field_is_answered_and_never_breaks(in_the_house: House, action: Action, nonsense: str) -> None:
    who = Role.CHAIR if action in CHAIRS_OWN else Role.SECRETARY
    browser = signed_in(Client(), in_the_house.people[who])
    left: set[str] | None = None
    while left is None or left:
        with transaction.atomic():
            address, fields = GESTURES[action](in_the_house)
            left = set(fields) if left is None else left
            if left:
                field = left.pop()
                assert browser.post(address, fields | {field: nonsense}).status_code < 500, (field, nonsense[:20])
            transaction.set_rollback(True)


HOSTILE: list[dict[str, str]] = [
    {"HX-Request": "true", "HX-Target": "<script>", "HX-Current-URL": "javascript:alert(1)"},
    {"Accept-Language": "xx-" + "y" * 4000},
    {"Cookie": "sessionid=" + "'" * 3000},
    {"X-Forwarded-Host": "elders.example", "X-Forwarded-For": "' OR 1=1", "X-HTTP-Method-Override": "DELETE"},
    {"Content-Type": "application/json"},
    {"Content-Type": "multipart/form-data; boundary="},
]


@pytest.mark.parametrize("headers", HOSTILE, ids=lambda headers: next(iter(headers)))
def test_hostile_headers_are_not_believed_and_not_repeated(
    in_the_house: House, secretary: Client, headers: dict[str, str]
) -> None:
    own = in_the_house.council.slug
    for answer in (
        secretary.get("/", headers=headers),
        secretary.get(f"/r/{own}/vergaderingen/", headers=headers),
        secretary.post(f"/r/{own}/post/{in_the_house.papers['woordinpostvak'].pk}/terughalen/", headers=headers),
        secretary.generic("POST", f"/r/{own}/post/neerleggen/", b"geen formulier", headers=headers),
    ):
        text = answer.content.decode()
        assert answer.status_code < 500
        assert "javascript:" not in text
        assert "<script>" not in text.replace('<script>"', "")
        assert "elders.example" not in text
        assert "elders.example" not in answer.headers.get("Location", "")


def test_another_hosts_name_gets_nothing(in_the_house: House, secretary: Client) -> None:
    assert secretary.get("/", headers={"Host": "elders.example"}).status_code == 400


def test_a_form_from_another_site_changes_nothing(in_the_house: House) -> None:
    browser = signed_in(Client(enforce_csrf_checks=True), in_the_house.people[Role.SECRETARY])
    before = LogEntry.objects.count()
    for make in GESTURES.values():
        with transaction.atomic():
            address, fields = make(in_the_house)
            lines = LogEntry.objects.count()
            assert browser.post(address, fields).status_code == 403, address
            assert LogEntry.objects.count() == lines
            transaction.set_rollback(True)
    assert LogEntry.objects.count() == before


def test_a_letter_that_meets_a_mail_server_that_is_down_is_kept_shown_tried_again_and_sent_once(
    in_the_house: House, server: MailServer, committed: Callable[..., AbstractContextManager[Any]]
) -> None:
    reader = Reader(signed_in(Client(), in_the_house.people[Role.SECRETARY]), committed)
    address, fields = GESTURES[Action.SEND_LETTER](in_the_house)
    with committed(execute=True):
        assert reader.browser.post(address, fields).status_code == 302
    work_off()
    letter = Letter.objects.get(pk=in_the_house.letters["offered"].pk)
    page = f"/r/waterland/brieven/{letter.pk}/"
    reader.goes_to(page).sees("De mailserver is niet bereikbaar", "gaat vanzelf weg")
    reader.goes_to("/r/waterland/post/").sees("Met één bericht dat de deur uit moet is iets aan de hand")
    server.up()
    for later in (2, 2, 60):
        send_waiting(timezone.now() + timedelta(minutes=later))
    assert letter.posted is not None
    mine = [one for one in server.receiver.taken if letter.posted.message_id in str(one.content)]
    assert [one.rcpt_tos for one in mine] == [[letter.to_mail]]
    reader.goes_to(page).sees("aangenomen")
    # Sending once more by hand is refused.
    sent = len(server.receiver.taken)
    again = reader.browser.post(reverse("mail:send-again", args=["waterland", letter.posted.pk]))
    work_off()
    assert again.status_code == 409
    assert len(server.receiver.taken) == sent


def test_packs_that_meet_a_mail_server_that_is_down_arrive_later_each_once(
    in_the_house: House, server: MailServer, committed: Callable[..., AbstractContextManager[Any]]
) -> None:
    waiting = PostedMail.objects.filter(purpose__startswith="pack:")
    assert waiting.count() > 5
    send_waiting(timezone.now())
    assert set(waiting.values_list("state", flat=True)) == {PostedMail.State.WAITING}
    reader = Reader(signed_in(Client(), in_the_house.people[Role.SECRETARY]), committed)
    reader.goes_to("/r/waterland/post/uitgaand/").sees("De mailserver is niet bereikbaar")
    server.up()
    for later in (2, 2, 60):
        send_waiting(timezone.now() + timedelta(minutes=later))
    contents = [str(one.content) for one in server.receiver.taken]
    assert {sum(mail.message_id in content for content in contents) for mail in waiting} == {1}
    assert set(waiting.values_list("state", flat=True)) == {PostedMail.State.SENT}
