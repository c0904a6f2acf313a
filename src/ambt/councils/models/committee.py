"""Committees of the council (art. 15 WOR)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.councils.models.council import Council
from ambt.councils.models.person import Person


class Committee(models.Model):
    """A standing, section or preparatory committee, with who sits in it."""

    class Kind(models.TextChoices):
        STANDING = "standing", _("vaste commissie")
        SECTION = "section", _("onderdeelcommissie")
        PREPARATORY = "preparatory", _("voorbereidingscommissie")

    council = models.ForeignKey(Council, models.PROTECT, related_name="committees")
    name = models.CharField(_("naam"), max_length=120)
    kind = models.CharField(_("soort"), max_length=12, choices=Kind, default=Kind.STANDING)
    people = models.ManyToManyField(Person, blank=True, related_name="committees", verbose_name=_("leden"))
    ended_on = models.DateField(_("opgeheven op"), null=True, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["council", "name"], name="one_committee_per_name")]

    def __str__(self) -> str:
        return self.name
