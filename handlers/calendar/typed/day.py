"""Reading a typed date."""

from datetime import date

from handlers.calendar.typed.arithmetic import Parts, horizon
from handlers.calendar.typed.errors import TypedCode, TypedError
from handlers.calendar.typed.forms import Form, forms
from handlers.calendar.typed.keyboard import tidy
from handlers.calendar.typed.words import names


def read_day(text: str, today: date, locale: str) -> date:
    """The day that ``text`` means on ``today``, in Danish or English whatever the locale (``da`` or ``en``).

    The day stands before the month in both. Without a year it is the next time the day comes, today included; a
    weekday alone is the next from tomorrow, ``næste`` or ``next`` that of the week that begins next Monday.

    Raises:
        TypedError: ``date-unknown`` cannot be read, ``date-impossible`` no such day (29 February only within two
            years), ``date-past`` before today, ``date-far`` more than two years ahead, ``date-weekday`` not on the
            weekday that stands before it.
    """
    form, parts = _understood(tidy(text), locale)
    try:
        day = form.read(parts, today, names(locale))
    except ValueError:
        raise TypedError(TypedCode.DATE_IMPOSSIBLE) from None
    _check_within_reach(day, today)
    if "weekday" in parts and names(locale).weekdays[parts["weekday"]] != day.weekday():
        raise TypedError(TypedCode.DATE_WEEKDAY, day)
    return day


def _understood(line: str, locale: str) -> tuple[Form, Parts]:
    for form in forms(locale):
        if found := form.pattern.fullmatch(line):
            return form, {name: value for name, value in found.groupdict().items() if value is not None}
    raise TypedError(TypedCode.DATE_UNKNOWN)


def _check_within_reach(day: date, today: date) -> None:
    if day < today:
        raise TypedError(TypedCode.DATE_PAST, day)
    if day > horizon(today):
        raise TypedError(TypedCode.DATE_FAR, day)
