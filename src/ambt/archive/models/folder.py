"""Where paper is kept, and who may see it."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import COUNCIL_SIDE, DIRECTOR_SIDE, KEYS, Action, Actor
from ambt.councils.models import Committee, Council, Person


class Confidentiality(models.TextChoices):
    """The four levels, from wide to narrow. What lies in a folder is never looser than the folder."""

    PUBLIC = "public", _("openbaar")
    SHARED = "shared", _("raad en bestuurder")
    COUNCIL = "council", _("alleen de raad")
    NAMED = "named", _("alleen genoemden")

    @property
    def width(self) -> int:
        """3 for public down to 0 for named; a smaller number is narrower."""
        return {"public": 3, "shared": 2, "council": 1, "named": 0}[self.value]


def seen_at(actor: Actor, level: str, council: str) -> Q:
    """Who sees a row of a council at one of the three unnamed levels; `level` and `council` are field paths."""
    return (
        Q(**{level: Confidentiality.PUBLIC, f"{council}__in": actor.councils()})
        | Q(**{level: Confidentiality.SHARED, f"{council}__in": actor.councils(COUNCIL_SIDE | DIRECTOR_SIDE)})
        | Q(**{level: Confidentiality.COUNCIL, f"{council}__in": actor.councils(COUNCIL_SIDE)})
    )


def folder_seen_by(actor: Actor, path: str = "") -> Q:
    """The one rule that says who may see a folder; `path` leads to the folder, "" or "folder__".

    Being named ends with `named_until`, except for who may change the confidentiality: else nobody could lengthen it.
    """
    people = Folder.readers.through.objects.filter(person=actor.person_id).values("folder")
    committees = Folder.committees.through.objects.filter(committee__in=actor.committee_ids).values("folder")
    keepers = Q(**{f"{path}council__in": actor.councils(KEYS[Action.CHANGE_CONFIDENTIALITY])})
    in_time = Q(**{f"{path}named_until": None}) | Q(**{f"{path}named_until__gte": timezone.localdate()}) | keepers
    named = Q(**{f"{path}confidentiality": Confidentiality.NAMED, f"{path}council__in": actor.councils()})
    by_name = Q(**{f"{path}pk__in": people}) | Q(**{f"{path}pk__in": committees})
    return seen_at(actor, f"{path}confidentiality", f"{path}council") | (named & in_time & by_name)


class FolderQuerySet(models.QuerySet["Folder"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(folder_seen_by(actor))


class Folder(models.Model):
    """Where paper is kept, and who may see it. A dossier has one; so has a meeting."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    title = models.CharField(_("titel"), max_length=200)
    confidentiality = models.CharField(
        _("vertrouwelijkheid"), max_length=10, choices=Confidentiality, default=Confidentiality.COUNCIL
    )
    readers = models.ManyToManyField(Person, blank=True, related_name="+", verbose_name=_("genoemde personen"))
    committees = models.ManyToManyField(Committee, blank=True, related_name="+", verbose_name=_("genoemde commissies"))
    named_until = models.DateField(_("genoemden tot en met"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = FolderQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["council", "confidentiality"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Needs `council` loaded."""
        return reverse("archive:folder", args=[self.council.slug, self.pk])

    @property
    def audience(self) -> Confidentiality:
        """The mark this folder carries."""
        return Confidentiality(self.confidentiality)
