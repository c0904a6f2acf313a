"""The Works Councils Act (Wet op de ondernemingsraden) as tested code: dated facts in, deadlines and next steps out.

Standard library only. No clock, no database: the day is always an argument.
"""

from wor.errors import LawError
from wor.term import Term, term
from wor.term_rules import terms

__all__ = ["LawError", "Term", "term", "terms"]
