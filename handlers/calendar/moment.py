"""From the clock on the wall to a moment in time, and whether that clock shows a time at all, or twice."""

from datetime import UTC, date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo


class Happening(StrEnum):
    """How often a wall-clock time comes on a day in a zone."""

    ONCE = "once"
    SKIPPED = "skipped"
    TWICE = "twice"


def wall_moment(day: date, wall_time: time, zone: ZoneInfo) -> datetime:
    """When the clocks of ``zone`` show ``wall_time`` on ``day``, in UTC.

    Of two equal wall times the first counts; one that is skipped moves forward by the gap (PEP 495, ``fold=0``).
    """
    return datetime.combine(day, wall_time.replace(fold=0), tzinfo=zone).astimezone(UTC)


def happening(day: date, wall_time: time, zone: ZoneInfo) -> Happening:
    """Whether the clocks of ``zone`` show ``wall_time`` on ``day`` once, twice or not at all."""
    first = datetime.combine(day, wall_time.replace(fold=0), tzinfo=zone)
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != first.replace(tzinfo=None):
        return Happening.SKIPPED
    twice = first.utcoffset() != first.replace(fold=1).utcoffset()
    return Happening.TWICE if twice else Happening.ONCE


def happens_once(day: date, wall_time: time, zone: ZoneInfo) -> bool:
    """Whether a meeting may be put at ``wall_time`` on ``day``: nobody will wonder when that is."""
    return happening(day, wall_time, zone) is Happening.ONCE


def aware(moment: datetime) -> datetime:
    """The moment itself.

    Raises:
        ValueError: it has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"naive datetime {moment!r}")
    return moment
