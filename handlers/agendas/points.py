"""The points of an agenda: as lines that people edit, and as a share of the meeting's time. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

STEP = 5
"""In minutes: nobody plans a point of seven minutes."""
_UNIT = r"(?:mins?|minut|minutter|minutes?|m)\b\.?"
_LINE = re.compile(rf"(?P<minutes>\d{{1,3}})\s*(?:{_UNIT})?\s*[·:.,–—-]*\s+(?P<words>\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Point:
    """One point and how long it takes, in minutes."""

    minutes: int
    words: str


class LineError(ValueError):
    """A line that does not begin with its minutes."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


def written(points: Sequence[Point]) -> str:
    """The points as lines: ``15 Check-in``, or ``15 min: – and more`` where a word could be taken for a sign."""
    return "\n".join(map(_line, points))


def beyond(points: Sequence[Point], most: int) -> int:
    """How many of the last points have no room in lines of at most so many characters together."""
    fits = (kept for kept in range(len(points), -1, -1) if len(written(points[:kept])) <= most)
    return len(points) - next(fits)


def read(text: str) -> list[Point]:
    """The points in lines as people write them: ``15 Check-in``, ``15 min. Check-in``, ``15: Check-in``.

    Raises:
        LineError: a line does not begin with its minutes.
    """
    return [_point(line.strip()) for line in text.splitlines() if line.strip()]


def shared_out(weights: Sequence[int], minutes: int) -> list[int]:
    """``minutes`` shared out in proportion to ``weights``, in steps of five; what is left over goes to the heaviest."""
    total = sum(weights)
    shares = [minutes * weight // total // STEP * STEP for weight in weights]
    heaviest = weights.index(max(weights))
    by_need = sorted(range(len(weights)), key=lambda at: shares[at] - minutes * weights[at] / total)
    for at in by_need[: (minutes - sum(shares)) // STEP]:
        shares[at] += STEP
    shares[heaviest] += minutes - sum(shares)
    return shares


def _line(point: Point) -> str:
    words = " ".join(point.words.split())
    line = f"{point.minutes} {words}"
    return line if _point(line).words == words else f"{point.minutes} min: {words}"


def _point(line: str) -> Point:
    found = _LINE.fullmatch(line)
    if found is None:
        raise LineError(line)
    return Point(int(found["minutes"]), found["words"].strip())
