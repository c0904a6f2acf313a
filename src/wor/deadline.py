"""A day on which the law, the council or an agreement asks something of someone, with its reasons."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wor.article import Article


class Firmness(StrEnum):
    """How hard a rule or a day is."""

    STATUTE = "statute"
    CASE_LAW = "case_law"
    HOUSE_RULE = "house_rule"
    AGREED = "agreed"
    PRACTICE = "practice"
    OPEN = "open"

    @property
    def label(self) -> str:
        return FIRMNESS_LABELS[self]


FIRMNESS_LABELS = {
    Firmness.STATUTE: "staat in de wet",
    Firmness.CASE_LAW: "volgt uit rechtspraak",
    Firmness.HOUSE_RULE: "staat in het reglement",
    Firmness.AGREED: "is afgesproken",
    Firmness.PRACTICE: "is gebruik in de praktijk",
    Firmness.OPEN: "open norm: de wet noemt geen dag",
}


class Party(StrEnum):
    """Who is meant. The entrepreneur is called "de bestuurder": that is whom the council deals with (art. 23 lid 4)."""

    COUNCIL = "council"
    ENTREPRENEUR = "entrepreneur"
    COURT = "court"
    NOBODY = "nobody"

    @property
    def label(self) -> str:
        return PARTY_LABELS[self]


PARTY_LABELS = {
    Party.COUNCIL: "de ondernemingsraad",
    Party.ENTREPRENEUR: "de bestuurder",
    Party.COURT: "de rechter",
    Party.NOBODY: "niemand",
}


class Duty(StrEnum):
    """Whether the party must act on or before the day, or wait until the day is over."""

    ACT = "act"
    WAIT = "wait"

    @property
    def label(self) -> str:
        return "doen uiterlijk op" if self is Duty.ACT else "wachten tot en met"


@dataclass(frozen=True)
class Deadline:
    """One day, or one open norm, of a procedure.

    `due` is the day that is safe for `party`: who must act is safe on the earlier reading, who must wait on the
    later. None means that there is no day (yet); `because` says why.
    """

    rule: str
    label: str
    party: Party
    duty: Duty
    due: date | None
    basis: Article
    firmness: Firmness
    because: tuple[str, ...]
    since: date | None = None
    other_reading: date | None = None
    contested: str = ""
    met_on: date | None = None

    @property
    def is_met(self) -> bool:
        """Whether a fact fulfilled or ended it; in time or not, `met_on` and `due` say."""
        return self.met_on is not None

    def has_passed(self, today: date) -> bool:
        """Whether the day to act went by without the fact that should have met it; waiting does not pass, it ends."""
        return self.duty is Duty.ACT and self.due is not None and not self.is_met and today > self.due
