"""The daily message: Vandaag as plain text, by mail."""

import smtplib
from datetime import datetime, time

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access.keys import Actor, Role
from ambt.access.models import Account
from ambt.councils.actors import presence_of
from ambt.desk.models import Digest
from ambt.desk.views.today import today_page
from ambt.ui import days

FROM_HOUR, TO_HOUR = time(6, 30), time(12, 0)
FOR_SECRETARIES = frozenset({Role.SECRETARY})


def is_wanted(actor: Actor, digest: Digest | None) -> bool:
    """As the person chose; who chose nothing gets it only as a secretary."""
    return digest.is_wanted if digest else bool(actor.councils(FOR_SECRETARIES))


def send_digests(now: datetime) -> None:
    """Send each person who wants it today's message, once; on a day off the desk (weekend) nobody gets one.

    Safe to run again and again in the morning: a message that could not be sent is tried the next time.
    """
    local = timezone.localtime(now)
    if local.weekday() >= 5 or not FROM_HOUR <= local.time() < TO_HOUR:
        return
    kept = {digest.person.account_id: digest for digest in Digest.objects.select_related("person")}
    for account in Account.objects.filter(is_active=True):
        presence = presence_of(account, local.date())
        if presence.actor.person_id is None or not is_wanted(presence.actor, kept.get(account.pk)):
            continue
        page = today_page(presence.actor, presence.councils, now)
        if not any(need.lines for need in page.needs) and not page.meetings:
            continue
        digest, _new = Digest.objects.get_or_create(person_id=presence.actor.person_id)
        before = digest.sent_for
        # Who moves the day on, sends; a second process updates no row.
        if before == local.date() or not Digest.objects.filter(pk=digest.pk, sent_for=before).update(
            sent_for=local.date()
        ):
            continue
        text = render_to_string(
            "desk/digest.txt", {"page": page, "name": account.name, "site": settings.PUBLIC_ADDRESS}
        )
        try:
            EmailMessage(
                _("Vandaag: %(day)s") % {"day": days.short_day(local.date(), local.date())}, text, to=[account.email]
            ).send()
        except (OSError, smtplib.SMTPException):
            Digest.objects.filter(pk=digest.pk).update(sent_for=before)
