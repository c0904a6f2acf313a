"""Who was there."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.councils.models import Council, Person
from ambt.meetings.models.meeting import Meeting


class Attendance(models.Model):
    """Whether one person was at one meeting. There is no field for why not: that is nobody's business."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="attendance")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    is_present = models.BooleanField(_("aanwezig"))
    # Copied from the seat on the day of the meeting, so that quorum stays true when seats change.
    counts_for_quorum = models.BooleanField(default=False)

    class Meta:
        ordering = ["person__name"]
        constraints = [models.UniqueConstraint(fields=["meeting", "person"], name="one_attendance_per_person")]

    def __str__(self) -> str:
        return f"{self.person}: {'aanwezig' if self.is_present else 'afwezig'}"
