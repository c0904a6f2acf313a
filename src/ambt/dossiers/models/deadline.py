"""What follows from the facts: by when someone must act, or until when they must wait."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import COUNCIL_SIDE, Actor, Role
from ambt.councils.models import Council
from ambt.dossiers.models.dossier import Dossier

# Whether the council invokes the nullity is for the council to tell (art. 27 lid 5 WOR).
COUNCILS_OWN = ("consent.nullity",)


class DeadlineQuerySet(models.QuerySet["Deadline"]):
    def visible_to(self, actor: Actor) -> Self:
        """Those of visible dossiers; what only the council knows of is not for the director's side."""
        own = Q(council__in=actor.councils(COUNCIL_SIDE | {Role.COMMITTEE_MEMBER}))
        return self.filter(own | ~Q(rule__in=COUNCILS_OWN), dossier__in=Dossier.objects.visible_to(actor))

    def running(self) -> Self:
        """Not met, with a day, in a dossier that is not closed and whose procedure has not ended."""
        return self.filter(met_on=None, dossier__closed_on=None, dossier__is_settled=False).exclude(due=None)

    def to_remind_of(self, until: date) -> Self:
        """Running ones due on or before `until` of which nobody was reminded for that very day."""
        return self.running().filter(due__lte=until).filter(Q(reminded_of=None) | ~Q(reminded_of=F("due")))


class Deadline(models.Model):
    """A row of `wor.Deadline`, kept so that lists, feeds and reminders can ask for it; never typed in by anyone."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="deadlines")
    rule = models.CharField(max_length=60)
    label = models.CharField(_("termijn"), max_length=200)
    party = models.CharField(_("voor wie"), max_length=12, choices=Dossier.Turn)
    duty = models.CharField(max_length=4, choices=[("act", _("handelen")), ("wait", _("wachten"))])
    since = models.DateField(null=True)
    due = models.DateField(_("uiterste dag"), null=True)
    other_reading = models.DateField(null=True)
    contested = models.TextField(blank=True)
    basis = models.CharField(_("grond"), max_length=80)
    firmness = models.CharField(max_length=12)
    because = models.JSONField(default=list)
    met_on = models.DateField(null=True)
    # Which day people were reminded of: when the day moves, they are reminded again.
    reminded_of = models.DateField(null=True)

    objects = DeadlineQuerySet.as_manager()

    class Meta:
        ordering = [F("due").asc(nulls_last=True), "pk"]
        constraints = [models.UniqueConstraint(fields=["dossier", "rule"], name="one_deadline_per_rule")]
        indexes = [models.Index(fields=["council", "met_on", "due"])]

    def __str__(self) -> str:
        return self.label
