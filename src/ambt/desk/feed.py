"""The calendar feed: what a person's own calendar program fetches."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from icalendar import Calendar, Event

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality
from ambt.dossiers.models import Deadline
from ambt.meetings.models import Meeting

BEHIND = timedelta(days=365)
AHEAD = timedelta(days=550)


def feed_of(actor: Actor, now: datetime) -> bytes:
    """The meetings and running terms the actor may see, as iCalendar; two queries.

    A calendar lies outside Ambt: what is for named readers only appears without its name.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Ambt//Agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Ambt")
    calendar.add("refresh-interval", timedelta(hours=1), parameters={"value": "DURATION"})
    meetings = Meeting.objects.visible_to(actor).filter(starts_at__range=(now - BEHIND, now + AHEAD))
    for meeting in meetings.select_related("council", "folder"):
        calendar.add_component(_meeting(meeting))
    today = timezone.localtime(now).date()
    deadlines = Deadline.objects.visible_to(actor).running().filter(due__range=(today - BEHIND, today + AHEAD))
    for deadline in deadlines.select_related("dossier__council", "dossier__folder"):
        calendar.add_component(_deadline(deadline, now))
    return bytes(calendar.to_ical())


def _meeting(meeting: Meeting) -> Event:
    event = Event()
    event.add("uid", _uid("vergadering", meeting.pk))
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", (meeting.cancelled_at or meeting.folder.created_at).astimezone(UTC))
    event.add("dtstart", meeting.starts_at.astimezone(UTC))
    event.add("dtend", meeting.ends_at.astimezone(UTC))
    is_named = meeting.folder.confidentiality == Confidentiality.NAMED
    event.add("summary", f"{'Besloten vergadering' if is_named else meeting.title} ({meeting.council.name})")
    if meeting.place:
        event.add("location", meeting.place)
    event.add("url", settings.PUBLIC_ADDRESS + meeting.get_absolute_url())
    event.add("status", "CANCELLED" if meeting.cancelled_at else "CONFIRMED")
    return event


def _deadline(deadline: Deadline, now: datetime) -> Event:
    assert deadline.due is not None
    dossier = deadline.dossier
    is_named = dossier.folder.confidentiality == Confidentiality.NAMED
    event = Event()
    event.add("uid", _uid("termijn", deadline.pk))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", deadline.due)
    event.add("dtend", _day_after(deadline.due))
    about = f"vertrouwelijk dossier {dossier.number}" if is_named else dossier.title
    event.add("summary", f"{deadline.label}: {about} ({dossier.council.name})")
    event.add("description", "" if is_named else deadline.basis)
    event.add("url", settings.PUBLIC_ADDRESS + ("" if is_named else dossier.get_absolute_url()))
    event.add("transp", "TRANSPARENT")
    return event


def _day_after(day: date) -> date:
    return day + timedelta(days=1)


def _uid(kind: str, number: int) -> str:
    return f"{kind}-{number}@{urlsplit(settings.PUBLIC_ADDRESS).hostname or 'ambt'}"
