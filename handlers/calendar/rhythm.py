"""The rhythm of a network: when it meets, when it is reminded, when reflection is kept alive in between."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.calendar.moment import aware, wall_moment
from handlers.calendar.working_time import later
from storage.tables.identity import RhythmKind

MORNING = time(9)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One meeting time of a rhythm."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Every ``every_months`` months at ``starts_at``, wall-clock time in ``zone`` all year round.

    By ``kind``, on the weekday of the month of ``first_date`` (the 2nd Tuesday; a fifth weekday means the last one
    of the month) or on its date (the 31st means the last day of a shorter month). A free rhythm has no occurrences
    by itself.

    Raises:
        ValueError: a rhythm that does not move on, or a meeting that does not last.
    """

    first_date: date
    starts_at: time
    every_months: int
    duration_minutes: int
    zone: ZoneInfo
    kind: RhythmKind = RhythmKind.WEEKDAY

    def __post_init__(self) -> None:
        """Refuse what would never come or never last."""
        if self.every_months < 1 or self.duration_minutes < 1:
            raise ValueError("every_months and duration_minutes are whole numbers from 1")

    def between(self, since: datetime, until: datetime) -> Iterator[Occurrence]:
        """The occurrences that start from ``since`` to before ``until``, in order."""
        since, until = aware(since), aware(until)
        if self.kind is RhythmKind.FREE:
            return
        # A day that its zone skips may push the last meeting of a month into the next.
        step = max(0, self._steps_to(since) - 1)
        while (occurrence := self._occurrence(step)).starts_at < until:
            if occurrence.starts_at >= since:
                yield occurrence
            step += 1

    def before(self, moment: datetime) -> Occurrence | None:
        """The latest occurrence that starts before ``moment``; ``None`` before the first meeting has been."""
        latest = self._steps_to(aware(moment))
        if self.kind is RhythmKind.FREE:
            return None
        candidates = (self._occurrence(step) for step in range(latest, max(-1, latest - 3), -1))
        return next((found for found in candidates if found.starts_at < moment), None)

    def _steps_to(self, moment: datetime) -> int:
        day = moment.astimezone(self.zone).date()
        months = (day.year - self.first_date.year) * 12 + day.month - self.first_date.month
        return months // self.every_months

    def _occurrence(self, step: int) -> Occurrence:
        years, month = divmod(self.first_date.month - 1 + step * self.every_months, 12)
        same_day = _same_date if self.kind is RhythmKind.DATE else _same_weekday
        day = same_day(self.first_date, self.first_date.year + years, month + 1)
        starts_at = wall_moment(day, self.starts_at, self.zone)
        return Occurrence(starts_at, starts_at + timedelta(minutes=self.duration_minutes))


def midway(previous_start: datetime, next_start: datetime, zone: ZoneInfo) -> datetime:
    """At 9 on the day halfway between two meetings, or on the next working day if people are off then."""
    first = aware(previous_start).astimezone(zone).date()
    second = aware(next_start).astimezone(zone).date()
    day = first + (second - first) // 2
    return later(wall_moment(day, MORNING, zone), zone)


def _same_date(model: date, year: int, month: int) -> date:
    _, days = monthrange(year, month)
    return date(year, month, min(model.day, days))


def _same_weekday(model: date, year: int, month: int) -> date:
    first_weekday, days = monthrange(year, month)
    first = 1 + (model.weekday() - first_weekday) % 7
    day = first + (model.day - 1) // 7 * 7
    return date(year, month, day if day <= days else day - 7)
