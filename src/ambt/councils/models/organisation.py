"""The client: the organisation whose works council it is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Organisation(models.Model):
    """The enterprise or government body that has a council; of an interim secretary, the client."""

    name = models.CharField(_("naam"), max_length=150)
    is_government = models.BooleanField(
        _("overheid"), default=False, help_text=_("Bij de overheid geldt ook art. 46d WOR: het politiek primaat.")
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
