"""Moments: time zones, and when a network first meets by the clock on its wall."""

import re
from datetime import date, datetime, time, timedelta
from difflib import get_close_matches
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from handlers.calendar.moment import Happening, happening
from handlers.imports.cells import CellError, Value, plain
from handlers.imports.parsing import line
from handlers.imports.problems import shown

YEARS = range(1990, 2101)
_DATE = r"(?:(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)|(?P<d2>\d\d?)[.-](?P<m2>\d\d?)[.-](?P<y2>\d{4}))"
_TIME = r"(?:(?:T|,?\s+)(?:kl\.?\s*)?(?P<hour>\d\d?)[:.](?P<minute>\d\d)(?::\d\d)?)?"
_MOMENT = re.compile(_DATE + _TIME, re.ASCII | re.IGNORECASE)


def time_zone(value: Value) -> str:
    """The name of a time zone (``Europe/Copenhagen``), whatever its case."""
    text = line(value)
    name = _zones().get(_folded(text))
    if name is None:
        near = get_close_matches(_folded(text), _zones(), n=1)
        raise CellError("bad-time-zone", value=shown(text), near=_zones()[near[0]] if near else "none")
    return name


def moment(value: Value) -> datetime:
    """A date with a time of day, to the minute and without zone; Excel's own dates too."""
    found = _read(value)
    if found.year not in YEARS:
        raise CellError("date-far", value=shown(value))
    if found.time() == time.min:
        raise CellError("date-without-time", value=shown(value))
    return found


def check_clock(local: datetime, zone_name: str) -> None:
    """See that this wall-clock time happens exactly once in its zone.

    Raises:
        CellError: summer time begins or ends just then.
    """
    found = happening(local.date(), local.time(), ZoneInfo(zone_name))
    if found is not Happening.ONCE:
        raise CellError(f"time-{found}", value=f"{local:%Y-%m-%d %H:%M}", zone=zone_name)


def _read(value: Value) -> datetime:
    if isinstance(value, datetime):
        return _to_the_minute(value)
    if isinstance(value, date):
        return datetime.combine(value, time.min)
    text = plain(value)
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise CellError("bad-date", value=shown(text))
    try:
        return _from_parts(found)
    except ValueError as error:
        raise CellError("bad-date", value=shown(text)) from error


def _to_the_minute(value: datetime) -> datetime:
    # Excel counts in fractions of a day: 13:00 may arrive a little before or after.
    nearest = value + timedelta(seconds=30) if value.year in YEARS else value
    return nearest.replace(second=0, microsecond=0, tzinfo=None)


def _from_parts(found: re.Match[str]) -> datetime:
    day = date(*(int(found[part] or found[f"{part}2"]) for part in "ymd"))
    return datetime.combine(day, time(int(found["hour"] or 0), int(found["minute"] or 0)))


@cache
def _zones() -> dict[str, str]:
    return {_folded(name): name for name in available_timezones() if name != "localtime"}


def _folded(name: str) -> str:
    return name.casefold().replace(" ", "_")
