"""One version of a paper, kept byte for byte."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.archive.models.document import Document
from ambt.councils.models import Council, Person


def stored_name(version: "Version", filename: str) -> str:
    """Where the bytes lie: per council, by their own hash, so that equal papers lie there once and names can't clash."""
    return f"{version.council_id}/{version.sha256[:2]}/{version.sha256}"


class Version(models.Model):
    """The bytes as they came in, their hash, who added them and when; and the text that was read out of them."""

    class TextState(models.TextChoices):
        WAITING = "waiting", _("tekst wordt gelezen")
        READ = "read", _("tekst gelezen")
        NONE = "none", _("geen tekst gevonden")
        FAILED = "failed", _("tekst niet leesbaar")

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("versie"))
    filename = models.CharField(_("bestandsnaam"), max_length=200)
    kind = models.CharField(_("soort"), max_length=10)
    size = models.PositiveBigIntegerField(_("grootte in bytes"))
    sha256 = models.CharField(max_length=64, db_index=True)
    content = models.FileField(upload_to=stored_name, max_length=200)
    added_at = models.DateTimeField(_("toegevoegd op"), auto_now_add=True)
    added_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    text = models.TextField(blank=True)
    # Offsets in `text` at which each page begins (one 0 for kinds without pages).
    pages = models.JSONField(default=list)
    text_state = models.CharField(max_length=8, choices=TextState, default=TextState.WAITING)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="one_version_per_number")]

    def __str__(self) -> str:
        return f"{self.document} (versie {self.number})"
