"""A meeting, from planned to adopted."""

from datetime import date
from typing import Self

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Folder
from ambt.councils.models import Council, Person


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(folder__in=Folder.objects.visible_to(actor))

    def not_cancelled(self) -> Self:
        return self.filter(cancelled_at=None)


class Meeting(models.Model):
    """A meeting of the council, its executive committee, or the council with the director."""

    class Kind(models.TextChoices):
        COUNCIL = "council", _("OR-vergadering")
        CONSULTATION = "consultation", _("overlegvergadering")
        GENERAL_AFFAIRS = "general_affairs", _("artikel 24-overleg")
        EXECUTIVE = "executive", _("DB-overleg")

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    folder = models.OneToOneField(Folder, models.PROTECT, related_name="+")
    kind = models.CharField(_("soort"), max_length=16, choices=Kind)
    title = models.CharField(_("titel"), max_length=150)
    starts_at = models.DateTimeField(_("begint"))
    ends_at = models.DateTimeField(_("eindigt"))
    place = models.CharField(_("plaats"), max_length=150, blank=True)
    chaired_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    # The last change of the agenda: a pack made before it is no longer up to date.
    agenda_changed_at = models.DateTimeField(null=True)
    agenda_sent_at = models.DateTimeField(_("agenda verstuurd"), null=True)
    cancelled_at = models.DateTimeField(_("afgezegd"), null=True)
    # Rises with every change that a calendar must follow (iCalendar SEQUENCE).
    sequence = models.PositiveIntegerField(default=0)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        indexes = [models.Index(fields=["council", "starts_at"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")), name="a_meeting_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("meetings:meeting", args=[self.council.slug, self.pk])

    @property
    def audience(self) -> Confidentiality:
        return Confidentiality(self.folder.confidentiality)

    @property
    def held_on(self) -> date:
        """The day of the meeting in Dutch local time."""
        return timezone.localtime(self.starts_at).date()

    @property
    def has_begun(self) -> bool:
        return self.starts_at <= timezone.now()
