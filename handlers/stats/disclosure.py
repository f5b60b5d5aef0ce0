"""The disclosure gate: which figures may leave, so that nobody can be recognised in them.

Rules D1, D2, D5, D7, D8 and D9 of the method notes: no cell on fewer than ``K`` people, complementary suppression so
that a hidden cell cannot be computed from the total, bands instead of exact figures for one network, no cell that one
person dominates, the same mark for every hidden cell, programme rates rounded to five.
"""

from collections.abc import Mapping
from dataclasses import dataclass

# Five is the Danish practice for small groups; the design never allows less than three.
K = 5
# The lower ends of the bands in which one network's counts are shown.
BANDS = (5, 10, 20, 40, 80)
_STEP = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """A count of events, how many different people made them, and the most that one of them made.

    Events without a person (anonymous ones) count in ``events`` alone.
    """

    events: int = 0
    people: int = 0
    most_by_one: int = 0

    @property
    def is_safe(self) -> bool:
        """Enough people, and none of them behind more than half of it."""
        return self.people >= K and self.most_by_one * 2 <= self.events

    def __add__(self, other: "Cell") -> "Cell":
        """Two disjoint groups of people together."""
        return Cell(
            self.events + other.events,
            self.people + other.people,
            max(self.most_by_one, other.most_by_one),
        )


@dataclass(frozen=True, slots=True)
class Released:
    """A column after the gate: ``None`` stands for a hidden value, whatever the reason.

    ``is_exact`` says whether the total may be shown to the digit, or in a band only.
    """

    cells: Mapping[str, int | None]
    total: int | None
    is_exact: bool


def release(column: Mapping[str, Cell], total: Cell) -> Released:
    """What may be shown of a column of counts and its total.

    ``total`` is counted by itself, because one person may take part in several networks. It is exact only where
    nothing is hidden: the hidden cells are so small that an exact rest can leave them just one value.
    """
    if not total.is_safe:
        return Released(dict.fromkeys(column, None), None, is_exact=False)
    hidden = {name for name, cell in column.items() if not cell.is_safe}
    while hidden and not _cover(column, hidden):
        shown = [name for name in column if name not in hidden]
        if not shown:
            break
        hidden.add(min(shown, key=lambda name: column[name].events))
    cells = {name: None if name in hidden else cell.events for name, cell in column.items()}
    return Released(cells, total.events, is_exact=not hidden and len(column) > 1)


def _cover(column: Mapping[str, Cell], hidden: set[str]) -> bool:
    """Whether the hidden cells hide each other: more than one, and together a safe cell of their own."""
    together = sum((column[name] for name in hidden), Cell())
    return len(hidden) > 1 and together.is_safe


def band(events: int) -> tuple[int, int | None]:
    """The lowest and highest count of the band that ``events`` lies in; the last band has no highest."""
    lowest = max((edge for edge in BANDS if edge <= events), default=0)
    higher = [edge for edge in BANDS if edge > events]
    return lowest, higher[0] - 1 if higher else None


def rounded_percent(part: int, whole: int) -> int:
    """A programme-wide rate, rounded to five and never none or all (D8); ``whole`` must be positive."""
    return min(max(_STEP * round(100 * part / whole / _STEP), _STEP), 100 - _STEP)
