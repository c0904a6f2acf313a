"""Reminding of terms: a message of its own for each, a week before and never twice for the same day."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access.keys import Role
from ambt.archive.models import Confidentiality
from ambt.councils.actors import readers_of
from ambt.councils.models import Council
from ambt.dossiers.models import Deadline, Dossier
from ambt.mail import steps as mail
from ambt.ui import days

AHEAD = timedelta(days=7)
# A term found to have passed longer ago is history, not news.
BEHIND = timedelta(days=14)
REMINDED = frozenset({Role.SECRETARY, Role.CHAIR})


def remind_of_deadlines(now: datetime) -> None:
    """Mail the secretary and the chair, as far as they may see the dossier, of terms of the council that are near."""
    today = timezone.localtime(now).date()
    near = Deadline.objects.to_remind_of(today + AHEAD).filter(
        due__gte=today - BEHIND, party=Dossier.Turn.COUNCIL, duty="act"
    )
    for deadline in near.select_related("dossier__council", "dossier__folder"):
        with transaction.atomic():
            # Claimed by the day itself: a moved day reminds again, a second process updates no row.
            row = Deadline.objects.filter(pk=deadline.pk, due=deadline.due).exclude(reminded_of=deadline.due)
            if row.update(reminded_of=deadline.due):
                _remind(deadline, now)


def _remind(deadline: Deadline, now: datetime) -> None:
    assert deadline.due is not None
    dossier = deadline.dossier
    addresses = _addresses(dossier.council, dossier, now)
    if not addresses:
        return
    day = days.day_and_distance(deadline.due, timezone.localtime(now).date())
    is_named = dossier.folder.confidentiality == Confidentiality.NAMED
    about = _("dossier %(number)s") % {"number": dossier.number} if is_named else dossier.title
    body = _(
        "%(label)s\n\nDossier: %(about)s\nUiterste dag: %(day)s\nGrond: %(basis)s\n\n"
        "Waarom deze dag, en wat de volgende stap is, staat in het dossier:\n%(link)s\n"
    )
    mail.post(
        dossier.folder,
        council=dossier.council,
        to=addresses,
        subject=_("Termijn %(day)s: %(about)s") % {"day": day, "about": about},
        body=body
        % {
            "label": deadline.label,
            "about": about,
            "day": day,
            "basis": deadline.basis,
            "link": settings.PUBLIC_ADDRESS + dossier.get_absolute_url(),
        },
        purpose=f"deadline:{deadline.pk}:{deadline.due.isoformat()}",
    )


def _addresses(council: Council, dossier: Dossier, now: datetime) -> list[str]:
    return [
        person.email
        for person, actor in readers_of(council, timezone.localtime(now).date())
        if person.email
        and actor.has_role(council.pk, REMINDED)
        and Dossier.objects.visible_to(actor).filter(pk=dossier.pk).exists()
    ]
