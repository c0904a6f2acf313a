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
        return votes_in_words(self.votes_for, self.votes_against, self.abstained)


def votes_in_words(votes_for: int | None, against: int | None, abstained: int | None) -> str:
    """ "7 voor, 1 tegen, 2 onthouden"; what was not counted is None, and without any count nobody voted."""
    said = []
    if votes_for is not None:
        said.append(_t("%(votes)s voor") % {"votes": votes_for})
    if against is not None:
        said.append(_t("%(votes)s tegen") % {"votes": against})
    if abstained is not None:
        said.append(_t("%(votes)s onthouden") % {"votes": abstained})
    return ", ".join(said) or _t("zonder stemming")
