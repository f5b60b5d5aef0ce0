"""Periods: half-years. Fixed ones, so that no two releases can be subtracted from each other (rule D6)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

AUTUMN = 7
SETTLES_IN = timedelta(days=7)
"""After a meeting its facilitator, or a substitute, has a week to note who was there."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The half-year of the days from ``since`` to before ``until``."""

    since: date
    until: date

    @property
    def half(self) -> int:
        """Whether it is the first or the second of its year."""
        return 1 if self.since.month < AUTUMN else 2

    @property
    def previous(self) -> "Period":
        """The half-year before this one."""
        return half_year(self.since - timedelta(days=1))

    @property
    def following(self) -> "Period":
        """The half-year after this one."""
        return half_year(self.until)

    @property
    def ends_its_year(self) -> bool:
        """Whether figures of the whole year come with it."""
        return self.half != 1

    @property
    def year(self) -> "Period":
        """All of its calendar year."""
        return Period(date(self.since.year, 1, 1), date(self.since.year + 1, 1, 1))

    @property
    def released_on(self) -> date:
        """The day from which its figures can be had."""
        return self.until + SETTLES_IN

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


def half_year_of(year: int, half: int) -> Period:
    """The first or the second half of a year."""
    return half_year(date(year, 1 if half == 1 else AUTUMN, 1))


def half_years(first: date, last: date) -> Iterator[Period]:
    """The half-years from that of ``first`` to that of ``last``."""
    period = half_year(first)
    while period.since <= last:
        yield period
        period = period.following
