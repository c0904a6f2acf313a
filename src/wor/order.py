"""Which facts cannot be: in the wrong order, with a value that is none, or beside one that rules them out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wor.calendar import FIRST_YEAR, LAST_YEAR, is_in_reach
from wor.course import upper_first
from wor.dates import MONTHS, one_of
from wor.facts import Fact, FactKind, Facts


@dataclass(frozen=True)
class Order:
    """What cannot be: `later` before `earlier`. `words` gives per fact its subject and participle in Dutch."""

    pairs: tuple[tuple[str, str], ...]
    either: tuple[tuple[str, str], ...]
    words: Mapping[str, tuple[str, str]]
    kinds: tuple[FactKind, ...]

    def check(self, facts: Facts) -> tuple[str, ...]:
        """One Dutch sentence for each thing about these facts that cannot be; empty when all can."""
        known = {kind.name: kind for kind in self.kinds}
        sentences = [
            f"“{fact.name}” is geen feit van deze procedure." for fact in facts.values() if fact.name not in known
        ]
        sentences += [_no_such_value(known[fact.name]) for fact in facts.values() if _is_wrong_value(known, fact)]
        sentences += [
            f"“{known[fact.name].label}” kan niet in {fact.on.year}: kies een jaar van {FIRST_YEAR} tot {LAST_YEAR}."
            for fact in facts.values()
            if fact.name in known and not is_in_reach(fact.on)
        ]
        sentences += [
            f"“{known[one].label}” en “{known[other].label}” gaan niet samen. Welke van de twee is het?"
            for one, other in self.either
            if one in facts and other in facts
        ]
        sentences += [
            self._sentence(facts[earlier], facts[later])
            for earlier, later in self.pairs
            if earlier in facts and later in facts and facts[later].on < facts[earlier].on
        ]
        return tuple(sentences)

    def _sentence(self, earlier: Fact, later: Fact) -> str:
        subject, participle = self.words[later.name]
        first, done = self.words[earlier.name]
        with_year = earlier.on.year != later.on.year
        return (
            f"{upper_first(subject)} kan niet op {_day(later.on, with_year)} {participle} zijn: "
            f"{first} is pas op {_day(earlier.on, with_year)} {done}. Klopt de datum van {first}?"
        )


def _day(day: date, with_year: bool) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}{f' {day.year}' if with_year else ''}"


def _is_wrong_value(known: Mapping[str, FactKind], fact: Fact) -> bool:
    kind = known.get(fact.name)
    return kind is not None and fact.value not in (dict(kind.values) or {"": ""})


def _no_such_value(kind: FactKind) -> str:
    if not kind.values:
        return f"Bij “{kind.label}” hoort geen keuze."
    return f"Bij “{kind.label}” hoort een keuze: {one_of(label for _, label in kind.values).replace(' en ', ' of ')}."
