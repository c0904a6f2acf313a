"""Whether enough members are there to decide (the council's rules of procedure, art. 14 WOR). Pure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Quorum:
    """`needed` members of the `elected` must be there; `present` are. None: nobody wrote down yet who is there."""

    elected: int
    needed: int
    present: int | None

    @property
    def is_there(self) -> bool:
        return self.present is not None and self.elected > 0 and self.present >= self.needed


def quorum_of(elected: int, present: int | None, percent: int) -> Quorum:
    """More than this share of the elected members in office on the day: 50 % of 7 is 4, of 8 is 5."""
    return Quorum(elected=elected, needed=elected * percent // 100 + 1, present=present)
