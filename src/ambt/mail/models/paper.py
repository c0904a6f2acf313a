"""What lies in the tray: one paper that came in, before and after it was filed."""

from typing import Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor, Role
from ambt.archive.models import Document
from ambt.councils.models import Council, Person

# The tray is the secretariat's desk: papers there have no folder yet, so nobody else sees them.
TRAY_READERS = frozenset({Role.SECRETARY, Role.ELECTED_SECRETARY, Role.CHAIR, Role.DEPUTY_CHAIR})


def tray_name(paper: "Paper", filename: str) -> str:
    return f"{paper.council_id}/tray/{paper.sha256[:2]}/{paper.sha256}"


class PaperQuerySet(models.QuerySet["Paper"]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(council__in=actor.councils(TRAY_READERS))

    def waiting(self) -> Self:
        return self.filter(state__in=[Paper.State.WAITING, Paper.State.UNREADABLE])


class Paper(models.Model):
    """A paper in the tray (ingekomen stuk): the original as it came, what was read from it, and the proposal."""

    class State(models.TextChoices):
        WAITING = "waiting", _("ligt in het postvak")
        UNREADABLE = "unreadable", _("niet leesbaar")
        FILED = "filed", _("opgeborgen")
        ASIDE = "aside", _("terzijde gelegd")

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    state = models.CharField(_("stand"), max_length=10, choices=State, default=State.WAITING)
    title = models.CharField(_("titel"), max_length=200)
    filename = models.CharField(_("bestandsnaam"), max_length=200)
    kind = models.CharField(_("soort"), max_length=10, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64)
    original = models.FileField(upload_to=tray_name, max_length=200)
    # Why it can't be read, as a sentence that helps; the original is kept all the same.
    unreadable_because = models.TextField(blank=True)
    sender = models.CharField(_("afzender"), max_length=200, blank=True)
    received_on = models.DateField(_("ontvangen op"))
    arrived_at = models.DateTimeField(auto_now_add=True)
    brought_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    # The Message-ID of the mail it came with; a mail fetched twice becomes one paper.
    message_id = models.CharField(max_length=250, blank=True)
    # An attachment lies under the mail it came with.
    came_with = models.ForeignKey("self", models.PROTECT, null=True, related_name="attachments")
    text = models.TextField(blank=True)
    pages = models.JSONField(default=list)
    # What triage and completeness found: see mail/proposal.py for the shape.
    proposal = models.JSONField(default=dict)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ["-arrived_at", "-pk"]
        indexes = [models.Index(fields=["council", "state", "-arrived_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "message_id", "sha256"],
                condition=~models.Q(message_id=""),
                name="one_paper_per_mail_and_content",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("mail:paper", args=[self.council.slug, self.pk])
