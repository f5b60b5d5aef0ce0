"""The course of a proposal: how long everybody may object, and when an objection stops it. Pure."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.calendar.working_days import end_of_day, working_days_later

WORKING_DAYS = 5


def object_until(seen_at: datetime, zone: ZoneInfo) -> datetime:
    """When silence is consent: at the end of the fifth working day after it could first be seen."""
    return working_days_later(seen_at, WORKING_DAYS, zone)


def stops_at(objected_at: datetime, until: datetime, zone: ZoneInfo) -> datetime:
    """When an objection stops a proposal: with the working day, lest the minute tell who was at the keyboard."""
    return min(end_of_day(objected_at, zone), until)
