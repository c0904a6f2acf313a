"""The logbook: who did what, when; lines are added and never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LogEntry(models.Model):
    """One gesture of one person. A database trigger refuses every change of a line (migration 0002)."""

    at = models.DateTimeField(_("tijdstip"), auto_now_add=True, db_index=True)
    council_id = models.BigIntegerField(null=True, db_index=True)
    # Kept as numbers: the logbook outlives what it speaks of, and knows no rooms.
    folder_id = models.BigIntegerField(null=True, db_index=True)
    account = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    actor_name = models.CharField(_("wie"), max_length=120)
    action = models.CharField(_("wat"), max_length=60, db_index=True)
    object_kind = models.CharField(max_length=60)
    object_id = models.BigIntegerField(null=True)
    object_name = models.CharField(_("waarvan"), max_length=250)
    details = models.JSONField(_("bijzonderheden"), default=dict)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.actor_name}: {self.action}"
