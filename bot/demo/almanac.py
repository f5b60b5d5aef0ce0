"""The almanac: when the pilot's networks meet, and at which moments the bot has something to plan."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

from handlers.calendar.rhythm import Occurrence, Rhythm, midway, reminder_times
from handlers.imports.plan import NetworkRow

ZONE = ZoneInfo("Europe/Copenhagen")
SATURDAY = 5
JULY = 7
HOLIDAYS = frozenset(
    {
        *(date(year, 12, day) for year in (2009, 2010) for day in (24, 25)),
        *(date(2010, 1, 1), date(2010, 4, 1), date(2010, 4, 2), date(2010, 4, 5)),
        *(date(2010, 4, 30), date(2010, 5, 13), date(2010, 5, 24)),
    }
)
FIRST_HOUR, LAST_HOUR = 8, 16


def local(day: date, hour: int, minute: int = 0) -> datetime:
    """A wall-clock time in the municipality, in UTC."""
    return datetime.combine(day, time(hour, minute), tzinfo=ZONE).astimezone(UTC)


START = local(date(2009, 8, 17), 9)
END = local(date(2010, 12, 31), 23)


def meetings_of(row: NetworkRow) -> tuple[Occurrence, ...]:
    """A network's meetings during the pilot."""
    rhythm = Rhythm(
        first_date=row.first_date,
        starts_at=row.starts_at,
        every_months=row.every_months,
        duration_minutes=row.duration_minutes,
        zone=ZoneInfo(row.time_zone),
    )
    return tuple(rhythm.between(START, END))


def planning_moments(row: NetworkRow) -> set[datetime]:
    """When the planner has something to do for a network: its reminders and the prompts midway."""
    starts = [meeting.starts_at for meeting in meetings_of(row)]
    zone = ZoneInfo(row.time_zone)
    reminders = {at for start in starts for at in reminder_times(start, zone).values()}
    return reminders | {midway(*pair, zone) for pair in pairwise(starts)}


def month_beginnings() -> list[datetime]:
    """Seven o'clock on the first of each month of the pilot."""
    first = [date(year, month, 1) for year in (2009, 2010) for month in range(1, 13)]
    return [at for day in first if START < (at := local(day, 7)) < END]


def working_time(chance: Random, day: date) -> datetime:
    """Some time of ``day``, or of the next working day, when people are at work."""
    while day.weekday() >= SATURDAY or day in HOLIDAYS:
        day += timedelta(days=1)
    return local(day, chance.randrange(FIRST_HOUR, LAST_HOUR), chance.randrange(60))


def out_of_july(day: date) -> date:
    """The same day, or one four weeks later: in July nobody starts anything."""
    return day + timedelta(weeks=4) if day.month == JULY else day


def day_of(moment: datetime) -> date:
    """The date in the municipality."""
    return moment.astimezone(ZONE).date()
