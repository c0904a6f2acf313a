"""The minutes of a meeting as a paper, until and after their adoption."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models import Document
from ambt.councils.models import Council
from ambt.meetings.models.meeting import Meeting


class MinutesQuerySet(models.QuerySet["Minutes"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(meeting__in=Meeting.objects.visible_to(actor))


class Minutes(models.Model):
    """What was rendered from the items of a meeting; adopted in a later meeting and frozen then."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="record")
    # The full text, as narrow as its narrowest line; readers get theirs through `visible_to` of the document.
    pdf = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    docx = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(null=True)
    adopted_on = models.DateField(_("vastgesteld op"), null=True)
    adopted_in = models.ForeignKey(Meeting, models.PROTECT, null=True, related_name="+")

    objects = MinutesQuerySet.as_manager()

    def __str__(self) -> str:
        return f"verslag van {self.meeting}"
