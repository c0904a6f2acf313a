"""What a letter is drafted from: everything the dossier already knows, as plain data."""

from dataclasses import dataclass, field
from datetime import date

import wor


@dataclass(frozen=True)
class Treated:
    """One meeting, held or planned, with the matter on its agenda; `purpose` is its Dutch label."""

    on: date
    purpose: str
    is_held: bool = True


@dataclass(frozen=True)
class Decided:
    """A resolution of the council; `votes` in words: "7 voor, 1 tegen"."""

    text: str
    on: date
    votes: str


@dataclass(frozen=True)
class Promised:
    text: str
    by: str
    on: date
    due_on: date | None


@dataclass(frozen=True)
class Material:
    """The dossier as the drafts read it.

    `procedure` is "advice", "consent" or "other". `missing` holds the ids of the statutory elements that the
    request lacks (wor.completeness); None when there was nothing to look in. `own_term` is the council's own deadline,
    agreed or not. `outcome` is that of an advice. `salutation` is how the last letter to this person began, or empty.
    """

    council: str
    director: str
    title: str
    procedure: str
    today: date
    article: wor.ArticleText | None = None
    summary: str = ""
    salutation: str = ""
    facts: wor.Facts = field(default_factory=dict)
    missing: tuple[str, ...] | None = None
    own_term: wor.Deadline | None = None
    own_weeks: int | None = None
    meetings: tuple[Treated, ...] = ()
    consultations: tuple[Treated, ...] = ()
    decided: tuple[Decided, ...] = ()
    promised: tuple[Promised, ...] = ()
    outcome: str = ""
    # The advice on the execution of a decision already taken (art. 25 lid 5, last sentence).
    is_on_execution: bool = False

    def day_of(self, fact: str) -> date | None:
        """The day on which this happened; None when it is not recorded."""
        return self.facts[fact].on if fact in self.facts else None

    @property
    def is_on_appointment(self) -> bool:
        """Art. 30, appointment or dismissal of a director: no suspension and no advice on execution there."""
        return self.article is not None and self.article.article.number == "30"


@dataclass(frozen=True)
class Draft:
    """The words a letter begins with; `body` is HTML."""

    subject: str
    body: str
