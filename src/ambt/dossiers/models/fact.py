"""What happened, and on which day."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.archive.models import Document
from ambt.councils.models import Council
from ambt.dossiers.models.dossier import Dossier


class Fact(models.Model):
    """One dated fact of a dossier; `name` and `value` are those of `wor` (FactKind)."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="facts")
    name = models.CharField(max_length=40)
    on = models.DateField(_("op"))
    value = models.CharField(max_length=20, blank=True)
    source = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("stuk")
    )
    recorded_at = models.DateTimeField(auto_now=True)
    # Counts the corrections; a form that started from an older one is told so.
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [models.UniqueConstraint(fields=["dossier", "name"], name="one_date_per_fact")]

    def __str__(self) -> str:
        return f"{self.name} op {self.on}"
