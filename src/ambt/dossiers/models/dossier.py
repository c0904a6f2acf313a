"""A matter of the council, from its first paper to its end."""

from typing import Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models import Folder
from ambt.councils.models import Council, Person


class DossierQuerySet(models.QuerySet["Dossier"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(folder__in=Folder.objects.visible_to(actor))

    def running(self) -> Self:
        return self.filter(closed_on=None)


class Dossier(models.Model):
    """A matter. People record facts in it; `wor` says what follows (see law.py and steps.py)."""

    class Kind(models.TextChoices):
        """The two values with a procedure are names in `wor.PROCEDURES`."""

        ADVICE = "advice", _("adviesaanvraag")
        CONSENT = "consent", _("instemmingsverzoek")
        OTHER = "other", _("ander onderwerp")

    class Turn(models.TextChoices):
        COUNCIL = "council", _("de raad")
        ENTREPRENEUR = "entrepreneur", _("de bestuurder")
        COURT = "court", _("de rechter")
        NOBODY = "nobody", _("niemand")

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    folder = models.OneToOneField(Folder, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(_("nummer"))
    slug = models.SlugField(max_length=80)
    title = models.CharField(_("titel"), max_length=200)
    kind = models.CharField(_("soort"), max_length=12, choices=Kind)
    # "25.1.e": the article the request rests on, as a person decided it.
    article_ref = models.CharField(_("artikel"), max_length=12, blank=True)
    summary = models.TextField(_("waar gaat het om"), blank=True)
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("trekker")
    )
    opened_on = models.DateField(_("geopend op"))
    closed_on = models.DateField(_("gesloten op"), null=True, blank=True)
    # Rewritten with every fact and every night (steps.rewrite_progress), so that lists need no reckoning.
    state_label = models.CharField(_("stand"), max_length=120, blank=True)
    whose_turn = models.CharField(_("aan zet"), max_length=12, choices=Turn, default=Turn.NOBODY)
    next_due = models.DateField(_("eerstvolgende uiterste dag"), null=True, blank=True)
    next_label = models.CharField(_("eerstvolgende termijn"), max_length=200, blank=True)
    next_is_wait = models.BooleanField(default=False)
    # The procedure reached its end and no day is ahead: nothing is due any more, and the dossier can be closed.
    is_settled = models.BooleanField(default=False)
    # Counts the changes of what people typed; a form that started from an older one is told so.
    revision = models.PositiveIntegerField(default=1)

    objects = DossierQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_on", "-number"]
        constraints = [models.UniqueConstraint(fields=["council", "number"], name="one_dossier_per_number")]
        indexes = [models.Index(fields=["council", "closed_on", "next_due"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("dossiers:dossier", args=[self.council.slug, self.number, self.slug])
