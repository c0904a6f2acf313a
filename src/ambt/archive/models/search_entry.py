"""What full-text search looks through: one row per thing that can be found."""

from typing import Self

from django.db import models
from django.db.models import Q

from ambt.access.keys import Actor
from ambt.archive.models.document import Document
from ambt.archive.models.folder import Folder, seen_at
from ambt.councils.models import Council


class SearchEntryQuerySet(models.QuerySet["SearchEntry"]):
    def visible_to(self, actor: Actor) -> Self:
        """As narrow as the folder, and as the paper or the line itself when that is narrower."""
        paper = Q(document=None) | Q(document__in=Document.objects.visible_to(actor))
        level = Q(confidentiality="") | seen_at(actor, "confidentiality", "council")
        return self.filter(paper, level, folder__in=Folder.objects.visible_to(actor))


class SearchEntry(models.Model):
    """Words that lead to a place: a paper, a dossier, an agenda item's minutes, a letter."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    folder = models.ForeignKey(Folder, models.CASCADE, related_name="+")
    document = models.OneToOneField(Document, models.CASCADE, null=True, related_name="+")
    # Which thing of which kind this row speaks of, e.g. ("dossier", 12); unique, so that it is rewritten in place.
    kind = models.CharField(max_length=20)
    key = models.BigIntegerField()
    title = models.CharField(max_length=250)
    address = models.CharField(max_length=250)
    # Narrower than the folder, for lines of minutes; empty: as the folder.
    confidentiality = models.CharField(max_length=10, blank=True, default="")
    text = models.TextField()
    # Stemmed in Python, so that SQLite's FTS5 and PostgreSQL's `simple` find the same.
    stems = models.TextField()
    changed_at = models.DateTimeField(auto_now=True)

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="one_search_entry_per_thing")]

    def __str__(self) -> str:
        return self.title
