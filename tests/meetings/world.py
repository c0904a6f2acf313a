"""A council with its people and meetings, for tests: everything that does not matter for the sentence of the test."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from ambt.access.keys import Actor, Role
from ambt.archive.models import Document
from ambt.archive.steps import keep
from ambt.councils.models import Council, Person
from ambt.dossiers.models import Dossier
from ambt.dossiers.steps import open_dossier_for
from ambt.meetings.actions.plan_meeting import plan_meeting
from ambt.meetings.actions.put_on_agenda import put_on_agenda
from ambt.meetings.drafts import ItemDraft
from ambt.meetings.models import AgendaItem, Meeting
from tests import people


def at(days: int, hour: int = 10, minute: int = 0) -> datetime:
    """A moment so many days from today, in Dutch time."""
    day = timezone.localdate() + timedelta(days=days)
    return datetime.combine(day, time(hour, minute), tzinfo=timezone.get_current_timezone())


@dataclass
class World:
    """One council with its people; `client` opens a browser in which one of them is signed in."""

    council: Council
    secretary: Person
    chair: Person
    member: Person
    director: Person
    committee_member: Person

    def actor(self, person: Person | None = None) -> Actor:
        return people.actor(person or self.secretary)

    def client(self, person: Person | None = None) -> Client:
        return people.signed_in(Client(), person or self.secretary)

    def meeting(self, *, days: int = 20, kind: str = "council", hours: int = 2, **fields: str) -> Meeting:
        meeting = plan_meeting(
            self.actor(), self.council, kind=kind, starts_at=at(days), ends_at=at(days, 10 + hours), **fields
        )
        return Meeting.objects.select_related("folder", "council__organisation").get(pk=meeting.pk)

    def item(self, meeting: Meeting, title: str = "Begroting", **fields: object) -> AgendaItem:
        item = put_on_agenda(self.actor(), meeting, ItemDraft(title=title, **fields))  # type: ignore[arg-type]
        return reloaded(item)

    def dossier(self, title: str, level: str = "council", readers: tuple[Person, ...] = ()) -> Dossier:
        return open_dossier_for(
            self.council,
            title=title,
            kind="other",
            opened_on=timezone.localdate(),
            confidentiality=level,
            readers=readers,
        )

    def paper(self, dossier: Dossier, title: str, level: str = "") -> Document:
        text = f"{title}. Dit stuk hoort bij de vergadering."
        return keep(
            dossier.folder,
            title=title,
            filename=f"{title}.txt",
            content=text.encode(),
            added_by=self.secretary,
            confidentiality=level,
            text=text,
        )


def a_world(council: Council) -> World:
    return World(
        council=council,
        secretary=people.someone_as(Role.SECRETARY, council, name="Els van Dam"),
        chair=people.someone_as(Role.CHAIR, council, name="Mo Idrissi"),
        member=people.someone_as(Role.MEMBER, council, name="Gert Pool"),
        director=people.someone_as(Role.DIRECTOR, council, name="Henriëtte Schouten"),
        committee_member=people.someone_as(Role.COMMITTEE_MEMBER, council, name="Ivo Smit"),
    )


def reloaded(item: AgendaItem) -> AgendaItem:
    return AgendaItem.objects.select_related(
        "meeting__folder", "meeting__council__organisation", "dossier__folder", "adopts"
    ).get(pk=item.pk)


def words(response: HttpResponse) -> str:
    return response.content.decode()
