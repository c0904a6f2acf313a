"""The minutes of a meeting as papers, until and after their adoption."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Document
from ambt.councils.models import Council
from ambt.dossiers.models import Dossier
from ambt.meetings.models.meeting import Meeting


class MinutesQuerySet(models.QuerySet["Minutes"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(meeting__in=Meeting.objects.visible_to(actor))


class Minutes(models.Model):
    """What was rendered from the items of a meeting; adopted in a later meeting and frozen then."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="record")
    made_at = models.DateTimeField(null=True)
    adopted_on = models.DateField(_("vastgesteld op"), null=True)
    adopted_in = models.ForeignKey(Meeting, models.PROTECT, null=True, related_name="+")

    objects = MinutesQuerySet.as_manager()

    def __str__(self) -> str:
        return f"verslag van {self.meeting}"


class MinutesPartQuerySet(models.QuerySet["MinutesPart"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(pdf__in=Document.objects.visible_to(actor), minutes__in=Minutes.objects.visible_to(actor))


class MinutesPart(models.Model):
    """One rendering of the minutes for one audience: a reader sees those whose paper they may see.

    For everyone in the meeting, for the council alone when items are narrower, and per closed dossier.
    """

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    minutes = models.ForeignKey(Minutes, models.PROTECT, related_name="parts")
    audience = models.CharField(max_length=10, choices=Confidentiality)
    # A dossier for named people has its own part, kept in its own folder.
    dossier = models.ForeignKey(Dossier, models.PROTECT, null=True, related_name="+")
    pdf = models.ForeignKey(Document, models.PROTECT, related_name="+")
    docx = models.ForeignKey(Document, models.PROTECT, related_name="+")
    # The ids of the items in it: when one may no longer be in it, this paper is closed and a fresh one made.
    items = models.JSONField(default=list)

    objects = MinutesPartQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["minutes", "audience"], condition=Q(dossier=None), name="one_minutes_paper_per_audience"
            ),
            models.UniqueConstraint(fields=["minutes", "dossier"], name="one_closed_part_per_dossier"),
        ]

    def __str__(self) -> str:
        return f"{self.minutes} ({self.get_audience_display()})"

    @property
    def level(self) -> Confidentiality:
        """The mark this paper carries."""
        return Confidentiality(self.audience)
