"""Mail that goes out: kept, tried, tried again, and never sent twice."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models import Folder, Version
from ambt.councils.models import Council

# A worker that is alive is done with one message well before this; what is older was left by a crash.
LEFT_AFTER = timedelta(minutes=15)


class PostedMailQuerySet(models.QuerySet["PostedMail"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(folder__in=Folder.objects.visible_to(actor))

    def due(self, now: datetime) -> Self:
        """Waiting, and not told to wait until later."""
        return self.filter(state=PostedMail.State.WAITING).filter(Q(next_attempt_at=None) | Q(next_attempt_at__lte=now))

    def in_doubt(self, now: datetime) -> Self:
        """Those of which nobody knows whether they arrived: a person decides."""
        return self.filter(state=PostedMail.State.SENDING).filter(
            Q(claimed_at=None) | Q(claimed_at__lte=now - LEFT_AFTER) | ~Q(trouble="")
        )


class PostedMail(models.Model):
    """One message to one or more addresses, with frozen attachments."""

    class State(models.TextChoices):
        WAITING = "waiting", _("wacht op verzending")
        # Claimed by a worker. Left so by a crash it is not sent again by itself: a person decides.
        SENDING = "sending", _("wordt verstuurd")
        SENT = "sent", _("verstuurd")
        FAILED = "failed", _("niet verstuurd")

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    folder = models.ForeignKey(Folder, models.PROTECT, related_name="+")
    to = models.JSONField(_("aan"), default=list)
    # Each address gets its own copy of the same message; these have theirs, so a second attempt passes them over.
    delivered_to = models.JSONField(default=list)
    # The address that is being handed to the server; what stands here after a crash is the one in doubt.
    offering = models.CharField(max_length=254, blank=True)
    reply_to = models.CharField(_("antwoordadres"), max_length=254, blank=True)
    subject = models.CharField(_("onderwerp"), max_length=250)
    body = models.TextField(_("tekst"))
    attachments = models.ManyToManyField(Version, blank=True, related_name="+")
    # What this mail is for, so that a gesture made twice finds the first one: "letter:12", "pack:8:3".
    purpose = models.CharField(max_length=80, unique=True)
    message_id = models.CharField(max_length=250, unique=True)
    state = models.CharField(_("stand"), max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    trouble = models.TextField(_("wat ging er mis"), blank=True)
    posted_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)

    objects = PostedMailQuerySet.as_manager()

    class Meta:
        ordering = ["-posted_at", "-pk"]
        indexes = [models.Index(fields=["state", "next_attempt_at"])]

    def __str__(self) -> str:
        return self.subject

    @property
    def is_in_doubt(self) -> bool:
        """Cut off while the server took it in, or left by a crash."""
        if self.state != self.State.SENDING:
            return False
        return bool(self.trouble) or self.claimed_at is None or self.claimed_at <= timezone.now() - LEFT_AFTER

    @property
    def still_to_reach(self) -> list[str]:
        return [address for address in self.to if address not in self.delivered_to]
