"""The day on which a term ends, worked out in steps that can be shown."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from wor.article import Article
from wor.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    days_after,
    decrees,
    first_workday_from,
    is_in_reach,
    is_workday,
    months_after,
    why_not_on,
    with_two_workdays,
)
from wor.dates import in_words, must_be_day, one_of, without_weekday
from wor.deadline import Firmness, Party
from wor.errors import NoFixedTermError, NotADateError
from wor.rules import Rules
from wor.term_rules import DutyKind, Extension, TermRule, term_rule

NO_HOUSE_RULES = Rules()
NUMBERS = {1: "één", 2: "twee", 3: "drie", 4: "vier", 5: "vijf", 6: "zes", 8: "acht", 9: "negen"}
UNITS = {"day": ("dag", "dagen"), "week": ("week", "weken"), "month": ("maand", "maanden"), "year": ("jaar", "jaar")}
UNCONFIRMED = "Of de Algemene termijnenwet hier geldt, is niet door een rechter bevestigd."


@dataclass(frozen=True)
class Term:
    """A worked-out term.

    `due` is the day to keep to: for a contested extension the day that is safe for `party`, the earlier one for who
    must act and the later one for who must wait. `unextended` and `extended` are both readings; they are the same
    where nothing is extended. `contested` is one Dutch sentence, "" where nothing is in dispute.
    """

    rule: str
    start: date
    due: date
    unextended: date
    extended: date
    steps: tuple[str, ...]
    basis: Article
    firmness: Firmness
    contested: str
    label: str
    party: Party
    duty_kind: DutyKind

    @property
    def other_reading(self) -> date | None:
        """The day under the other reading where the extension is contested and matters."""
        if not self.contested:
            return None
        return self.extended if self.due == self.unextended else self.unextended

    @property
    def first_free_day(self) -> date:
        """For a term to wait: the first day on which waiting is over, on the safe reading."""
        return days_after(self.due, 1)


def term(rule: str, start: date, *, rules: Rules = NO_HOUSE_RULES) -> Term:
    """Work out one term from the day on which it starts; that day itself does not count.

    `rule` is a key, alias, duty id or written reference (see `terms()`); `rules` sets the lengths that the Act leaves
    to the council. Raises UnknownRuleError, NotADateError, or NoFixedTermError where neither the Act nor `rules` names
    a length. Sources: Algemene termijnenwet art. 1 to 4; HR 1-9-2017, ECLI:NL:HR:2017:2225; per rule its article.
    """
    found = term_rule(rule)
    begin = must_be_day(start)
    if not is_in_reach(begin):
        raise NotADateError(f"Ambt rekent met dagen van {FIRST_YEAR} tot en met {LAST_YEAR}, niet met {begin.year}.")
    return _worked_out(found.key, begin, rules)


# A dossier is followed on every page that shows it, from the same few days.
@lru_cache(maxsize=4096)
def _worked_out(key: str, begin: date, rules: Rules) -> Term:
    found = term_rule(key)
    length, firmness = _length(found, rules)
    not_counted = "" if found.duty_kind is DutyKind.REACH else " Die dag telt niet mee."
    steps = [f"Begin: {found.start}, {in_words(begin)}.{not_counted}"]
    unextended = _reached(found, begin, length, firmness, steps)
    extended = _extended(found, begin, unextended, steps)
    contested = _contested(found, unextended, extended)
    due = unextended if contested and found.duty_kind is DutyKind.ACT else extended
    if contested:
        steps.append(contested)
    elif extended != unextended and found.duty_kind is DutyKind.ACT:
        steps.append(f"Verstandig is {in_words(unextended)} aan te houden: dan hangt niets van de verlenging af.")
    if found.note:
        steps.append(found.note)
    if begin < found.checked_since:
        steps.append(
            f"Let op: deze regel is met de wettekst vergeleken vanaf {without_weekday(found.checked_since)}; "
            "of hij op de begindag al zo luidde, weten wij niet."
        )
    return Term(
        rule=found.key,
        start=begin,
        due=due,
        unextended=unextended,
        extended=extended,
        steps=tuple(steps),
        basis=found.basis,
        firmness=firmness,
        contested=contested,
        label=found.label,
        party=found.party,
        duty_kind=found.duty_kind,
    )


def amount(length: int, unit: str) -> str:
    """ "één maand", "twee weken", "15 maanden"."""
    return f"{NUMBERS.get(length, length)} {UNITS[unit][length != 1]}"


def _length(rule: TermRule, rules: Rules) -> tuple[int, Firmness]:
    """The length that holds and how hard it is: a house rule goes before the length of the Act."""
    own: int | None = getattr(rules, rule.from_rules) if rule.from_rules else None
    if own is None and rule.length is None:
        raise NoFixedTermError(
            f"De wet noemt hier geen aantal dagen ({rule.basis}), en een eigen termijn van de raad is niet ingesteld."
        )
    if own is not None and own != rule.length:
        agreed = rule.length is None and rules.weeks_are_agreed
        return own, Firmness.AGREED if agreed else Firmness.HOUSE_RULE
    assert rule.length is not None
    return rule.length, rule.firmness


def _reached(rule: TermRule, begin: date, length: int, firmness: Firmness, steps: list[str]) -> date:
    """The end before any extension. A changed length of the Act helps as soon as the new law is there."""
    if not rule.editions or firmness is Firmness.HOUSE_RULE:
        return _counted(begin, length, rule.unit, rule.is_backward, steps)
    reached: date | None = None
    for edition in rule.editions:
        day = months_after(begin, edition.length)
        if edition.since:
            day = max(day, edition.since)
        if (edition.until is None or day <= edition.until) and (reached is None or day < reached):
            reached, length = day, edition.length
    assert reached is not None
    day = _counted(begin, length, rule.unit, rule.is_backward, steps)
    if reached != day:
        steps.append(f"Die lengte geldt pas sinds {without_weekday(reached)}: eerder is de dag er niet.")
    elif length != rule.length:
        steps.append(f"Toen vroeg de wet nog {amount(length, rule.unit)}.")
    return reached


def _counted(begin: date, length: int, unit: str, is_backward: bool, steps: list[str]) -> date:
    signed = -length if is_backward else length
    direction = "terug" if is_backward else "later"
    if unit in ("day", "week"):
        end = days_after(begin, signed * (7 if unit == "week" else 1))
    else:
        end = months_after(begin, signed * (12 if unit == "year" else 1))
    clamped = unit in ("month", "year") and end.day != begin.day
    why = f" (die maand heeft geen {begin.day}e dag, dus haar laatste dag)" if clamped else ""
    how_long = amount(length, unit).replace("één", "eén")
    steps.append(f"{how_long[0].upper()}{how_long[1:]} {direction} is {in_words(end)}{why}.")
    return end


def _extended(rule: TermRule, begin: date, unextended: date, steps: list[str]) -> date:
    """The end under the Algemene termijnenwet, with the steps that lead there."""
    if rule.extension is Extension.NO:
        steps.append(rule.why_not)
        return unextended
    filled = with_two_workdays(begin, unextended)
    extended = first_workday_from(filled)
    if filled != unextended:
        steps.append("In een termijn van ten minste drie dagen vallen twee werkdagen (Algemene termijnenwet art. 2).")
    if extended == unextended:
        steps.append("Dat is een gewone werkdag: er wordt niets verlengd.")
    else:
        skipped = [days_after(unextended, n) for n in range((extended - unextended).days)]
        because = one_of(f"{in_words(day)} {why_not_on(day)}" for day in skipped if not is_workday(day))
        source = f"; zo beslist in {rule.extension_source}" if rule.extension_source else ""
        steps.append(
            f"{because[:1].upper()}{because[1:]}. Met verlenging is {in_words(extended)} de laatste dag "
            f"(Algemene termijnenwet art. 1{source})."
        )
    for year in sorted({unextended.year, extended.year}):
        if not decrees().know(year):
            steps.append(
                f"Van {year} kennen wij het koninklijk besluit over gelijkgestelde dagen niet: "
                "kijk na of er een vrije brugdag op deze dag valt."
            )
    return extended


def _contested(rule: TermRule, unextended: date, extended: date) -> str:
    if rule.extension is not Extension.CONTESTED or unextended == extended:
        return ""
    return (
        f"{UNCONFIRMED} Wie op tijd moet handelen, gaat uit van {in_words(unextended)}; "
        f"wie moet wachten, wacht tot en met {in_words(extended)}."
    )
