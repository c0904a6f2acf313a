"""What happened, and when: the only thing people tell the law."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wor.article import Article
from wor.deadline import Party


@dataclass(frozen=True)
class Fact:
    """Something that happened on a day; `value` where the fact needs a choice, such as positive or negative."""

    name: str
    on: date
    value: str = ""


Facts = Mapping[str, Fact]


@dataclass(frozen=True)
class FactKind:
    """A fact that a procedure knows: its name in data, and its words on a form."""

    name: str
    label: str
    question: str
    basis: Article
    values: tuple[tuple[str, str], ...] = ()
    may_be_future: bool = False
    by: Party = Party.NOBODY

    def label_of(self, value: str) -> str:
        """The Dutch words of a value; "" for a value that this kind does not know."""
        return dict(self.values).get(value, "")


def facts_of(*facts: Fact) -> Facts:
    """The facts by name; of two with the same name the last counts, as a correction does."""
    return {fact.name: fact for fact in facts}
