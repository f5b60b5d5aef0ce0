"""Time zones as RFC 5545 wants them: every offset that holds while a calendar's meetings are, and when it begins.

icalendar can write them too, but gives the onset of summer time in the time after the change (03:00 in Copenhagen),
where the standard asks for the time before it (02:00).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import groupby
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEK = 7
_STEP = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Onset:
    """The moment at which another offset begins: ``at`` on the wall before it."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def kind(self) -> tuple[timedelta, timedelta, str]:
        """What onsets have in common that are the same every year."""
        return self.before, self.after, self.name


@lru_cache(maxsize=256)
def time_zone(zone: ZoneInfo, first_year: int, last_year: int) -> Timezone:
    """The VTIMEZONE of ``zone`` for everything from ``first_year`` to ``last_year``.

    What is the same every year is said as a rule, because Outlook reads nothing else well. A year more on either side
    makes sure that something holds from the first hour on, and that the rule is one. The component is shared: whoever
    puts it in a calendar must not change it.
    """
    years = range(first_year - 1, last_year + 2)
    component = Timezone()
    component.add("tzid", zone.key)
    onsets = list(_onsets(zone, years))
    regular = [list(same) for _, same in groupby(sorted(onsets, key=lambda it: it.kind), lambda it: it.kind)]
    rules = [_rule(same, years) for same in regular]
    if not onsets or None in rules:
        component.add_component(_observance(_initial(zone, years[0])))
    for same, rule in zip(regular, rules, strict=True):
        component.add_component(_observance(*same, rule=rule))
    return component


def _onsets(zone: ZoneInfo, years: range) -> Iterator[Onset]:
    moment, end = datetime(years[0], 1, 1, tzinfo=UTC), datetime(years[-1] + 1, 1, 1, tzinfo=UTC)
    while moment < end:
        if _state(zone, moment) != _state(zone, moment + _STEP):
            yield _onset(zone, moment, moment + _STEP)
        moment += _STEP


def _onset(zone: ZoneInfo, low: datetime, high: datetime) -> Onset:
    """The change between two moments, to the minute."""
    before = _state(zone, low)
    while high - low > _MINUTE:
        middle = low + (high - low) // _MINUTE // 2 * _MINUTE
        low, high = (middle, high) if _state(zone, middle) == before else (low, middle)
    (offset, _), (later, name) = before, _state(zone, high)
    return Onset((high + offset).replace(tzinfo=None), offset, later, name)


def _initial(zone: ZoneInfo, year: int) -> Onset:
    offset, name = _state(zone, datetime(year, 1, 1, tzinfo=UTC))
    return Onset(datetime(year, 1, 1), offset, offset, name)  # noqa: DTZ001 -- wall time, as the standard has it


def _state(zone: ZoneInfo, moment: datetime) -> tuple[timedelta, str]:
    local = moment.astimezone(zone)
    return local.utcoffset() or timedelta(), local.tzname() or zone.key


def _rule(same: Sequence[Onset], years: range) -> vRecur | None:
    """The yearly rule that gives exactly these onsets, if there is one."""
    if [onset.at.year for onset in same] != list(years):
        return None
    months, weekdays, times = (
        {onset.at.month for onset in same},
        {onset.at.weekday() for onset in same},
        {onset.at.time() for onset in same},
    )
    ordinals = {-1} if all(map(_is_last, same)) else {(onset.at.day - 1) // _WEEK + 1 for onset in same}
    if any(len(varying) > 1 for varying in (months, weekdays, times, ordinals)):
        return None
    day = f"{ordinals.pop()}{_WEEKDAYS[weekdays.pop()]}"
    return vRecur({"freq": "YEARLY", "bymonth": months.pop(), "byday": day})


def _is_last(onset: Onset) -> bool:
    """Whether its weekday does not come again in its month."""
    return (onset.at + timedelta(days=_WEEK)).month != onset.at.month


def _observance(*same: Onset, rule: vRecur | None = None) -> TimezoneDaylight | TimezoneStandard:
    first = same[0]
    observance = TimezoneDaylight() if first.after > first.before else TimezoneStandard()
    observance.add("dtstart", first.at)
    observance.add("tzoffsetfrom", first.before)
    observance.add("tzoffsetto", first.after)
    observance.add("tzname", first.name)
    if rule is not None:
        observance.add("rrule", rule)
    elif len(same) > 1:
        observance.add("rdate", [onset.at for onset in same[1:]])
    return observance
