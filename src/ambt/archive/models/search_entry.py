"""What full-text search looks through: one row per thing that can be found."""

from typing import Self

from django.db import models
from django.db.models import Q

from ambt.access.keys import Actor
from ambt.archive.models.document import Document, document_seen_by
from ambt.archive.models.folder import Folder, folder_seen_by, seen_at
from ambt.councils.models import Council


class SearchEntryQuerySet(models.QuerySet["SearchEntry"]):
    def visible_to(self, actor: Actor) -> Self:
        """As narrow as the folder (or both folders), and as the paper or the line itself when that is narrower."""
        paper = Q(document=None) | document_seen_by(actor, "document__")
        level = Q(confidentiality="") | seen_at(actor, "confidentiality", "council")
        also = Q(also_in=None) | Q(also_in__in=Folder.objects.visible_to(actor))
        return self.filter(folder_seen_by(actor, "folder__"), paper, level, also, council__in=actor.councils())

    def owners_of(self, folder_id: int) -> Self:
        """What a folder belongs to: its dossier or meeting, which only higher rooms know, by address."""
        return self.filter(folder=folder_id, kind__in=["dossier", "meeting"]).defer("text", "stems", "title_stems")


class SearchEntry(models.Model):
    """Words that lead to a place: a paper, a dossier, an agenda item's minutes, a letter."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    folder = models.ForeignKey(Folder, models.CASCADE, related_name="+")
    # A second folder that the reader must see too: an agenda item lies in its meeting and speaks of a dossier.
    also_in = models.ForeignKey(Folder, models.CASCADE, null=True, related_name="+")
    document = models.OneToOneField(Document, models.CASCADE, null=True, related_name="+")
    # Which thing of which kind this row speaks of, e.g. ("dossier", 12); unique, so that it is rewritten in place.
    kind = models.CharField(max_length=20)
    key = models.BigIntegerField()
    title = models.CharField(max_length=250)
    address = models.CharField(max_length=250)
    # Narrower than the folder, for lines of minutes; empty: as the folder.
    confidentiality = models.CharField(max_length=10, blank=True, default="")
    changed_at = models.DateTimeField(auto_now=True)
    # The council as one word, so that the index itself keeps councils apart.
    place = models.CharField(max_length=24)
    # Stemmed in Python, so that SQLite's FTS5 and PostgreSQL's `simple` find the same.
    title_stems = models.TextField(blank=True)
    stems = models.TextField(blank=True)
    # Last, so that reading a row's other columns does not go through long texts.
    text = models.TextField(blank=True)

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="one_search_entry_per_thing")]

    def __str__(self) -> str:
        return self.title
