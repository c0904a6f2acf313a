"""One item on the agenda, and what was said about it."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ambt.access.keys import Actor
from ambt.archive.models import Confidentiality, Document
from ambt.archive.models.folder import seen_at
from ambt.councils.models import Council, Person
from ambt.dossiers.models import Dossier
from ambt.meetings.models.meeting import Meeting


class AgendaItemQuerySet(models.QuerySet["AgendaItem"]):
    def visible_to(self, actor: Actor) -> Self:
        """On the agenda of a visible meeting, not narrower than the actor sees, not on a dossier hidden from them."""
        return self.within_sight_of(actor).filter(taken_off_at=None)

    def taken_off(self, actor: Actor) -> Self:
        """What was on the agenda and can be put back."""
        return self.within_sight_of(actor).exclude(taken_off_at=None)

    def within_sight_of(self, actor: Actor) -> Self:
        return self._not_narrower_than(actor).filter(meeting__in=Meeting.objects.visible_to(actor))

    def within(self, meeting: Meeting, actor: Actor) -> Self:
        """The items of a meeting that the actor was found to see, taken off or not; asks for the meeting no more."""
        return self._not_narrower_than(actor).filter(meeting=meeting)

    def _not_narrower_than(self, actor: Actor) -> Self:
        level = Q(confidentiality="") | seen_at(actor, "confidentiality", "council")
        dossier = Q(dossier=None) | Q(dossier__in=Dossier.objects.visible_to(actor))
        return self.filter(level, dossier)


class AgendaItem(models.Model):
    """An item: what it is for, how long, whose, with which papers; later its notes, resolutions and actions."""

    class Purpose(models.TextChoices):
        INFORM = "inform", _("ter informatie")
        PICTURE = "picture", _("beeldvorming")
        JUDGE = "judge", _("oordeelsvorming")
        DECIDE = "decide", _("besluitvorming")

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items")
    position = models.PositiveIntegerField(_("volgorde"))
    title = models.CharField(_("titel"), max_length=200)
    purpose = models.CharField(_("doel"), max_length=8, choices=Purpose, default=Purpose.INFORM)
    minutes = models.PositiveSmallIntegerField(_("minuten"), null=True, blank=True)
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("inbrenger")
    )
    explanation = models.TextField(_("toelichting"), blank=True)
    # Narrower than the meeting, never wider; empty: as the meeting.
    confidentiality = models.CharField(
        _("vertrouwelijkheid"), max_length=10, choices=Confidentiality, blank=True, default=""
    )
    dossier = models.ForeignKey(Dossier, models.PROTECT, null=True, blank=True, related_name="+")
    documents = models.ManyToManyField(Document, blank=True, related_name="+", verbose_name=_("stukken"))
    # Why it was proposed ("Reactietermijn loopt tot …"); kept, so that the agenda can say so.
    proposed_because = models.CharField(max_length=250, blank=True)
    # Which proposal it came from ("dossier:12"), so that the same thing is proposed once.
    proposal = models.CharField(max_length=40, blank=True)
    # The notes of the minutes as the small HTML of notes.py; `revision` guards against two writers of them.
    notes = models.TextField(_("verslag"), blank=True)
    revision = models.PositiveIntegerField(default=0)
    # The same guard for the item itself, apart from the notes: preparing and writing may go on side by side.
    edition = models.PositiveIntegerField(default=0)
    # Taken off the agenda, and kept: it can be put back.
    taken_off_at = models.DateTimeField(null=True)
    # An item that adopts the minutes of an earlier meeting.
    adopts = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        indexes = [models.Index(fields=["meeting", "position"])]

    def __str__(self) -> str:
        return self.title

    @property
    def audience(self) -> Confidentiality:
        """The narrowest of the meeting, the item and its dossier. Needs the folders of both loaded."""
        levels = [Confidentiality(self.meeting.folder.confidentiality)]
        if self.confidentiality:
            levels.append(Confidentiality(self.confidentiality))
        if self.dossier:
            levels.append(Confidentiality(self.dossier.folder.confidentiality))
        return min(levels, key=lambda level: level.width)
