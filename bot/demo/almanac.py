"""The almanac: when the pilot's networks mean to meet, and when its people are at work."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from handlers.calendar.closed import is_working_day
from handlers.calendar.rhythm import Occurrence, Rhythm
from handlers.imports.plan import NetworkRow

ZONE = ZoneInfo("Europe/Copenhagen")
JULY = 7
FIRST_HOUR, LAST_HOUR = 8, 16


def local(day: date, hour: int, minute: int = 0) -> datetime:
    """A wall-clock time in the municipality, in UTC."""
    return datetime.combine(day, time(hour, minute), tzinfo=ZONE).astimezone(UTC)


START = local(date(2009, 8, 17), 9)
END = local(date(2010, 12, 31), 23)
INVITED_UNTIL = local(date(2011, 1, 31), 23)
"""The meetings before this are invited to in the story, though some are after it."""


def meetings_of(row: NetworkRow, until: datetime = END) -> tuple[Occurrence, ...]:
    """A network's meetings during the pilot, or ``until`` later, in its rhythm."""
    rhythm = Rhythm(
        first_date=row.first_date,
        starts_at=row.starts_at,
        every_months=row.every_months,
        duration_minutes=row.duration_minutes,
        zone=ZoneInfo(row.time_zone),
    )
    return tuple(rhythm.between(START, until))


def month_beginnings() -> list[datetime]:
    """Seven o'clock on the first of each month of the pilot."""
    first = [date(year, month, 1) for year in (2009, 2010) for month in range(1, 13)]
    return [at for day in first if START < (at := local(day, 7)) < END]


def working_time(chance: Random, day: date) -> datetime:
    """Some time of ``day``, or of the next working day, when people are at work."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return local(day, chance.randrange(FIRST_HOUR, LAST_HOUR), chance.randrange(60))


def out_of_july(day: date) -> date:
    """The same day, or one four weeks later: in July nobody starts anything."""
    return day + timedelta(weeks=4) if day.month == JULY else day


def day_of(moment: datetime) -> date:
    """The date in the municipality."""
    return moment.astimezone(ZONE).date()
