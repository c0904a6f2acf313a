"""The demo: filled once, by the gestures people make, and good for every role."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from ambt.access.models import Account, LogEntry
from ambt.archive.models import Document
from ambt.councils.models import Council
from ambt.desk import demo
from ambt.dossiers.models import Dossier, Promise
from ambt.letters.models import Letter
from ambt.mail.models import Paper
from ambt.meetings.models import Meeting, Minutes


@pytest.mark.django_db
def test_the_demo_holds_a_year_of_two_councils(client: Client, settings: Settings) -> None:
    assert demo.is_wanted()
    demo.fill()
    assert not demo.is_wanted()
    assert Council.objects.count() == 2
    assert set(Dossier.objects.values_list("kind", flat=True)) == {"advice", "consent", "other"}
    assert Meeting.objects.count() >= 30
    assert Minutes.objects.exclude(adopted_on=None).count() >= 6
    assert set(Letter.objects.values_list("state", flat=True)) == {"draft", "offered", "sent"}
    assert Promise.objects.filter(kept_on=None).count() >= 4
    assert Paper.objects.waiting().count() == 1
    assert Document.objects.count() > 20
    # Made by gestures: each left its line.
    assert LogEntry.objects.filter(action="record_fact").count() > 15
    settings.DEMO = True
    for account in Account.objects.all():
        browser = Client()
        answer = browser.post(reverse("desk:demo-sign-in", args=[account.pk]), follow=True)
        assert answer.status_code == 200
        assert "Vandaag" in answer.content.decode()
        for council in Council.objects.filter(seats__person__account=account):
            assert browser.get(reverse("dossiers:list", args=[council.slug])).status_code == 200


@pytest.mark.django_db
def test_without_a_demo_nobody_comes_in_without_a_password(client: Client, council: Council) -> None:
    account = Account.objects.create_user("iemand@voorbeeld.test", "geheim-genoeg-123", name="Iemand")
    assert client.post(reverse("desk:demo-sign-in", args=[account.pk])).status_code == 404


@pytest.mark.django_db
def test_a_demo_never_mixes_with_real_people(council: Council) -> None:
    Account.objects.create_user("iemand@voorbeeld.test", "geheim-genoeg-123", name="Iemand")
    assert not demo.is_wanted()
