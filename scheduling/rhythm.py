"""The rhythm of a network: when it meets, when it is reminded, when reflection is kept alive in between.

Pure calendar rules. Moments are aware datetimes and come back in UTC; a naive one raises ``ValueError``.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING = time(9)
EARLY_MORNING = time(7)
LATEST_NOTICE = timedelta(hours=1)
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One meeting time of a rhythm."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Every ``every_months`` months on the weekday of the month of ``first_date``: the 2nd Tuesday at 13.

    A fifth weekday means the last one of the month. ``starts_at`` is wall-clock time in ``zone``, all year round.

    Raises:
        ValueError: a rhythm that does not move on, or a meeting that does not last.
    """

    first_date: date
    starts_at: time
    every_months: int
    duration_minutes: int
    zone: ZoneInfo

    def __post_init__(self) -> None:
        """Refuse what would never come or never last."""
        if self.every_months < 1 or self.duration_minutes < 1:
            raise ValueError("every_months and duration_minutes are whole numbers from 1")

    def between(self, since: datetime, until: datetime) -> Iterator[Occurrence]:
        """The occurrences that start from ``since`` to before ``until``, in order."""
        since, until = _aware(since), _aware(until)
        step = max(0, self._steps_to(since))
        while (occurrence := self._occurrence(step)).starts_at < until:
            if occurrence.starts_at >= since:
                yield occurrence
            step += 1

    def before(self, moment: datetime) -> Occurrence | None:
        """The latest occurrence that starts before ``moment``; ``None`` before the first meeting has been."""
        moment = _aware(moment)
        latest = self._steps_to(moment)
        candidates = (self._occurrence(step) for step in (latest, latest - 1) if step >= 0)
        return next((found for found in candidates if found.starts_at < moment), None)

    def _steps_to(self, moment: datetime) -> int:
        day = moment.astimezone(self.zone).date()
        months = (day.year - self.first_date.year) * 12 + day.month - self.first_date.month
        return months // self.every_months

    def _occurrence(self, step: int) -> Occurrence:
        years, month = divmod(self.first_date.month - 1 + step * self.every_months, 12)
        day = _same_weekday(self.first_date, self.first_date.year + years, month + 1)
        starts_at = _moment(day, self.starts_at, self.zone)
        return Occurrence(starts_at, starts_at + timedelta(minutes=self.duration_minutes))


def reminder_times(starts_at: datetime, zone: ZoneInfo) -> dict[str, datetime]:
    """When to remind of a meeting, by the reminder's name, in order.

    ``14d`` and ``2d``: at 9 that many days before. ``0d``: at 7 on the day itself, an early meeting one hour before.
    """
    starts_at = _aware(starts_at)
    day = starts_at.astimezone(zone).date()
    early = _moment(day, EARLY_MORNING, zone)
    return {
        "14d": _moment(day - timedelta(days=14), MORNING, zone),
        "2d": _moment(day - timedelta(days=2), MORNING, zone),
        "0d": min(early, starts_at - LATEST_NOTICE),
    }


def midway(previous_start: datetime, next_start: datetime, zone: ZoneInfo) -> datetime:
    """At 9 on the day halfway between two meetings, or on the Monday after if that is a weekend."""
    first = _aware(previous_start).astimezone(zone).date()
    second = _aware(next_start).astimezone(zone).date()
    day = first + (second - first) // 2
    if day.weekday() >= SATURDAY:
        day += timedelta(days=7 - day.weekday())
    return _moment(day, MORNING, zone)


def _same_weekday(model: date, year: int, month: int) -> date:
    first_weekday, days = monthrange(year, month)
    first = 1 + (model.weekday() - first_weekday) % 7
    day = first + (model.day - 1) // 7 * 7
    return date(year, month, day if day <= days else day - 7)


def _moment(day: date, wall: time, zone: ZoneInfo) -> datetime:
    # fold=0 is our rule: the first of two equal wall times; one that is skipped moves forward by the gap.
    return datetime.combine(day, wall.replace(fold=0), tzinfo=zone).astimezone(UTC)


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"naive datetime {moment!r}")
    return moment
