"""Putting agenda items in another order. Pure: lists of ids in, lists of ids out."""

from collections.abc import Sequence


def moved(order: Sequence[int], one: int, step: int) -> list[int]:
    """The order with one id a number of places down (up when negative), not past the ends."""
    rest = [other for other in order if other != one]
    place = max(0, min(len(rest), list(order).index(one) + step))
    return [*rest[:place], one, *rest[place:]]


def laid_in(whole: Sequence[int], order: Sequence[int]) -> list[int]:
    """The whole agenda with the ids of `order` rearranged among the places they hold together.

    What the orderer cannot see keeps its own place.
    """
    turn = iter(order)
    mine = set(order)
    return [next(turn) if one in mine else one for one in whole]


# Where the fixed items stand: the word before the colon of a proposal, or the whole of it. The rest is in between.
_RANKS = {
    "fixed:opening": 0,
    "fixed:announcements": 1,
    "minutes": 2,
    "actions": 3,
    "promises": 4,
    "fixed:questions": 8,
    "fixed:closing": 9,
}
BETWEEN = 5


def rank_of(proposal: str) -> int:
    """How early an item stands that came from this proposal ("minutes:12"); items of one's own are in between."""
    return _RANKS.get(proposal, _RANKS.get(proposal.split(":")[0], BETWEEN))


def place_for(rank: int, ranks: Sequence[int]) -> int:
    """The index for a new item: after the last one that belongs as early or earlier."""
    return max((at + 1 for at, other in enumerate(ranks) if other <= rank), default=0)
