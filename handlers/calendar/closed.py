"""Days on which a network does not meet, and why, so that a card can say so."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from holidays import HolidayBase, country_holidays

JULY = 7
SATURDAY = 5
CHRISTMAS_BEGINS = (12, 23)
NEW_YEAR = (1, 1)
_ASCENSION = "Kristi himmelfartsdag"
_LANGUAGES = {"da": "da", "en": "en_US"}


class ClosedKind(StrEnum):
    """Why a day is closed."""

    HOLIDAY = "holiday"
    AFTER_ASCENSION = "after-ascension"
    CHRISTMAS = "christmas"
    JULY = "july"
    HOLIDAY_WEEK = "holiday-week"
    WEEKEND = "weekend"


@dataclass(frozen=True, slots=True)
class Closed:
    """Why a day is closed; ``name`` is the holiday's, ``week`` the number of a holiday week."""

    kind: ClosedKind
    name: str | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedRules:
    """What is closed besides weekends and holidays: ISO weeks, all of July, and 23 December to 1 January.

    Each municipality has its winter holiday in week 7 or 8 and its autumn holiday in week 42.
    """

    weeks: tuple[int, ...] = (7, 8, 42)
    july: bool = True
    christmas: bool = True


USUAL_RULES = ClosedRules()
HOLIDAYS_ONLY = ClosedRules(weeks=(), july=False, christmas=False)


def closed_on(day: date, rules: ClosedRules = USUAL_RULES, locale: str = "da") -> Closed | None:
    """Why nobody meets on ``day``, or ``None``; holidays are named in ``locale`` (``da`` or ``en``).

    The reason with a name comes first, then the longest time away: a Saturday in July is closed for July.
    """
    return _holiday(day, locale) or _time_away(day, rules) or _weekend(day)


def is_working_day(day: date) -> bool:
    """Whether people are at work: neither weekend nor holiday, but a school holiday is a day like others."""
    return closed_on(day, HOLIDAYS_ONLY) is None


def _holiday(day: date, locale: str) -> Closed | None:
    return _holidays(day.year, _LANGUAGES[locale]).get(day)


def _time_away(day: date, rules: ClosedRules) -> Closed | None:
    if rules.christmas and _is_christmas(day):
        return Closed(ClosedKind.CHRISTMAS)
    if rules.july and day.month == JULY:
        return Closed(ClosedKind.JULY)
    week = day.isocalendar().week
    return Closed(ClosedKind.HOLIDAY_WEEK, week=week) if week in rules.weeks else None


def _is_christmas(day: date) -> bool:
    date_of_year = (day.month, day.day)
    return date_of_year >= CHRISTMAS_BEGINS or date_of_year == NEW_YEAR


def _weekend(day: date) -> Closed | None:
    return Closed(ClosedKind.WEEKEND) if day.weekday() >= SATURDAY else None


@cache
def _holidays(year: int, language: str) -> dict[date, Closed]:
    danish, spoken = _danish_holidays(year, "da"), _danish_holidays(year, language)
    bridges = {
        ascension + timedelta(days=1): Closed(ClosedKind.AFTER_ASCENSION, spoken[ascension])
        for ascension in danish.get_named(_ASCENSION)
    }
    return bridges | {day: Closed(ClosedKind.HOLIDAY, name) for day, name in spoken.items()}


def _danish_holidays(year: int, language: str) -> HolidayBase:
    # Public holidays by law; the optional ones (1 May, 5 June, 24 and 31 December) are closed in municipalities too.
    return country_holidays("DK", years=year, language=language, categories=("public", "optional"))
