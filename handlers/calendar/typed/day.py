"""Reading a typed date."""

from datetime import date

from handlers.calendar.typed.arithmetic import horizon
from handlers.calendar.typed.errors import TypedCode, TypedError
from handlers.calendar.typed.forms import forms
from handlers.calendar.typed.keyboard import tidy
from handlers.calendar.typed.words import names


def read_day(text: str, today: date, locale: str) -> date:
    """The day that ``text`` means on ``today``; Danish and English are both read, whatever the locale (``da``, ``en``).

    Day comes before month in both. Without a year it is the next time the day comes, today included; a weekday alone is
    the next from tomorrow, ``næste``/``next`` the one of the week that begins on Monday next.

    Raises:
        TypedError: ``date-unknown`` cannot be read, ``date-impossible`` no such day (29 February only within two
            years), ``date-past`` before today, ``date-far`` more than two years ahead, ``date-weekday`` not on the
            weekday that stands before it.
    """
    for form in forms(locale):
        if found := form.pattern.fullmatch(tidy(text)):
            parts = {name: value for name, value in found.groupdict().items() if value is not None}
            break
    else:
        raise TypedError(TypedCode.DATE_UNKNOWN)
    try:
        day = form.read(parts, today, names(locale))
    except ValueError:
        raise TypedError(TypedCode.DATE_IMPOSSIBLE) from None
    _check(day, today)
    if "weekday" in parts and names(locale).weekdays[parts["weekday"]] != day.weekday():
        raise TypedError(TypedCode.DATE_WEEKDAY, day)
    return day


def _check(day: date, today: date) -> None:
    if day < today:
        raise TypedError(TypedCode.DATE_PAST, day)
    if day > horizon(today):
        raise TypedError(TypedCode.DATE_FAR, day)
