"""What someone promised, and by when (toezegging)."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models import Folder
from ambt.councils.models import Council
from ambt.dossiers.models.dossier import Dossier


class PromiseQuerySet(models.QuerySet["Promise"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(folder__in=Folder.objects.visible_to(actor))

    def open(self) -> Self:
        return self.filter(kept_on=None)


class Promise(models.Model):
    """A commitment, usually of the director; stays open until kept. Lies in the folder where it was made."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    folder = models.ForeignKey(Folder, models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, models.PROTECT, null=True, blank=True, related_name="promises")
    text = models.CharField(_("toezegging"), max_length=300)
    promised_by = models.CharField(_("door"), max_length=120)
    promised_on = models.DateField(_("gedaan op"))
    due_on = models.DateField(_("uiterlijk"), null=True, blank=True)
    kept_on = models.DateField(_("nagekomen op"), null=True, blank=True)

    objects = PromiseQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.text
