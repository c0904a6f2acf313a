"""The papers of a meeting as one PDF, per reader."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models import Version
from ambt.councils.models import Council, Person
from ambt.meetings.models.meeting import Meeting


class PackQuerySet(models.QuerySet["Pack"]):
    def visible_to(self, actor: Actor) -> Self:
        """One's own pack only: another reader's may hold more."""
        return self.filter(reader=actor.person_id, meeting__in=Meeting.objects.visible_to(actor))


class Pack(models.Model):
    """One reader's pack: made as a job that shows its progress; frozen when sent."""

    class State(models.TextChoices):
        WAITING = "waiting", _("wacht")
        MAKING = "making", _("wordt gemaakt")
        READY = "ready", _("klaar")
        FAILED = "failed", _("niet gelukt")

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="packs")
    reader = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Every making of packs for a meeting is a new issue; a sent one stays as it was.
    issue = models.PositiveIntegerField(default=1)
    state = models.CharField(_("stand"), max_length=8, choices=State, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    doing = models.CharField(max_length=200, blank=True)
    pages = models.PositiveIntegerField(null=True)
    # Papers that could not be converted, by name: they stand in the pack as a sheet that says so.
    not_converted = models.JSONField(default=list)
    version = models.ForeignKey(Version, models.PROTECT, null=True, related_name="+")
    trouble = models.TextField(blank=True)
    made_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    objects = PackQuerySet.as_manager()

    class Meta:
        ordering = ["-issue", "reader__name"]
        constraints = [models.UniqueConstraint(fields=["meeting", "reader", "issue"], name="one_pack_per_reader")]

    def __str__(self) -> str:
        return f"{self.meeting} voor {self.reader}"
