"""Dates to propose instead: near, open, free and still to come."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.closed import HOLIDAYS_ONLY, ClosedRules, closed_on
from handlers.calendar.good_dates import clashes, nearest_good_dates
from handlers.calendar.moment import happens_once, wall_moment
from handlers.calendar.rhythm import Occurrence
from tests.calendar.strategies import COPENHAGEN, moments, zones

USUAL_RULES = ClosedRules()
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def meeting(day: date, start: time = time(13), minutes: int = 180, zone: ZoneInfo = COPENHAGEN) -> Occurrence:
    starts_at = wall_moment(day, start, zone)
    return Occurrence(starts_at, starts_at + timedelta(minutes=minutes))


def whole_days(first: date, last: date) -> Occurrence:
    return Occurrence(meeting(first, time()).starts_at, meeting(last, time(23, 59)).starts_at)


def test_a_meeting_in_the_autumn_holiday_may_be_a_week_earlier_or_later_at_the_same_time() -> None:
    found = nearest_good_dates(meeting(date(2026, 10, 13)), COPENHAGEN, USUAL_RULES, [], LONG_AGO)

    assert found == (meeting(date(2026, 10, 6)), meeting(date(2026, 10, 20)), meeting(date(2026, 10, 27)))


def test_the_time_of_day_stays_across_summer_time() -> None:
    found = nearest_good_dates(meeting(date(2026, 10, 13)), COPENHAGEN, USUAL_RULES, [], LONG_AGO, count=4)

    assert [f"{other.starts_at.astimezone(COPENHAGEN):%d/%m %H:%M %Z}" for other in found] == [
        "29/09 13:00 CEST",
        "06/10 13:00 CEST",
        "20/10 13:00 CEST",
        "27/10 13:00 CET",
    ]


def test_closed_weeks_are_passed_over() -> None:
    found = nearest_good_dates(meeting(date(2027, 2, 16)), COPENHAGEN, USUAL_RULES, [], LONG_AGO)

    assert found == (meeting(date(2027, 2, 2)), meeting(date(2027, 2, 9)), meeting(date(2027, 3, 2)))


def test_nothing_is_proposed_within_three_days() -> None:
    wanted, now = meeting(date(2026, 9, 8)), meeting(date(2026, 9, 12)).starts_at

    just_in_time = nearest_good_dates(wanted, COPENHAGEN, USUAL_RULES, [], now, count=1)
    too_late = nearest_good_dates(wanted, COPENHAGEN, USUAL_RULES, [], now + timedelta(seconds=1), count=1)

    assert just_in_time == (meeting(date(2026, 9, 15)),)
    assert too_late == (meeting(date(2026, 9, 22)),)


def test_when_the_weekday_is_taken_there_are_tuesday_to_thursday() -> None:
    mondays = [meeting(date(2026, 8, 10) + timedelta(weeks=week)) for week in range(9)]

    found = nearest_good_dates(mondays[4], COPENHAGEN, USUAL_RULES, mondays, LONG_AGO, count=5)

    assert found == (
        meeting(date(2026, 9, 8)),
        meeting(date(2026, 9, 9)),
        meeting(date(2026, 9, 10)),
        meeting(date(2026, 9, 15)),
        meeting(date(2026, 9, 16)),
    )


def test_the_wanted_day_itself_is_no_other_date() -> None:
    tuesday = meeting(date(2026, 9, 8))
    other_weeks = [
        whole_days(date(2026, 8, 1), date(2026, 9, 6)),
        whole_days(date(2026, 9, 14), date(2026, 12, 1)),
    ]

    found = nearest_good_dates(tuesday, COPENHAGEN, USUAL_RULES, other_weeks, LONG_AGO)

    assert found == (meeting(date(2026, 9, 9)), meeting(date(2026, 9, 10)))


def test_there_may_be_no_good_date_at_all() -> None:
    busy = [whole_days(date(2026, 8, 1), date(2026, 10, 31))]

    assert nearest_good_dates(meeting(date(2026, 9, 8)), COPENHAGEN, USUAL_RULES, busy, LONG_AGO) == ()


def test_a_time_that_clocks_skip_is_passed_over() -> None:
    # Egypt puts its clocks forward on a Friday, 24 April 2026, at midnight.
    cairo = ZoneInfo("Africa/Cairo")
    wanted = meeting(date(2026, 4, 17), time(0, 30), zone=cairo)

    found = nearest_good_dates(wanted, cairo, USUAL_RULES, [], LONG_AGO, count=1)

    assert found == (meeting(date(2026, 4, 10), time(0, 30), zone=cairo),)


@given(
    moments.map(lambda moment: moment.replace(second=0, microsecond=0)),
    zones,
    st.sampled_from([USUAL_RULES, HOLIDAYS_ONLY]),
    st.lists(st.tuples(st.integers(-800, 800), st.integers(1, 200)), max_size=12),
    st.integers(-60, 40),
    st.integers(0, 6),
)
def test_other_dates_are_open_free_to_come_and_in_order(
    starts_at: datetime,
    zone: ZoneInfo,
    rules: ClosedRules,
    taken: list[tuple[int, int]],
    ahead: int,
    count: int,
) -> None:
    wanted = Occurrence(starts_at, starts_at + timedelta(hours=3))
    busy = [
        Occurrence(starts_at + timedelta(hours=hour), starts_at + timedelta(hours=hour + length))
        for hour, length in taken
    ]
    now = starts_at + timedelta(days=ahead)

    found = nearest_good_dates(wanted, zone, rules, busy, now, count)

    assert len(found) <= count
    assert list(found) == sorted(set(found), key=lambda other: other.starts_at)
    for other in found:
        local = other.starts_at.astimezone(zone)
        assert local.time() == starts_at.astimezone(zone).time()
        assert happens_once(local.date(), local.time(), zone)
        assert other.ends_at - other.starts_at == timedelta(hours=3)
        assert closed_on(local.date(), rules) is None
        assert clashes(other.starts_at, other.ends_at, busy) == ()
        assert other.starts_at >= now + timedelta(days=3)


@pytest.mark.parametrize(
    ("start", "end", "clash"),
    [
        (time(9), time(12), False),
        (time(9), time(13), False),
        (time(9), time(13, 1), True),
        (time(14), time(15), True),
        (time(9), time(20), True),
        (time(15, 59), time(17), True),
        (time(16), time(17), False),
    ],
)
def test_times_that_overlap_clash_and_those_that_only_touch_do_not(
    start: time, end: time, *, clash: bool
) -> None:
    day = date(2026, 9, 8)
    taken = meeting(day)

    found = clashes(meeting(day, start).starts_at, meeting(day, end).starts_at, [taken])

    assert found == ((taken,) if clash else ())


def test_naive_moments_are_refused() -> None:
    good = meeting(date(2026, 9, 8))
    naive = good.starts_at.replace(tzinfo=None)

    with pytest.raises(ValueError, match="naive"):
        clashes(naive, good.ends_at, [])
    with pytest.raises(ValueError, match="naive"):
        clashes(good.starts_at, naive, [])
    with pytest.raises(ValueError, match="naive"):
        nearest_good_dates(good, COPENHAGEN, USUAL_RULES, [], naive)
    with pytest.raises(ValueError, match="naive"):
        nearest_good_dates(Occurrence(naive, naive), COPENHAGEN, USUAL_RULES, [], LONG_AGO)
