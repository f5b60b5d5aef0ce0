"""Figures: what was measured, and what may be concluded from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from statistics import median


@dataclass(frozen=True, slots=True)
class Spread:
    """A median, and between what it lies."""

    median: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Round:
    """What one contestant did in one round: ``rate`` per second, and details by name (``p99_ms``, …)."""

    rate: float
    details: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contest:
    """The rounds of several contestants at the same work, taken in turn; ``ours`` is the one that is judged."""

    title: str
    unit: str
    ours: str
    rounds: Mapping[str, Sequence[Round]]

    def rate(self, name: str) -> Spread:
        """A contestant's rate."""
        return spread([it.rate for it in self.rounds[name]])

    def detail(self, name: str, detail: str) -> Spread | None:
        """One detail of a contestant, if it has it."""
        found = [it.details[detail] for it in self.rounds[name] if detail in it.details]
        return spread(found) if found else None

    def ratio(self, name: str) -> Spread:
        """Our rate as a share of this contestant's, round by round."""
        pairs = zip(self.rounds[self.ours], self.rounds[name], strict=True)
        return spread([ours.rate / theirs.rate for ours, theirs in pairs])


def spread(values: Sequence[float]) -> Spread:
    """The median of ``values`` and their extremes."""
    return Spread(median(values), min(values), max(values))


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least ``share`` (0 to 1) of ``values`` do not exceed."""
    return sorted(values)[max(ceil(share * len(values)), 1) - 1]
