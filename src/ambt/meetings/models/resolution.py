"""What the council decided (besluit van de raad)."""

from typing import Self

from django.db import models
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.councils.models import Council
from ambt.meetings.models.agenda_item import AgendaItem


class ResolutionQuerySet(models.QuerySet["Resolution"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(item__in=AgendaItem.objects.visible_to(actor))


class Resolution(models.Model):
    """A decision of the council, with the votes and whether there was a quorum."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="resolutions")
    text = models.TextField(_("besluit"))
    votes_for = models.PositiveSmallIntegerField(_("voor"), null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(_("tegen"), null=True, blank=True)
    abstained = models.PositiveSmallIntegerField(_("onthouden"), null=True, blank=True)
    had_quorum = models.BooleanField(_("quorum aanwezig"))
    recorded_at = models.DateTimeField(auto_now_add=True)

    objects = ResolutionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def votes_in_words(self) -> str:
        """ "7 voor, 1 tegen, 2 onthouden"; without a count it was unanimous."""
        counted = ((self.votes_for, _t("voor")), (self.votes_against, _t("tegen")), (self.abstained, _t("onthouden")))
        said = [f"{votes} {name}" for votes, name in counted if votes is not None]
        return ", ".join(said) or _t("zonder stemming")
