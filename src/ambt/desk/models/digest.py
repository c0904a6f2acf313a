"""Who wants the daily message."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.councils.models import Person


class Digest(models.Model):
    """Whether a person gets the daily message, and for which day they last got it (so never twice)."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="+")
    is_wanted = models.BooleanField(_("dagbericht"), default=True)
    sent_for = models.DateField(null=True)

    def __str__(self) -> str:
        return f"dagbericht van {self.person}"
