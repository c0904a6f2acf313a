"""One line on the desk: what is needed, where, by when, and on what ground."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Line:
    """What someone needs. `due` is the last day (None: no day), `note` says why or what follows."""

    what: str
    about: str
    address: str
    council: str
    due: date | None = None
    note: str = ""
    # The duty is to wait until after the day, not to act by it.
    is_wait: bool = False
    # About something for named readers only: its name does not go out by mail.
    is_named: bool = False

    def nearness(self, today: date) -> str:
        """Which of the meanings of colour the line has: missed, near, running or open."""
        if self.due is None:
            return "open"
        left = (self.due - today).days
        if left < 0:
            return "missed"
        return "near" if left <= 7 and not self.is_wait else "running"


def in_order(lines: list[Line]) -> list[Line]:
    """By day, what has no day last; what must be done before what must be waited for."""
    return sorted(lines, key=lambda line: (line.due is None, line.due or date.max, line.is_wait, line.about))
