"""A paper in a folder, and its versions."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models.folder import Confidentiality, Folder, folder_seen_by, seen_at
from ambt.councils.models import Council, Person


def document_seen_by(actor: Actor, path: str = "") -> Q:
    """Whether a paper is not itself narrower than the actor may see; its folder is asked apart.

    `path` leads to the paper: "" or "document__".
    """
    named = Document.readers.through.objects.filter(person=actor.person_id).values("document")
    own = Q(**{f"{path}confidentiality": ""}) | seen_at(actor, f"{path}confidentiality", f"{path}council")
    return own | Q(**{f"{path}confidentiality": Confidentiality.NAMED, f"{path}pk__in": named})


class DocumentQuerySet(models.QuerySet["Document"]):
    def visible_to(self, actor: Actor) -> Self:
        """Papers in a visible folder that are not themselves narrower than the actor may see."""
        return self.filter(folder_seen_by(actor, "folder__"), document_seen_by(actor))

    def for_lists(self) -> Self:
        """With all that `archive/_documents.html` shows of each, in one query and without the texts."""
        return self.select_related("folder", "council", "current").defer("current__text", "current__pages")


class Document(models.Model):
    """A paper in a folder. Its content lives in versions; the newest is the one people read."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    folder = models.ForeignKey(Folder, models.PROTECT, related_name="documents")
    title = models.CharField(_("titel"), max_length=200)
    # Empty: as the folder. Otherwise narrower than the folder, never wider.
    confidentiality = models.CharField(
        _("vertrouwelijkheid"), max_length=10, choices=Confidentiality, blank=True, default=""
    )
    readers = models.ManyToManyField(Person, blank=True, related_name="+", verbose_name=_("genoemde personen"))
    written_on = models.DateField(_("dagtekening"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    # The newest version, kept here so that a list needs one query.
    current = models.ForeignKey("archive.Version", models.PROTECT, null=True, related_name="+")

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["council", "-created_at"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("archive:document", args=[self.council.slug, self.pk])

    @property
    def audience(self) -> Confidentiality:
        """The mark this paper carries: its own level, or the folder's when that is narrower. Needs `folder` loaded."""
        own = Confidentiality(self.confidentiality or self.folder.confidentiality)
        return min(own, self.folder.audience, key=lambda level: level.width)
