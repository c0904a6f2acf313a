"""What the law cannot answer, each as one Dutch sentence the reader can act on."""


class LawError(ValueError):
    """Base of all errors of this library; `str(error)` is a Dutch sentence for people."""


class UnknownReferenceError(LawError):
    """A reference that is no article, lid or onderdeel of the Act."""


class UnknownRuleError(LawError):
    """A rule for which no term is known."""


class NotADateError(LawError):
    """Something that should have been a calendar day and is not."""


class NoFixedTermError(LawError):
    """A rule that has no number of days of its own, asked for without the house rule that sets it."""


class RulesError(LawError):
    """A house rule that goes below what the Act asks for, or that makes no sense."""
