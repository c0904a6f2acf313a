"""One version of a paper, kept byte for byte."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ambt.archive.models.document import Document
from ambt.councils.models import Council, Person


def name_of_bytes(council_id: int, sha256: str) -> str:
    """Where bytes lie: per council, by their own hash, so that equal bytes lie there once and names can't clash."""
    return f"{council_id}/{sha256[:2]}/{sha256}"


def stored_name(version: "Version", filename: str) -> str:
    return name_of_bytes(version.council_id, version.sha256)


class Version(models.Model):
    """The bytes as they came in, their hash, who added them and when; and the text that was read out of them."""

    class TextState(models.TextChoices):
        WAITING = "waiting", _("tekst wordt gelezen")
        READING = "reading", _("tekst wordt nu gelezen")
        READ = "read", _("tekst gelezen")
        NONE = "none", _("geen tekst gevonden")
        FAILED = "failed", _("tekst niet leesbaar")

    KIND_LABELS: ClassVar[dict[str, str]] = {
        "pdf": "pdf",
        "docx": "Word (.docx)",
        "eml": "e-mail",
        "msg": "e-mail (Outlook)",
        "txt": "tekst",
        "md": "tekst (.md)",
    }

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
    # Why there is no text, as a sentence that helps; the file itself is kept all the same.
    text_trouble = models.TextField(blank=True)
    # When a worker took it up, so that one left lying by a crash is taken up again.
    claimed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="one_version_per_number")]

    def __str__(self) -> str:
        return f"{self.document} (versie {self.number})"

    def get_absolute_url(self) -> str:
        """Where the bytes themselves are. Needs `council` loaded."""
        return reverse("archive:version-file", args=[self.council.slug, self.pk])

    @property
    def is_being_read(self) -> bool:
        return self.text_state in {self.TextState.WAITING, self.TextState.READING}

    @property
    def kind_label(self) -> str:
        return self.KIND_LABELS.get(self.kind, f".{self.kind}")
