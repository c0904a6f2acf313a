"""Sending the packs of a meeting to their readers."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ambt.access import logbook
from ambt.access.keys import Action, Actor
from ambt.mail.steps import post
from ambt.meetings.models import Meeting, Pack
from ambt.meetings.steps import locked, must_be_on
from ambt.ui.days import clock, short_day
from ambt.ui.refusal import Refusal


@transaction.atomic
def send_pack(actor: Actor, meeting: Meeting, *, issue: int) -> list[Pack]:
    """Mail each reader their own pack of this issue, once; readers without an address are passed over.

    Raises Refusal while packs are being made or failed, when there is a newer issue, when this one was sent already,
    or when the agenda changed after it was made.
    """
    actor.needs(Action.SEND_PACK, meeting.council_id)
    now = locked(meeting)
    must_be_on(now)
    packs = list(
        Pack.objects.filter(meeting=now).select_related("reader", "version").order_by("-issue", "reader__name")
    )
    packs = [pack for pack in packs if pack.issue == packs[0].issue]
    _must_be_sendable(now, packs, issue)
    sent = []
    for pack in packs:
        if not pack.reader.email or pack.version is None:
            continue
        post(
            now.folder,
            council=now.council,
            to=[pack.reader.email],
            subject=_("Vergaderstukken %(meeting)s") % {"meeting": now.title},
            body=_letter(now, pack),
            attachments=[pack.version],
            purpose=f"pack:{pack.pk}",
            reply_to=now.council.mail_address,
        )
        sent.append(pack)
    if not sent:
        raise Refusal(_("Geen van de lezers heeft een e-mailadres. Vul de adressen aan bij de raad."))
    moment = timezone.now()
    Pack.objects.filter(pk__in=[pack.pk for pack in sent]).update(sent_at=moment)
    Meeting.objects.filter(pk=now.pk, agenda_sent_at=None).update(agenda_sent_at=moment)
    logbook.write(
        actor,
        Action.SEND_PACK,
        now,
        council_id=now.council_id,
        folder_id=now.folder_id,
        issue=issue,
        readers=[pack.reader.name for pack in sent],
    )
    return sent


def _must_be_sendable(meeting: Meeting, packs: list[Pack], issue: int) -> None:
    if not packs:
        raise Refusal(_("Er zijn nog geen stukken gemaakt."))
    if packs[0].issue != issue:
        raise Refusal(_("Er zijn intussen nieuwere stukken gemaakt. Bekijk die en verstuur ze dan."))
    if any(pack.sent_at for pack in packs):
        raise Refusal(_("Deze stukken zijn al verstuurd. Wilt u iets nasturen, maak dan eerst nieuwe stukken."))
    if any(pack.state != Pack.State.READY for pack in packs):
        raise Refusal(_("Nog niet alle stukken zijn klaar. Wacht even, of maak ze opnieuw."))
    changed = meeting.agenda_changed_at
    if changed and any(pack.made_at and pack.made_at < changed for pack in packs):
        raise Refusal(_("De agenda is na het maken van de stukken gewijzigd. Maak de stukken opnieuw."))


def _letter(meeting: Meeting, pack: Pack) -> str:
    lines = [
        _("Beste %(name)s,") % {"name": pack.reader.name},
        "",
        _("Hierbij de stukken voor %(meeting)s, op %(day)s om %(time)s.")
        % {
            "meeting": meeting.title,
            "day": short_day(meeting.held_on, timezone.localdate()),
            "time": clock(meeting.starts_at),
        },
    ]
    if meeting.place:
        lines.append(_("Plaats: %(place)s") % {"place": meeting.place})
    lines += [
        "",
        _("Alle stukken staan in één PDF, met een inhoudsopgave en doorlopende paginanummers."),
        _("Dit exemplaar is voor u persoonlijk samengesteld. Stuur het niet door."),
        "",
        _("Met vriendelijke groet,"),
        meeting.council.name,
    ]
    return "\n".join(lines)
