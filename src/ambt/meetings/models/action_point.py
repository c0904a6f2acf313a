"""What someone will do, and by when."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.councils.models import Council, Person
from ambt.meetings.models.agenda_item import AgendaItem


class ActionPointQuerySet(models.QuerySet["ActionPoint"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(item__in=AgendaItem.objects.visible_to(actor))

    def open(self) -> Self:
        return self.filter(done_on=None)


class ActionPoint(models.Model):
    """An action agreed in a meeting, with an owner and a day."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="action_points")
    text = models.CharField(_("actie"), max_length=300)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("wie"))
    due_on = models.DateField(_("uiterlijk"), null=True, blank=True)
    done_on = models.DateField(_("gedaan op"), null=True, blank=True)

    objects = ActionPointQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.text
