"""What lies in the tray: one paper that came in, before and after it was filed."""

from typing import Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor, Role
from ambt.archive.models import Document
from ambt.archive.models.version import name_of_bytes
from ambt.councils.models import Council, Person
from ambt.dossiers.models import Dossier

# The tray is the secretariat's desk: papers there have no folder yet, so nobody else sees them.
TRAY_READERS = frozenset({Role.SECRETARY, Role.ELECTED_SECRETARY, Role.CHAIR, Role.DEPUTY_CHAIR})


def tray_name(paper: "Paper", filename: str) -> str:
    """The bytes lie where the archive keeps its own, so that filing a paper moves nothing."""
    return name_of_bytes(paper.council_id, paper.sha256)


class PaperQuerySet(models.QuerySet["Paper"]):
    def visible_to(self, actor: Actor) -> Self:
        """What lies in the tray for those who sort it; once filed, only for who also sees the paper where it lies."""
        lies_open = models.Q(document=None) | models.Q(document__in=Document.objects.visible_to(actor))
        return self.filter(lies_open, council__in=actor.councils(TRAY_READERS))

    def on_top(self) -> Self:
        """Papers as they came in; their attachments lie under them."""
        return self.filter(came_with=None)

    def waiting(self) -> Self:
        return self.filter(state__in=[Paper.State.WAITING, Paper.State.UNREADABLE])

    def for_list(self) -> Self:
        """Without the text, which may be long; with the attachments in one query."""
        light = Paper.objects.defer("text", "pages")
        return self.defer("text", "pages").prefetch_related(models.Prefetch("attachments", light.order_by("pk")))


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
    # Empty only for a mail that was too large to fetch: that one still lies on the mail server.
    original = models.FileField(upload_to=tray_name, max_length=200)
    # Why it can't be read, as a sentence that helps; the original is kept all the same.
    unreadable_because = models.TextField(blank=True)
    # A sentence for the reader where the paper was taken in but not all is as one would wish (a scan without text).
    remark = models.TextField(blank=True)
    sender = models.CharField(_("afzender"), max_length=200, blank=True)
    received_on = models.DateField(_("ontvangen op"))
    arrived_at = models.DateTimeField(auto_now_add=True)
    # None until the text was read and the proposal made.
    read_at = models.DateTimeField(null=True)
    # None for what was fetched from the mailbox.
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
    # Where a filed paper lies, and who filed or set it aside.
    dossier = models.ForeignKey(Dossier, models.PROTECT, null=True, related_name="+")
    settled_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ["-arrived_at", "-pk"]
        indexes = [models.Index(fields=["council", "state", "-arrived_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "message_id", "sha256"],
                condition=~models.Q(message_id=""),
                name="one_paper_per_mail_and_content",
            ),
            models.UniqueConstraint(
                fields=["council", "sha256"],
                condition=models.Q(came_with=None),
                name="one_paper_per_content",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("mail:paper", args=[self.council.slug, self.pk])

    @property
    def is_waiting(self) -> bool:
        return self.state in {self.State.WAITING, self.State.UNREADABLE}

    @property
    def sender_name(self) -> str:
        """ "Marijke de Boer" of "Marijke de Boer <m.deboer@…>"; the address where there is no name."""
        name, _, address = self.sender.partition(" <")
        return name or address.rstrip(">")
