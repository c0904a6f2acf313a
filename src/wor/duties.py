"""The rights, duties and terms around the Act, in the project's own words, with their sources."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class KnownDuty:
    """One duty of data/duties.toml.

    `article` is as written there: "25.6", "WMCO 5a". `length` with `unit` (day, week, month, year) is a term that can
    be counted; with `counted_in` a number per year; without either the norm is open and `open_norm` may hold its words.
    """

    id: str
    article: str
    kind: str
    trigger: str
    actor: str
    end_rule: str
    length: int | None
    unit: str
    counted_in: str
    open_norm: str
    is_backward: bool
    certainty: str
    sources: tuple[str, ...]


@cache
def duties() -> tuple[KnownDuty, ...]:
    """All of them, in the order of the data."""
    data = tomllib.loads(files("wor").joinpath("data/duties.toml").read_text(encoding="utf-8"))
    return tuple(
        KnownDuty(
            id=row["id"],
            article=row["article"],
            kind=row["kind"],
            trigger=row["trigger"],
            actor=row["actor"],
            end_rule=row["end_rule"],
            length=row.get("length"),
            unit=row.get("unit", ""),
            counted_in=row.get("counted_in", ""),
            open_norm=row.get("open_norm", ""),
            is_backward=row.get("backward", False),
            certainty=row["certainty"],
            sources=tuple(row["sources"]),
        )
        for row in data["duty"]
    )
