"""What the council needs: papers to sort, letters to approve or send, agendas, minutes, actions."""

from datetime import date, datetime, timedelta

from django.db.models import Count, Min, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ambt.access.keys import COUNCIL_SIDE, KEYS, Action, Actor
from ambt.archive.models import Confidentiality
from ambt.councils.models import Council
from ambt.desk.line import Line, in_order
from ambt.letters.models import Letter
from ambt.mail.models import Paper, PostedMail
from ambt.meetings.models import ActionPoint, Meeting, Minutes
from ambt.meetings.planning import agenda_notice
from ambt.ui import days

AGENDA_AHEAD = timedelta(days=35)
ACTIONS_AHEAD = timedelta(days=14)


def council_needs(actor: Actor, councils: tuple[Council, ...], meetings: list[Meeting], now: datetime) -> list[Line]:
    """Everything of the council's own that waits for this actor. Four queries, however many councils.

    `meetings` are those around now (`views.today.meetings_around`), with council, folder and record loaded.
    """
    today = timezone.localtime(now).date()
    lines = [
        *_papers(actor, councils),
        *_letters(actor),
        *_agendas(actor, councils, meetings, now),
        *_minutes(actor, meetings, now),
        *_actions(actor, today),
        *_mail_in_trouble(actor),
    ]
    return in_order(lines)


def _papers(actor: Actor, councils: tuple[Council, ...]) -> list[Line]:
    waiting = (
        Paper.objects.visible_to(actor)
        .waiting()
        .filter(council__in=actor.councils(KEYS[Action.FILE_PAPER]), came_with=None)
        .order_by()
        .values("council")
        .annotate(number=Count("pk"), oldest=Min("received_on"))
    )
    by_id = {council.pk: council for council in councils}
    lines = []
    for row in waiting:
        council = by_id[row["council"]]
        what = ngettext(
            "%(number)s stuk in het postvak sorteren", "%(number)s stukken in het postvak sorteren", row["number"]
        )
        lines.append(
            Line(
                what=what % {"number": row["number"]},
                about=_("Post"),
                address=reverse("mail:list", args=[council.slug]),
                council=council.name,
                note=_("het oudste is ontvangen op %(day)s")
                % {"day": days.short_day(row["oldest"], timezone.localdate())},
            )
        )
    return lines


def _letters(actor: Actor) -> list[Line]:
    approve = Q(state=Letter.State.OFFERED, council__in=actor.councils(KEYS[Action.APPROVE_LETTER]))
    send = Q(state=Letter.State.APPROVED, council__in=actor.councils(KEYS[Action.SEND_LETTER]))
    returned = Q(state=Letter.State.DRAFT, drafted_by=actor.person_id) & ~Q(remark="")
    said = {
        Letter.State.OFFERED: _("Brief goedkeuren"),
        Letter.State.APPROVED: _("Goedgekeurde brief versturen"),
        Letter.State.DRAFT: _("Teruggegeven brief aanpassen"),
    }
    rows = (
        Letter.objects.visible_to(actor)
        .filter(approve | send | returned)
        .select_related("council", "dossier", "folder")
    )
    return [
        Line(
            what=said[Letter.State(row.state)],
            about=row.subject,
            address=row.get_absolute_url(),
            council=row.council.name,
            due=row.dossier.next_due if row.dossier.next_due and not row.dossier.next_is_wait else None,
            note=row.remark[:120] if row.state == Letter.State.DRAFT else "",
            is_named=row.folder.confidentiality == Confidentiality.NAMED,
        )
        for row in rows[:20]
    ]


def _agendas(actor: Actor, councils: tuple[Council, ...], meetings: list[Meeting], now: datetime) -> list[Line]:
    """The agenda must be known in time: what the rules of procedure and the Act say of this kind of meeting."""
    notice_days = {council.pk: council.rules.agenda_notice_days for council in councils}
    mine = set(actor.councils(KEYS[Action.SEND_PACK]))
    lines = []
    for row in meetings:
        if row.council_id not in mine or row.agenda_sent_at or not now <= row.starts_at <= now + AGENDA_AHEAD:
            continue
        notice = agenda_notice(row.kind, row.held_on, notice_days[row.council_id])
        if notice:
            lines.append(
                Line(
                    is_named=row.audience == Confidentiality.NAMED,
                    what=_("Agenda en stukken versturen (%(basis)s)") % {"basis": notice.basis},
                    about=row.title,
                    address=row.get_absolute_url(),
                    council=row.council.name,
                    due=notice.due,
                )
            )
    return lines


def _minutes(actor: Actor, meetings: list[Meeting], now: datetime) -> list[Line]:
    mine = set(actor.councils(KEYS[Action.MAKE_MINUTES]))
    return [
        Line(
            is_named=row.audience == Confidentiality.NAMED,
            what=_("Verslag maken"),
            about=row.title,
            address=row.get_absolute_url(),
            council=row.council.name,
            note=_("gehouden op %(day)s") % {"day": days.short_day(row.held_on, timezone.localdate())},
        )
        for row in meetings
        if row.council_id in mine and row.ends_at <= now and not _has_minutes(row)
    ]


def _has_minutes(meeting: Meeting) -> bool:
    minutes: Minutes | None = getattr(meeting, "record", None)
    return minutes is not None and minutes.made_at is not None


def _actions(actor: Actor, today: date) -> list[Line]:
    rows = (
        ActionPoint.objects.visible_to(actor)
        .open()
        .filter(owner=actor.person_id, council__in=actor.councils(COUNCIL_SIDE))
        .filter(Q(due_on=None) | Q(due_on__lte=today + ACTIONS_AHEAD))
        .select_related("council", "item__meeting__council", "item__meeting__folder", "item__dossier__folder")
    )
    return [
        Line(
            is_named=row.item.audience == Confidentiality.NAMED,
            what=row.text,
            about=row.item.title,
            address=row.item.meeting.get_absolute_url(),
            council=row.council.name,
            due=row.due_on,
            note=_("uw actiepunt"),
        )
        for row in rows[:20]
    ]


def _mail_in_trouble(actor: Actor) -> list[Line]:
    mine = PostedMail.objects.visible_to(actor).filter(
        council__in=actor.councils(KEYS[Action.SEND_AGAIN]),
        state__in=[PostedMail.State.FAILED, PostedMail.State.SENDING],
    )
    rows = mine.select_related("council", "folder")
    return [
        Line(
            is_named=row.folder.confidentiality == Confidentiality.NAMED,
            what=_("Bericht is niet aangekomen of onzeker"),
            about=row.subject,
            address=reverse("mail:outgoing", args=[row.council.slug]),
            council=row.council.name,
            due=timezone.localtime(row.posted_at).date(),
            note=row.trouble[:160],
        )
        for row in rows[:20]
        if row.state == PostedMail.State.FAILED or row.is_in_doubt
    ]
