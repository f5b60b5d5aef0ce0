"""How a figure is shown (rules D2, D8 and D9), and what that tells a reader about the count behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.disclosure.cells import Group, Kind

STEP = 5
BANDS = ((0, 59), (60, 79), (80, 100))


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as it leaves: about ``low`` where both ends are the same, else from ``low`` to ``high``.

    ``high`` is ``None`` where only the least is known. Rates are in percent. ``whole`` is what could have happened, of
    a count how many people could have taken part. ``weight`` is what one person weighs in it, in percentage points; of
    a value, what one of the whole weighs.
    """

    low: int
    high: int | None
    whole: int
    weight: float


@dataclass(frozen=True, slots=True)
class Span:
    """A count lies from ``low`` to ``high``."""

    low: int
    high: int

    @property
    def width(self) -> int:
        """How far apart the ends are."""
        return self.high - self.low

    def within(self, other: "Span") -> "Span":
        """What two things told about one count say together."""
        return Span(max(self.low, other.low), min(self.high, other.high))


def shown(group: Group, kind: Kind) -> Shown:
    """The figure of a group that may be shown."""
    cell = group.cell
    low, high = _ends(cell.part, group, kind)
    among = cell.people if kind is Kind.RATE else cell.whole
    return Shown(low, high, cell.whole, round(_points_of_one(among), 1))


def told(group: Group, kind: Kind) -> Span:
    """The counts that would look like this one."""
    part = group.cell.part
    ends = _ends(part, group, kind)
    if kind is Kind.RATE:
        alike = [other for other in range(group.cell.whole + 1) if _ends(other, group, kind) == ends]
        return Span(alike[0], alike[-1])
    if kind is Kind.COUNT:
        return Span(ends[0] - STEP // 2, ends[0] + STEP // 2)
    return Span(part, part)


def total(spans: Sequence[Span]) -> Span:
    """What is told about the sum of several counts."""
    return Span(sum(span.low for span in spans), sum(span.high for span in spans))


def _ends(part: int, group: Group, kind: Kind) -> tuple[int, int | None]:
    match kind:
        case Kind.OPEN:
            return part, part
        case Kind.COUNT:
            about = max(_nearest(part), STEP)
            return about, about
        case Kind.VALUE:
            return group.cell.value
        case Kind.RATE:
            return _rate(part, group)


def _rate(part: int, group: Group) -> tuple[int, int]:
    percent = 100 * part / group.cell.whole
    if group.banded or _points_of_one(group.cell.people) > STEP:
        return next(band for band in reversed(BANDS) if percent >= band[0])
    about = _nearest(percent)
    if about <= STEP:
        return 0, 2 * STEP
    if about >= 100 - STEP:
        return 100 - 2 * STEP, 100
    return about, about


def _points_of_one(people: int) -> float:
    return 100 / people if people else 0


def _nearest(number: float) -> int:
    return STEP * round(number / STEP)
