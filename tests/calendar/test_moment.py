"""Wall-clock times against the time zone database: those that come once, twice and never."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.moment import Happening, aware, happening, happens_once, wall_moment
from tests.calendar.strategies import COPENHAGEN, ODD_ZONES, zones

HOUR = timedelta(hours=1)
HOW_OFTEN = [Happening.SKIPPED, Happening.ONCE, Happening.TWICE]


def changes(zone: ZoneInfo, since: int, until: int) -> Iterator[datetime]:
    """The days, as moments in UTC, on which the clocks of a zone are changed."""
    day = datetime(since, 1, 1, tzinfo=UTC)
    while day.year < until:
        following = day + 24 * HOUR
        if day.astimezone(zone).utcoffset() != following.astimezone(zone).utcoffset():
            yield day
        day = following


def offsets_around(wall: datetime, zone: ZoneInfo) -> set[timedelta]:
    return {utc_offset(wall.replace(tzinfo=UTC) + hours * HOUR, zone) for hours in range(-48, 49)}


def moments_of(wall: datetime, zone: ZoneInfo, offsets: set[timedelta]) -> list[datetime]:
    """All moments at which clocks show ``wall``, by trying every offset that the zone has around then."""
    tried = (wall.replace(tzinfo=UTC) - offset for offset in offsets)
    return sorted(moment for moment in tried if shown(moment, zone) == wall)


def shown(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)


def utc_offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return shown(moment, zone) - moment.replace(tzinfo=None)


def check(wall: datetime, zone: ZoneInfo) -> None:
    moments = moments_of(wall, zone, offsets_around(wall, zone))
    found = wall_moment(wall.date(), wall.time(), zone)

    assert happening(wall.date(), wall.time(), zone) == HOW_OFTEN[len(moments)]
    assert happens_once(wall.date(), wall.time(), zone) == (len(moments) == 1)
    assert found.tzinfo is UTC
    if moments:
        assert found == moments[0]
    else:
        gap = shown(found, zone) - wall
        assert gap > timedelta()
        assert gap == utc_offset(found, zone) - utc_offset(found - gap, zone)


@st.composite
def walls_near_a_change(draw: st.DrawFn) -> tuple[datetime, ZoneInfo]:
    zone, year = draw(zones), draw(st.integers(1970, 2069))
    days = list(changes(zone, year, year + 1)) or [datetime(year, 6, 1, tzinfo=UTC)]
    minutes = draw(st.integers(-26 * 60, 50 * 60))
    return shown(draw(st.sampled_from(days)), zone) + timedelta(minutes=minutes), zone


@given(walls_near_a_change())
def test_a_wall_time_near_a_change_of_clocks_comes_as_often_as_the_database_says(
    case: tuple[datetime, ZoneInfo],
) -> None:
    check(*case)


@given(st.datetimes(datetime(1970, 1, 1), datetime(2070, 12, 31)), zones)  # noqa: DTZ001 -- a wall-clock time
def test_any_wall_time_comes_as_often_as_the_database_says(wall: datetime, zone: ZoneInfo) -> None:
    check(wall, zone)


@pytest.mark.parametrize("name", ODD_ZONES)
def test_every_quarter_of_an_hour_around_every_change_in_a_hundred_years(name: str) -> None:
    zone = ZoneInfo(name)

    for day in changes(zone, 1970, 2070):
        offsets = {utc_offset(day + days * 24 * HOUR, zone) for days in (-1, 0, 1, 2)}
        walls = [shown(day, zone) + quarter * HOUR / 4 for quarter in range(-8, 108)]
        found = [happening(wall.date(), wall.time(), zone) for wall in walls]
        assert found == [HOW_OFTEN[len(moments_of(wall, zone, offsets))] for wall in walls]


@pytest.mark.parametrize(
    ("day", "wall", "expected", "moment"),
    [
        (date(2026, 3, 29), time(1, 59), Happening.ONCE, datetime(2026, 3, 29, 0, 59, tzinfo=UTC)),
        (date(2026, 3, 29), time(2), Happening.SKIPPED, datetime(2026, 3, 29, 1, tzinfo=UTC)),
        (date(2026, 3, 29), time(2, 30), Happening.SKIPPED, datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        (date(2026, 3, 29), time(3), Happening.ONCE, datetime(2026, 3, 29, 1, tzinfo=UTC)),
        (date(2026, 10, 25), time(2), Happening.TWICE, datetime(2026, 10, 25, 0, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30, fold=1), Happening.TWICE, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (date(2026, 10, 25), time(3), Happening.ONCE, datetime(2026, 10, 25, 2, tzinfo=UTC)),
    ],
)
def test_the_nights_on_which_danish_clocks_are_changed(
    day: date, wall: time, expected: Happening, moment: datetime
) -> None:
    assert happening(day, wall, COPENHAGEN) == expected
    assert wall_moment(day, wall, COPENHAGEN) == moment


@given(st.dates(date(1990, 1, 1), date(2070, 12, 31)), st.times(time(4), time(23)))
def test_by_day_the_clock_shows_the_same_time_all_year_round(day: date, wall: time) -> None:
    assert shown(wall_moment(day, wall, COPENHAGEN), COPENHAGEN) == datetime.combine(day, wall)


def test_a_moment_has_a_zone_or_is_refused() -> None:
    moment = datetime(2026, 1, 1, tzinfo=COPENHAGEN)

    assert aware(moment) is moment
    with pytest.raises(ValueError, match="naive"):
        aware(moment.replace(tzinfo=None))
