"""A letter of the council, from draft to sent."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import COUNCIL_SIDE, Actor
from ambt.archive.models import Document, Folder
from ambt.councils.models import Council, Person
from ambt.dossiers.models import Dossier
from ambt.mail.models import PostedMail


class LetterQuerySet(models.QuerySet["Letter"]):
    def visible_to(self, actor: Actor) -> Self:
        """A letter that is not sent is seen by the council's side only, even in a folder shared with the director.

        A sent one is seen by who sees the paper that went out.
        """
        councils_own = Q(document=None, council__in=actor.councils(COUNCIL_SIDE))
        went_out = Q(state=Letter.State.SENT, document__in=Document.objects.visible_to(actor))
        return self.filter(councils_own | went_out, folder__in=Folder.objects.visible_to(actor))

    def at_work(self) -> Self:
        """On their way: not sent and not thrown away."""
        return self.filter(state__in=Letter.AT_WORK)


class Letter(models.Model):
    """A letter in a dossier's folder."""

    class Kind(models.TextChoices):
        ACKNOWLEDGEMENT = "acknowledgement", _("ontvangstbevestiging")
        QUESTIONS = "questions", _("vragen aan de bestuurder")
        ADVICE = "advice", _("advies")
        CONSENT = "consent", _("instemming")
        REFUSAL = "refusal", _("onthouding van instemming")

    class State(models.TextChoices):
        DRAFT = "draft", _("concept")
        OFFERED = "offered", _("ter goedkeuring")
        APPROVED = "approved", _("goedgekeurd")
        SENT = "sent", _("verstuurd")
        DISCARDED = "discarded", _("weggegooid")

    class Outcome(models.TextChoices):
        """The values of the fact `advice_given`."""

        POSITIVE = "positive", _("positief")
        CONDITIONAL = "conditional", _("positief onder voorwaarden")
        NEGATIVE = "negative", _("negatief")

    AT_WORK = (State.DRAFT, State.OFFERED, State.APPROVED)

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    folder = models.ForeignKey(Folder, models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="+")
    kind = models.CharField(_("soort"), max_length=16, choices=Kind)
    # For an advice only; goes along as the value of the fact.
    outcome = models.CharField(_("strekking"), max_length=12, choices=Outcome, blank=True)
    # The fact of the dossier that sending this letter records; empty where nothing is recorded.
    fact = models.CharField(max_length=40, blank=True)
    state = models.CharField(_("stand"), max_length=10, choices=State, default=State.DRAFT)
    reference = models.CharField(_("kenmerk"), max_length=40, blank=True)
    to_name = models.CharField(_("aan"), max_length=150)
    to_address = models.TextField(_("adres"), blank=True)
    to_mail = models.EmailField(_("e-mailadres"), blank=True)
    subject = models.CharField(_("onderwerp"), max_length=200)
    body = models.TextField(_("tekst"))
    # Rises with each save: who saves on top of someone else's change is told so.
    revision = models.PositiveIntegerField(default=1)
    written_on = models.DateField(_("dagtekening"), null=True, blank=True)
    drafted_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)
    remark = models.TextField(_("opmerking bij teruggave"), blank=True)
    approved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    # The very text that was approved: only that one can be sent.
    approved_revision = models.PositiveIntegerField(null=True)
    sent_at = models.DateTimeField(null=True)
    # The frozen paper, as it went out; and the same as a Word file.
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    word = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    posted = models.ForeignKey(PostedMail, models.PROTECT, null=True, related_name="+")

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "-pk"]
        indexes = [models.Index(fields=["council", "state", "-changed_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "reference"], condition=~Q(reference=""), name="one_letter_per_reference"
            )
        ]

    def __str__(self) -> str:
        return self.subject

    def get_absolute_url(self) -> str:
        """Needs `council` loaded."""
        return reverse("letters:letter", args=[self.council.slug, self.pk])

    @property
    def is_at_work(self) -> bool:
        return self.state in self.AT_WORK

    @property
    def title(self) -> str:
        """What kind of letter it is, with the outcome of an advice: "advies (negatief)"."""
        kind = str(self.get_kind_display())
        return f"{kind} ({self.get_outcome_display()})" if self.outcome else kind
