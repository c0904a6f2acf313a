"""The Works Councils Act (Wet op de ondernemingsraden) as tested code: dated facts in, deadlines and next steps out.

    wor.article("25.1.e").text                      the words of the Act; wor.articles() for all of it
    wor.term("26.2", date(2026, 3, 6)).due          the last day for an appeal, with its steps
    wor.follow("advice", facts, rules, today)       state, turn, deadlines, next steps and cautions
    wor.PROCEDURES["advice"].check(facts)           what cannot be about these facts
    wor.terms()                                     every rule that `term` knows
    wor.triage(text).findings                       the rights a text touches, with the words that say so
    wor.completeness(text, "advice").elements       what a request for advice or consent has and lacks

Standard library only. No clock, no database: the day is always an argument.
"""

from wor.act import ArticleText, article, articles
from wor.article import Article
from wor.completeness import Completeness, completeness
from wor.deadline import Deadline, Duty, Firmness, Party
from wor.errors import LawError
from wor.facts import Fact, FactKind, Facts, facts_of
from wor.procedure import Caution, Procedure, Progress, State, Step
from wor.procedures import PROCEDURES, follow
from wor.rules import Rules
from wor.term import Term, term
from wor.term_rules import TermRule, terms
from wor.triage import Triage, triage

__all__ = [
    "PROCEDURES",
    "Article",
    "ArticleText",
    "Caution",
    "Completeness",
    "Deadline",
    "Duty",
    "Fact",
    "FactKind",
    "Facts",
    "Firmness",
    "LawError",
    "Party",
    "Procedure",
    "Progress",
    "Rules",
    "State",
    "Step",
    "Term",
    "TermRule",
    "Triage",
    "article",
    "articles",
    "completeness",
    "facts_of",
    "follow",
    "term",
    "terms",
    "triage",
]
