"""The one mechanism of every procedure: dated facts in, state, turn, deadlines, next steps and cautions out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from wor.article import Article
from wor.deadline import Deadline, Party
from wor.facts import FactKind, Facts
from wor.rules import Rules


@dataclass(frozen=True)
class State:
    """Where a procedure stands; an end state needs no next step."""

    name: str
    label: str
    is_end: bool = False


@dataclass(frozen=True)
class Step:
    """What can be done next. `letter`: the kind of letter that does it; `fact`: the fact that records it."""

    name: str
    text: str
    party: Party
    basis: Article
    letter: str = ""
    fact: str = ""


@dataclass(frozen=True)
class Caution:
    """What goes wrong or threatens to, and what can be done about it."""

    name: str
    text: str
    basis: Article
    grave: bool
    remedy: str


@dataclass(frozen=True)
class Progress:
    """How a procedure stands on a day. `sentence` says in one line whose turn it is, on which article, by when."""

    state: State
    whose_turn: Party
    basis: Article | None
    sentence: str
    deadlines: tuple[Deadline, ...]
    next_steps: tuple[Step, ...]
    cautions: tuple[Caution, ...]


@dataclass(frozen=True)
class Procedure:
    """A procedure of the Act. `follow` never fails on facts that are dated oddly; `check` says what cannot be."""

    name: str
    label: str
    basis: Article
    fact_kinds: tuple[FactKind, ...]
    states: tuple[State, ...]
    follow: Callable[[Facts, Rules, date], Progress]
    check: Callable[[Facts], tuple[str, ...]]

    def kind(self, name: str) -> FactKind:
        """The kind of fact with this name; KeyError when the procedure knows none."""
        return {kind.name: kind for kind in self.fact_kinds}[name]
