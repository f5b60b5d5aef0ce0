"""Typed fields: dates and times that people typed in a form, and what is wrong with them in words."""

from datetime import date, time
from zoneinfo import ZoneInfo

from handlers.calendar.typed import TypedError, read_day, read_time
from handlers.request import Request

TYPED_LONGEST = 60


class TypedFields:
    """Reads the fields one by one and gathers what is wrong with each; ``zone`` is where they were typed."""

    def __init__(self, request: Request, zone: ZoneInfo) -> None:
        self._request = request
        self._today = request.now.astimezone(zone).date()
        self.errors: dict[str, str] = {}

    def day(self) -> date | None:
        """The date; ``None`` with an error if it cannot be used."""
        text = self._request.value("date")
        if not text:
            self.errors["date"] = self._request.say("meetings-error-date-missing")
            return None
        try:
            return read_day(text, self._today, self._request.say.locale)
        except TypedError as error:
            self.errors["date"] = self._words(error)
            return None

    def clock(self, name: str) -> time | None:
        """A time of day; ``None`` if it was left empty, or with an error if it cannot be used."""
        text = self._request.value(name)
        if not text:
            return None
        try:
            return read_time(text)
        except TypedError as error:
            self.errors[name] = self._words(error)
            return None

    def _words(self, error: TypedError) -> str:
        say = self._request.say
        day = say.date(error.day) if error.day else ""
        return say(f"meetings-error-{error.code}", day=day)
