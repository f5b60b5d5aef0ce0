"""What can be wrong with a typed date or time."""

from datetime import date
from enum import StrEnum


class TypedCode(StrEnum):
    """What is wrong: nothing we know, no such day or time, gone by, too far away, or on another weekday."""

    DATE_UNKNOWN = "date-unknown"
    DATE_IMPOSSIBLE = "date-impossible"
    DATE_PAST = "date-past"
    DATE_FAR = "date-far"
    DATE_WEEKDAY = "date-weekday"
    TIME_UNKNOWN = "time-unknown"
    TIME_IMPOSSIBLE = "time-impossible"


class TypedError(ValueError):
    """A typed date or time that cannot be used; ``day`` is the date it would be, if it is one."""

    def __init__(self, code: TypedCode, day: date | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.day = day
