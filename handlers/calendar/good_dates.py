"""Other dates to propose when a meeting cannot be when it was wanted."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from handlers.calendar.closed import ClosedRules, closed_on
from handlers.calendar.moment import aware, happens_once, wall_moment
from handlers.calendar.rhythm import Occurrence

SOONEST = timedelta(days=3)
# Weeks from the wanted one, nearest first and the later of two equally near: there is more time to get ready.
WEEKS = (1, -1, 2, -2, 3, -3, 4, -4)
TUESDAY_TO_THURSDAY = (1, 2, 3)
ALL = 100
"""More than there can be."""


class Span(Protocol):
    """Anything that lasts from one moment to another: an occurrence, a meeting, an entry in a calendar."""

    @property
    def starts_at(self) -> datetime:
        """The first moment of it."""

    @property
    def ends_at(self) -> datetime:
        """The first moment after it."""


AnySpan = TypeVar("AnySpan", bound=Span)


def clashes(start: datetime, end: datetime, busy: Collection[AnySpan]) -> tuple[AnySpan, ...]:
    """Those of ``busy`` that overlap the time from ``start`` to ``end``; one may end just when the other begins."""
    start, end = aware(start), aware(end)
    return tuple(span for span in busy if span.starts_at < end and start < span.ends_at)


def nearest_good_dates(
    wanted: Span, zone: ZoneInfo, rules: ClosedRules, busy: Collection[Span], now: datetime, count: int = 3
) -> tuple[Occurrence, ...]:
    """Up to ``count`` meetings as long as ``wanted`` at the same time of day, near it, in order of time.

    First the same weekday up to four weeks away, then Tuesday to Thursday of those weeks. None is closed, overlaps
    ``busy``, begins within three days of ``now`` or at a time that clocks skip or show twice.
    """
    earliest = aware(now) + SOONEST
    near = (
        found
        for found in _candidates(wanted, zone)
        if found.starts_at >= earliest
        and closed_on(found.starts_at.astimezone(zone).date(), rules) is None
        and not clashes(found.starts_at, found.ends_at, busy)
    )
    return tuple(sorted(islice(near, count), key=lambda found: found.starts_at))


def _candidates(wanted: Span, zone: ZoneInfo) -> Iterator[Occurrence]:
    local = aware(wanted.starts_at).astimezone(zone)
    for day in _days_near(local.date()):
        if happens_once(day, local.time(), zone):
            starts_at = wall_moment(day, local.time(), zone)
            yield Occurrence(starts_at, starts_at + (wanted.ends_at - wanted.starts_at))


def _days_near(wanted: date) -> Iterator[date]:
    for weeks in WEEKS:
        yield wanted + timedelta(weeks=weeks)
    for weeks in (0, *WEEKS):
        for weekday in sorted(TUESDAY_TO_THURSDAY, key=lambda weekday: abs(weekday - wanted.weekday())):
            if weekday != wanted.weekday():
                yield wanted + timedelta(weeks=weeks, days=weekday - wanted.weekday())
