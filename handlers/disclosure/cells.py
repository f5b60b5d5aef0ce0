"""What is counted, before the disclosure gate: cells, and how groups of people divide into smaller ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a figure is, which decides how it may be shown.

    OPEN: about things that everybody knows (meetings, networks), not about what people did.
    COUNT: events. RATE: ``part`` out of ``whole``. VALUE: a number of its own, a median.
    """

    OPEN = "open"
    COUNT = "count"
    RATE = "rate"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Cell:
    """What was counted for one group.

    ``part`` is what happened and ``whole`` what could have; of a count, ``whole`` is how many people could have taken
    part. ``people`` is how many different people are behind it, ``most`` the most of ``part`` that one of them may
    have made: what was done anonymously counts as one person's. ``value`` is for figures of that kind: from, and to
    (``None`` where only the least is known).
    """

    part: int = 0
    whole: int = 0
    people: int = 0
    most: int = 0
    value: tuple[int, int | None] = (0, 0)


@dataclass(frozen=True, slots=True)
class Group:
    """A group, and the smaller ones that it divides into: all of it, without overlap.

    It divides in one way only. Of two ways (networks and administrations) the groups overlap: whoever knows who is
    where could subtract one from the other, and be left with a few people.

    ``banded`` groups are shown in bands whatever their size. ``unfit`` ones are not shown, by what is known of them
    without counting anybody (too few meetings, too few networks).
    """

    key: str
    cell: Cell
    parts: tuple["Group", ...] = ()
    banded: bool = False
    unfit: bool = False

    @property
    def size(self) -> tuple[int, str]:
        """For finding the smallest of several: by what could have happened, which tells nothing of what did."""
        return self.cell.whole, self.key

    def all(self) -> Iterator["Group"]:
        """This group and all below it."""
        yield self
        for part in self.parts:
            yield from part.all()
