"""Working days counted from a moment, each ending at 16 in its network's zone. Pure."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.calendar.closed import is_working_day
from handlers.calendar.moment import wall_moment

END_OF_DAY = time(16)


def working_days_later(moment: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The end of the working day that comes ``days`` working days after the day of ``moment``."""
    day = moment.astimezone(zone).date()
    for _ in range(days):
        day = _next_working_day(day)
    return wall_moment(day, END_OF_DAY, zone)


def end_of_day(moment: datetime, zone: ZoneInfo) -> datetime:
    """When the present working day ends, or the next one: an hour that many things may have."""
    today = working_days_later(moment, 0, zone)
    is_to_come = moment < today and is_working_day(moment.astimezone(zone).date())
    return today if is_to_come else working_days_later(moment, 1, zone)


def _next_working_day(day: date) -> date:
    day += timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day
