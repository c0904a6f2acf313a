"""Who sits where, as what, from when until when."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import COUNCIL_SIDE, EXECUTIVE_COMMITTEE, Role
from ambt.councils.models.council import Council
from ambt.councils.models.person import Person

ELECTED = EXECUTIVE_COMMITTEE | {Role.MEMBER}


class SeatQuerySet(models.QuerySet["Seat"]):
    def on(self, day: date) -> Self:
        """The seats that are held on this day; the last day counts."""
        return self.filter(Q(until=None) | Q(until__gte=day), since__lte=day)

    def elected(self) -> Self:
        """The seats that count for quorum and votes: elected members, so not the administrative secretary."""
        return self.filter(role__in=ELECTED)

    def council_side(self) -> Self:
        return self.filter(role__in=COUNCIL_SIDE)


class Seat(models.Model):
    """A person's role in a council for a term (zittingstermijn, art. 12 WOR, for elected members)."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="seats")
    person = models.ForeignKey(Person, models.PROTECT, related_name="seats")
    role = models.CharField(_("rol"), max_length=20, choices=Role)
    since = models.DateField(_("vanaf"))
    until = models.DateField(_("tot en met"), null=True, blank=True)
    constituency = models.CharField(_("kiesgroep of onderdeel"), max_length=120, blank=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        ordering = ["person__name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="a_seat_ends_after_it_begins"
            ),
            models.UniqueConstraint(fields=["council", "person", "role", "since"], name="one_seat_per_role_and_start"),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}"

    @property
    def is_elected(self) -> bool:
        return self.role in ELECTED
