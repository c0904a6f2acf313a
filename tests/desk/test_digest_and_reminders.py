"""The daily message and the reminders: on time, to who wants and may, and never twice."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from pytest_django import Settings

from ambt.access.keys import Role
from ambt.archive.models import Confidentiality
from ambt.councils.models import Council
from ambt.desk.actions.preferences import change_digest
from ambt.desk.digest_mail import send_digests
from ambt.desk.reminders import remind_of_deadlines
from ambt.dossiers.models import Deadline
from ambt.mail.models import PostedMail
from tests import people
from tests.desk.conftest import a_dossier


def morning() -> datetime:
    """Half past seven on the first weekday from today."""
    day = datetime.now(ZoneInfo("Europe/Amsterdam")).replace(hour=7, minute=30)
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return day


def test_a_secretary_gets_one_message_a_morning(busy: Council) -> None:
    people.someone_as(Role.SECRETARY, busy)
    for _ in range(3):
        send_digests(morning())
    assert len(mail.outbox) == 1
    assert "Dossier council" in mail.outbox[0].body


def test_a_member_gets_it_only_after_asking_and_the_secretary_can_stop_it(busy: Council) -> None:
    secretary, member = people.someone_as(Role.SECRETARY, busy), people.someone_as(Role.MEMBER, busy)
    change_digest(people.actor(secretary), is_wanted=False)
    send_digests(morning())
    assert mail.outbox == []
    change_digest(people.actor(member), is_wanted=True)
    send_digests(morning())
    assert [message.to for message in mail.outbox] == [[member.email]]


def test_no_message_at_night_nor_on_saturday(busy: Council) -> None:
    people.someone_as(Role.SECRETARY, busy)
    send_digests(morning().replace(hour=3))
    saturday = morning()
    while saturday.weekday() != 5:
        saturday += timedelta(days=1)
    send_digests(saturday)
    assert mail.outbox == []


def test_a_message_that_could_not_be_sent_is_tried_again(busy: Council, settings: Settings) -> None:
    people.someone_as(Role.SECRETARY, busy)
    working = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    send_digests(morning())
    settings.EMAIL_BACKEND = working
    send_digests(morning())
    assert len(mail.outbox) == 1


def test_what_is_for_named_readers_goes_out_without_its_name(council: Council) -> None:
    secretary = people.someone_as(Role.SECRETARY, council)
    a_dossier(council, "Project Merel", confidentiality=Confidentiality.NAMED, readers=(secretary,))
    send_digests(morning())
    assert "Merel" not in mail.outbox[0].body
    assert "Vertrouwelijk: zie Ambt" in mail.outbox[0].body


def test_a_term_that_is_near_is_reminded_of_once_and_again_when_its_day_moves(council: Council) -> None:
    people.someone_as(Role.SECRETARY, council)
    a_dossier(council, "Verkoop Zuid", decided_days_ago=26)
    for _ in range(2):
        remind_of_deadlines(morning())
    first = PostedMail.objects.count()
    assert first >= 1
    deadline = Deadline.objects.exclude(reminded_of=None).first()
    assert deadline is not None
    assert deadline.due is not None
    Deadline.objects.filter(pk=deadline.pk).update(due=deadline.due + timedelta(days=1))
    remind_of_deadlines(morning())
    assert PostedMail.objects.count() == first + 1


@pytest.mark.parametrize(("role", "reminded"), [(Role.CHAIR, True), (Role.MEMBER, False), (Role.DIRECTOR, False)])
def test_who_is_reminded(council: Council, role: Role, reminded: bool) -> None:
    person = people.someone_as(role, council)
    a_dossier(council, "Verkoop Zuid", decided_days_ago=26)
    remind_of_deadlines(morning())
    assert any(person.email in row.to for row in PostedMail.objects.all()) is reminded


def test_a_secretary_outside_a_named_dossier_is_not_reminded_of_it(council: Council) -> None:
    outsider, chair = people.someone_as(Role.SECRETARY, council), people.someone_as(Role.CHAIR, council)
    a_dossier(council, "Project Merel", confidentiality=Confidentiality.NAMED, readers=(chair,), decided_days_ago=26)
    remind_of_deadlines(morning())
    assert PostedMail.objects.exists()
    for row in PostedMail.objects.all():
        assert outsider.email not in row.to
        assert "Merel" not in row.subject + row.body
