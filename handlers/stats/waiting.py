"""How long people wait for a first response, with those who still wait kept in (Kaplan and Meier)."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Wait:
    """Some hours of waiting, which ended with a response or were only seen so far."""

    hours: float
    ended: bool


def median_wait(waits: Iterable[Wait]) -> float | None:
    """The hours after which half of all have a response; ``None`` while fewer than half do.

    Leaving out those who still wait, or counting them as if they had just got a response, would flatter.
    """
    waiting = sorted(waits, key=_hours)
    left, share = len(waiting), 1.0
    for hours, together in groupby(waiting, key=_hours):
        now = list(together)
        share *= 1 - sum(wait.ended for wait in now) / left
        left -= len(now)
        # Products of fractions are not exact: what should be a half may be a hair above it.
        if share <= 0.5 + 1e-9:
            return hours
    return None


def _hours(wait: Wait) -> float:
    return wait.hours
