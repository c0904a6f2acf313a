"""The works council."""

from typing import Self

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import EVERYONE, Actor, Role
from ambt.councils.models.organisation import Organisation


class CouncilQuerySet(models.QuerySet["Council"]):
    def visible_to(self, actor: Actor, roles: frozenset[Role] = EVERYONE) -> Self:
        """The councils in which the actor has a seat today (of one of these roles)."""
        return self.filter(pk__in=actor.councils(roles))


class Council(models.Model):
    """A works council (ondernemingsraad). Every row of its work carries its id."""

    slug = models.SlugField(_("naam in het adres"), max_length=60, unique=True)
    name = models.CharField(_("naam"), max_length=150)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="councils")
    address = models.TextField(_("postadres"), blank=True)
    place = models.CharField(_("plaats"), max_length=80, blank=True)
    mail_address = models.EmailField(_("e-mailadres van de raad"), blank=True)
    accent = models.CharField(
        _("huiskleur"),
        max_length=7,
        default="#1f5f66",
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Een kleur schrijft u als #1f5f66."))],
    )
    footer = models.CharField(_("voettekst van brieven"), max_length=200, blank=True)

    objects = CouncilQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("councils:list", args=[self.slug])
