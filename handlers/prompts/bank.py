"""The bank, and whose turn it is in it. Pure.

24 prompts stand in the catalogues, six for each of the four working areas of a network: own challenges, own patterns
and values, new tools, common themes. Facilitators add their own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

AREAS = ("challenges", "patterns", "tools", "themes")
REST = timedelta(days=365)
"""How long a prompt rests in a network before it may come again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One prompt that could be asked. ``months`` are those in which it fits best, if any.

    One with ``looks_back`` asks about the last meeting, so there has to have been one.
    """

    key: str
    area: str
    minutes: int
    months: frozenset[int] = frozenset()
    looks_back: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """A prompt that a network has had; ``key`` and ``area`` are ``None`` where it was asked off the cuff."""

    key: str | None
    area: str | None
    at: datetime


_MINUTES = {
    "challenges": (5, 10, 3, 5, 5, 5),
    "patterns": (5, 3, 5, 5, 5, 5),
    "tools": (5, 10, 3, 5, 5, 10),
    "themes": (3, 5, 5, 5, 5, 3),
}
_MONTHS = {
    "bank-challenges-1": {1, 8},  # a new start
    "bank-patterns-3": {6, 12},  # looking back at the half-year
    "bank-patterns-4": {5, 11},  # before the holidays everything has to be done
    "bank-patterns-5": {12},
    "bank-tools-5": {1, 8},
    "bank-tools-6": {2, 9},  # two weeks without holidays
    "bank-themes-2": {3, 10},
    "bank-themes-3": {4, 9},  # while budgets are made
    "bank-themes-4": {4, 10},
    "bank-themes-5": {6, 12},
}
BANK: tuple[Entry, ...] = tuple(
    Entry(
        key=(key := f"bank-{area}-{number}"),
        area=area,
        minutes=minutes,
        months=frozenset(_MONTHS.get(key, ())),
        looks_back=key == "bank-tools-1",
    )
    for area in AREAS
    for number, minutes in enumerate(_MINUTES[area], start=1)
)
KEYS: tuple[str, ...] = tuple(entry.key for entry in BANK)


def ranked(
    entries: Sequence[Entry], used: Iterable[Use], now: datetime, leaning: Sequence[str] = ()
) -> list[Entry]:
    """What may be asked of a network that has had ``used`` (oldest first), the best choice first.

    Never the same area twice running. Nothing that came within a year; if all has, what rested longest comes first.
    Then ``leaning`` decides (areas and keys that the coming meeting speaks for, the most wanted first), then the area
    that waited longest, then the season, then the prompt that waited longest.
    """
    past = list(used)
    last_area = past[-1].area if past else None
    key_seen = {use.key: use.at for use in past}
    area_seen = {use.area: position for position, use in enumerate(past, start=1)}
    in_turn = [entry for entry in entries if entry.area != last_area]
    rested = [entry for entry in in_turn if entry.key not in key_seen or now - key_seen[entry.key] >= REST]
    if not rested:
        return sorted(in_turn, key=lambda entry: key_seen[entry.key])

    def turn(entry: Entry) -> tuple[int, int, bool, float]:
        wanted = next((n for n, one in enumerate(leaning) if one in {entry.key, entry.area}), len(leaning))
        seen = key_seen.get(entry.key)
        return (
            wanted,
            area_seen.get(entry.area, 0),
            now.month not in entry.months,
            seen.timestamp() if seen else 0,
        )

    return sorted(rested, key=turn)
