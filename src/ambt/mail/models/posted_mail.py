"""Mail that goes out: kept, tried, tried again, and never sent twice."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models import Folder, Version
from ambt.councils.models import Council


class PostedMailQuerySet(models.QuerySet["PostedMail"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(folder__in=Folder.objects.visible_to(actor))


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
    subject = models.CharField(_("onderwerp"), max_length=250)
    body = models.TextField(_("tekst"))
    attachments = models.ManyToManyField(Version, blank=True, related_name="+")
    # What this mail is for, so that a gesture made twice finds the first one: "letter:12", "pack:8:3".
    purpose = models.CharField(max_length=80, unique=True)
    message_id = models.CharField(max_length=250, unique=True)
    state = models.CharField(_("stand"), max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True)
    trouble = models.TextField(_("wat ging er mis"), blank=True)
    posted_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)

    objects = PostedMailQuerySet.as_manager()

    class Meta:
        ordering = ["-posted_at", "-pk"]
        indexes = [models.Index(fields=["state", "next_attempt_at"])]

    def __str__(self) -> str:
        return self.subject
