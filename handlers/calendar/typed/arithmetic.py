"""From the parts of a typed day to a date.

Each function takes the parts that its pattern found, today and the names; it raises ``ValueError`` if there is no
such day.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from handlers.calendar.typed.words import Names

Parts = Mapping[str, str]
NEAR = {
    "i dag": 0,
    "idag": 0,
    "today": 0,
    "i morgen": 1,
    "imorgen": 1,
    "tomorrow": 1,
    "i overmorgen": 2,
    "overmorgen": 2,
    "day after tomorrow": 2,
}
UNITS = {"dag": 1, "dage": 1, "day": 1, "days": 1, "uge": 7, "uger": 7, "week": 7, "weeks": 7}
ONE = ("a", "an", "en", "et", "one")


def horizon(today: date) -> date:
    """The last day that a form takes: two years from today."""
    last_of_month = monthrange(today.year + 2, today.month)[1]
    return date(today.year + 2, today.month, min(today.day, last_of_month))


def dated(parts: Parts, today: date, names: Names) -> date:
    """A day and a month, with a year or the next time they come."""
    month = names.months[parts["name"]] if "name" in parts else int(parts["month"])
    if "year" not in parts:
        return _first((date(year, month, 1) for year in _years(today)), int(parts["day"]), today)
    return date(_year(parts["year"], today), month, int(parts["day"]))


def day_of_month(parts: Parts, today: date, _names: Names) -> date:
    """The next time that the date of the month comes."""
    months = (date(year, month, 1) for year in _years(today) for month in range(1, 13))
    return _first(months, int(parts["day"]), today)


def coming_weekday(parts: Parts, today: date, names: Names) -> date:
    """The next time that the weekday comes, from tomorrow."""
    tomorrow = today + timedelta(days=1)
    return tomorrow + timedelta(days=(names.weekdays[parts["weekday"]] - tomorrow.weekday()) % 7)


def weekday_of_next_week(parts: Parts, today: date, names: Names) -> date:
    """The weekday in the week that begins on Monday next."""
    return today + timedelta(days=7 + names.weekdays[parts["weekday"]] - today.weekday())


def weekday_of_week(parts: Parts, today: date, names: Names) -> date:
    """The weekday in the ISO week of that number, the next time it comes."""
    weekday, week = names.weekdays[parts["weekday"]] + 1, int(parts["week"])
    years = (year for year in _years(today) if week <= _weeks(year))
    return _soonest((date.fromisocalendar(year, week, weekday) for year in years), today)


def some_time_ahead(parts: Parts, today: date, _names: Names) -> date:
    """A number of days or weeks from today."""
    number = 1 if parts["number"] in ONE else int(parts["number"])
    return today + timedelta(days=number * UNITS[parts["unit"]])


def near_day(parts: Parts, today: date, _names: Names) -> date:
    """Today, tomorrow or the day after."""
    return today + timedelta(days=NEAR[parts["near"]])


def _year(typed: str, today: date) -> int:
    # Of two digits, the year nearest to today that ends in them.
    whole = len(typed) > len("27")
    return int(typed) if whole else today.year - 50 + (int(typed) - today.year + 50) % 100


def _years(today: date) -> range:
    return range(today.year, today.year + 3)


def _weeks(year: int) -> int:
    return date(year, 12, 28).isocalendar().week


def _first(months: Iterator[date], day: int, today: date) -> date:
    fitting = (month for month in months if day <= monthrange(month.year, month.month)[1])
    return _soonest((month.replace(day=day) for month in fitting), today)


def _soonest(days: Iterator[date], today: date) -> date:
    found = next((day for day in days if day >= today), None)
    if found is None or found > horizon(today):
        raise ValueError("never within two years")
    return found
