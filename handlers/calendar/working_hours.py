"""How many working hours passed between two moments: Monday to Friday from 8 to 16, holidays left out."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.calendar.closed import is_working_day
from handlers.calendar.moment import aware, wall_moment

BEGINS, ENDS = time(8), time(16)


def working_hours(since: datetime, until: datetime, zone: ZoneInfo) -> float:
    """The working hours from ``since`` to ``until``; none if that is earlier."""
    since, until = aware(since), aware(until)
    day, last = since.astimezone(zone).date(), until.astimezone(zone).date()
    passed = timedelta(0)
    while day <= last:
        if is_working_day(day):
            begins, ends = (wall_moment(day, at, zone) for at in (BEGINS, ENDS))
            passed += max(min(until, ends) - max(since, begins), timedelta(0))
        day += timedelta(days=1)
    return passed / timedelta(hours=1)
