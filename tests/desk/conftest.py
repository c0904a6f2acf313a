"""A council with something to do: a running request, a meeting, a promise."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from ambt.archive.models import Confidentiality
from ambt.archive.steps import open_folder
from ambt.councils.models import Council, Person
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import make_promise, open_dossier_for, set_fact
from ambt.meetings.models import Meeting


def a_dossier(
    council: Council,
    title: str,
    *,
    confidentiality: str = Confidentiality.COUNCIL,
    readers: tuple[Person, ...] = (),
    decided_days_ago: int = 10,
) -> Dossier:
    """A request for advice with a decision that departs: the month for appeal and the suspension run (26.2, 25.6)."""
    today = date.today()
    dossier = open_dossier_for(
        council,
        title=title,
        kind="advice",
        article_ref="25.1.e",
        opened_on=today - timedelta(days=90),
        confidentiality=confidentiality,
        readers=readers,
    )
    set_fact(dossier, "request_received", on=today - timedelta(days=90))
    set_fact(dossier, "consultation_held", on=today - timedelta(days=60))
    set_fact(dossier, "advice_given", on=today - timedelta(days=50), value="negative")
    set_fact(dossier, "decision_received", on=today - timedelta(days=decided_days_ago), value="departs")
    return dossier


def a_meeting(
    council: Council,
    title: str,
    *,
    confidentiality: str = Confidentiality.COUNCIL,
    readers: tuple[Person, ...] = (),
    in_days: int = 10,
) -> Meeting:
    starts_at: datetime = timezone.now() + timedelta(days=in_days)
    return Meeting.objects.create(
        council=council,
        folder=open_folder(council, title, confidentiality=confidentiality, readers=readers),
        kind=Meeting.Kind.COUNCIL,
        title=title,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place="Vergaderzaal 2",
    )


@pytest.fixture
def busy(council: Council) -> Council:
    """`council` with a matter of each level, a meeting of each level and a promise of each level."""
    for level in (Confidentiality.SHARED, Confidentiality.COUNCIL):
        dossier = a_dossier(council, f"Dossier {level.value}", confidentiality=level)
        a_meeting(council, f"Vergadering {level.value}", confidentiality=level)
        make_promise(
            dossier.folder,
            text=f"Belofte {level.value}",
            promised_by="Marieke de Vries",
            promised_on=date.today() - timedelta(days=30),
            due_on=date.today() - timedelta(days=1),
            dossier=dossier,
        )
    return council
