"""Someone who sits somewhere, whether or not they can sign in."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.access.models import Account


class Person(models.Model):
    """A human being in or around a council; may sit in several councils."""

    account = models.OneToOneField(Account, models.PROTECT, null=True, blank=True, related_name="person")
    name = models.CharField(_("naam"), max_length=120)
    email = models.EmailField(_("e-mailadres"), blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
