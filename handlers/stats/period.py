"""Periods: half-years. Fixed ones, so that two releases cannot be subtracted from each other (rule D6)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

AUTUMN = 7


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``since`` to before ``until``."""

    since: date
    until: date

    @property
    def previous(self) -> "Period":
        """The half-year before this one."""
        return half_year(self.since - timedelta(days=1))

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """The moments at which it begins and ends."""
        return (
            datetime.combine(self.since, time(), tzinfo=zone),
            datetime.combine(self.until, time(), tzinfo=zone),
        )


def half_year(day: date) -> Period:
    """The half-year in which ``day`` lies."""
    if day.month < AUTUMN:
        return Period(date(day.year, 1, 1), date(day.year, AUTUMN, 1))
    return Period(date(day.year, AUTUMN, 1), date(day.year + 1, 1, 1))
