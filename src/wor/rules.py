"""What a council's rules of procedure or covenant set, held against the minimum of the Act."""

from dataclasses import dataclass

from wor.errors import RulesError

LONGEST_WEEKS = 52


@dataclass(frozen=True)
class Rules:
    """House rules. Raises RulesError, a Dutch sentence, where one goes below what the Act asks.

    `advice_weeks` and `consent_weeks`: the term the council set itself, in weeks from a complete request; None where
    there is none, since the Act names no number. `weeks_are_agreed`: they also stand in a covenant with the
    entrepreneur (art. 32 lid 2) and so bind both. `agenda_notice_days`: art. 14 lid 2 onder g, at least 7.
    `term_of_office_years`: art. 12, 2, 3 or 4. `voting_months` and `standing_months`: art. 6 lid 2, 3 and 5.
    """

    advice_weeks: int | None = None
    consent_weeks: int | None = None
    weeks_are_agreed: bool = False
    agenda_notice_days: int = 7
    term_of_office_years: int = 3
    voting_months: int = 3
    standing_months: int = 3

    def __post_init__(self) -> None:
        for weeks, what in ((self.advice_weeks, "advies"), (self.consent_weeks, "instemming")):
            if weeks is not None and not 1 <= weeks <= LONGEST_WEEKS:
                raise RulesError(f"Een termijn voor {what} van {weeks} weken kan niet: kies 1 tot en met 52 weken.")
        if self.agenda_notice_days < 7:
            raise RulesError(
                f"De agenda {self.agenda_notice_days} dagen vooraf is te laat: de wet vraagt ten minste 7 dagen vóór "
                "de vergadering (art. 14 lid 2 onder g WOR)."
            )
        if self.agenda_notice_days > 90:
            raise RulesError(
                f"De agenda {self.agenda_notice_days} dagen vooraf is te vroeg: kies 7 tot en met 90 dagen."
            )
        if self.term_of_office_years not in (2, 3, 4):
            raise RulesError("Een zittingstermijn is twee, drie of vier jaar (art. 12 WOR).")
        for months in (self.voting_months, self.standing_months):
            if not 0 <= months <= 24:
                raise RulesError("De wachttijd voor het kiesrecht is 0 tot en met 24 maanden (art. 6 WOR).")
