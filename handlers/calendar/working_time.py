"""Sending while people are at work: not in the evening or at night, not on weekends or holidays."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from handlers.calendar.closed import is_working_day
from handlers.calendar.moment import aware, wall_moment

MORNING = time(9)
_ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The evening and night in which nothing is sent, from ``since`` to before ``until``, by the clock on the wall.

    Raises:
        ValueError: ``until`` is not before ``since``, so that the day would have no time to send in.
    """

    since: time = time(18)
    until: time = time(7)

    def __post_init__(self) -> None:
        """Refuse a night without a day."""
        if self.until >= self.since:
            raise ValueError(f"quiet from {self.since} to {self.until} does not go over midnight")

    def cover(self, wall_time: time) -> bool:
        """Whether the hours are quiet at ``wall_time``."""
        return not self.until <= wall_time < self.since

    @property
    def last_call(self) -> time:
        """An hour before the evening, so that people can still act on what they get; not before the day begins."""
        an_hour_before = (datetime.combine(_ANY_DAY, self.since) - timedelta(hours=1)).time()
        return self.until if self.cover(an_hour_before) else an_hour_before

    @property
    def morning(self) -> time:
        """At 9, or when the day begins if 9 is quiet."""
        return self.until if self.cover(MORNING) else MORNING


NIGHT = QuietHours()


def is_quiet(moment: datetime, zone: ZoneInfo, quiet: QuietHours = NIGHT) -> bool:
    """Whether nothing should be sent at ``moment``: quiet hours, a weekend or a holiday."""
    local = aware(moment).astimezone(zone)
    return quiet.cover(local.time()) or not is_working_day(local.date())


def earlier(moment: datetime, zone: ZoneInfo, quiet: QuietHours = NIGHT) -> datetime:
    """When to send what should come by ``moment``: then, or before it if that is quiet.

    On a day off: at the same time of day on the last working day. In quiet hours: an hour before they began, on that
    day or the last working day.
    """
    moment = aware(moment).astimezone(UTC)
    if not is_quiet(moment, zone, quiet):
        return moment
    local = moment.astimezone(zone)
    wall_time = quiet.last_call if quiet.cover(local.time()) else local.time()
    candidates = _moments(local.date(), wall_time, zone, step=-1)
    return next(found for found in candidates if found <= moment and not is_quiet(found, zone, quiet))


def later(moment: datetime, zone: ZoneInfo, quiet: QuietHours = NIGHT) -> datetime:
    """When to send what should not come before ``moment``: then, or at 9 on the next working day if that is quiet."""
    moment = aware(moment).astimezone(UTC)
    if not is_quiet(moment, zone, quiet):
        return moment
    candidates = _moments(moment.astimezone(zone).date(), quiet.morning, zone, step=1)
    return next(found for found in candidates if found >= moment and not is_quiet(found, zone, quiet))


def _moments(day: date, wall_time: time, zone: ZoneInfo, step: int) -> Iterator[datetime]:
    return (wall_moment(day + timedelta(days=days), wall_time, zone) for days in count(0, step))
