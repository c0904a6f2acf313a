"""Times on an agenda: they add up, and one sees when the meeting runs over. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.utils import timezone


@dataclass(frozen=True)
class Times:
    """`starts` per item ("9.30"), when the last one ends, and by how many minutes that is after the planned end."""

    starts: tuple[str, ...]
    ends_at: str
    planned: int
    spare: int
    without_time: int

    @property
    def overrun(self) -> int:
        """Minutes past the planned end; 0 when it fits."""
        return max(0, -self.spare)


def times_of(starts_at: datetime, ends_at: datetime, minutes: Sequence[int | None]) -> Times:
    """Lay the items one after the other; an item without minutes takes none, and is counted as such."""
    starts = []
    total = 0
    for length in minutes:
        starts.append(_clock(starts_at, total))
        total += length or 0
    room = int((ends_at - starts_at).total_seconds() // 60)
    return Times(
        starts=tuple(starts),
        ends_at=_clock(starts_at, total),
        planned=total,
        spare=room - total,
        without_time=sum(length is None for length in minutes),
    )


def _clock(starts_at: datetime, minutes: int) -> str:
    """Reckoned from the start, so that a meeting in the night the clocks change still adds up."""
    moment = timezone.localtime(starts_at.astimezone(UTC) + timedelta(minutes=minutes))
    return f"{moment.hour}.{moment.minute:02d}"
