"""The council's rules of procedure (reglement, art. 8 and 14 WOR) as data, with the law's minimum enforced."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ambt.councils.models.council import Council


class RulesOfProcedure(models.Model):
    """What the council set itself; where the Act knows a minimum, nothing looser can be stored."""

    council = models.OneToOneField(Council, models.PROTECT, related_name="rules")
    seats = models.PositiveSmallIntegerField(_("aantal zetels"), default=7, validators=[MinValueValidator(1)])
    agenda_notice_days = models.PositiveSmallIntegerField(
        _("agenda bekend, dagen vooraf"),
        default=7,
        validators=[MinValueValidator(7), MaxValueValidator(60)],
        help_text=_("Ten minste zeven dagen (art. 14 lid 2 onder g WOR)."),
    )
    quorum_percent = models.PositiveSmallIntegerField(
        _("quorum: meer dan dit deel van de leden (%)"),
        default=50,
        validators=[MinValueValidator(1), MaxValueValidator(99)],
    )
    advice_weeks = models.PositiveSmallIntegerField(
        _("reactietermijn advies (weken)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(26)],
        help_text=_("De WOR noemt geen termijn. Leeg laten als de raad niets heeft afgesproken."),
    )
    consent_weeks = models.PositiveSmallIntegerField(
        _("reactietermijn instemming (weken)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(26)],
        help_text=_("De WOR noemt geen termijn. Leeg laten als de raad niets heeft afgesproken."),
    )
    term_years = models.PositiveSmallIntegerField(
        _("zittingstermijn (jaren)"),
        default=3,
        validators=[MinValueValidator(2), MaxValueValidator(4)],
        help_text=_("Drie jaar; twee of vier als het reglement dat bepaalt (art. 12 WOR)."),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(agenda_notice_days__gte=7), name="agenda_at_least_seven_days")
        ]

    def __str__(self) -> str:
        return f"reglement van {self.council}"
