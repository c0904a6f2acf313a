"""Where paper is kept, and who may see it."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import COUNCIL_SIDE, DIRECTOR_SIDE, Actor
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


class FolderQuerySet(models.QuerySet["Folder"]):
    def visible_to(self, actor: Actor) -> Self:
        """The one place that says who may see a folder, and so everything kept in it."""
        people = Folder.readers.through.objects.filter(person=actor.person_id).values("folder")
        committees = Folder.committees.through.objects.filter(committee__in=actor.committee_ids).values("folder")
        in_time = Q(named_until=None) | Q(named_until__gte=timezone.localdate())
        named = Q(confidentiality=Confidentiality.NAMED, council__in=actor.councils()) & in_time
        return self.filter(
            seen_at(actor, "confidentiality", "council") | (named & (Q(pk__in=people) | Q(pk__in=committees)))
        )


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
