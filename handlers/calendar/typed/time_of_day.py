"""Reading a typed time of day."""

import re
from datetime import time

from handlers.calendar.typed.errors import TypedCode, TypedError
from handlers.calendar.typed.keyboard import tidy

NOON = 12
_LEAD = r"(?:kl\.? ?|klokken |at )?"
_FORMS = tuple(
    re.compile(_LEAD + form, re.ASCII)
    for form in (
        r"(?P<hour>\d\d?)(?:[.:](?P<minute>\d\d))?",
        r"(?P<hour>\d\d)(?P<minute>\d\d)",
        r"(?P<hour>\d\d?) ?h(?: ?(?P<minute>\d\d))?",
        r"(?P<hour>\d\d?)(?:[.:](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\.?",
    )
)


def read_time(text: str) -> time:
    """The time of day that ``text`` means: ``13``, ``13.30``, ``kl. 13``, ``1300``, ``13h``, ``1:30 pm``.

    Raises:
        TypedError: ``time-unknown`` cannot be read, ``time-impossible`` no clock shows it.
    """
    line = tidy(text)
    found = next((match for form in _FORMS if (match := form.fullmatch(line))), None)
    if found is None:
        raise TypedError(TypedCode.TIME_UNKNOWN)
    parts = found.groupdict()
    try:
        return time(_hour(int(parts["hour"]), parts.get("half")), int(parts["minute"] or 0))
    except ValueError:
        raise TypedError(TypedCode.TIME_IMPOSSIBLE) from None


def _hour(shown: int, half: str | None) -> int:
    if half is None:
        return shown
    if not 1 <= shown <= NOON:
        raise ValueError("not on a clock of twelve hours")
    return shown % NOON + NOON * (half == "p")
