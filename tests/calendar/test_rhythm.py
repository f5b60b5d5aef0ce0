"""The rhythm of meetings, reminders and prompts, against the calendar and the time zone database."""

from calendar import monthrange
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.moment import Happening, happening
from handlers.calendar.rhythm import Rhythm, midway
from storage.tables.identity import RhythmKind
from tests.calendar.strategies import COPENHAGEN, days, moments, walls, zones

rhythms = st.builds(
    Rhythm,
    first_date=days,
    starts_at=walls,
    every_months=st.integers(1, 12),
    duration_minutes=st.integers(1, 600),
    zone=zones,
    kind=st.just(RhythmKind.WEEKDAY),
)


def rhythm(
    first: date,
    starts_at: time = time(13),
    every_months: int = 1,
    zone: ZoneInfo = COPENHAGEN,
    kind: RhythmKind = RhythmKind.WEEKDAY,
) -> Rhythm:
    return Rhythm(
        first_date=first,
        starts_at=starts_at,
        every_months=every_months,
        duration_minutes=180,
        zone=zone,
        kind=kind,
    )


def local_starts(found: Rhythm, since: date, until: date) -> list[str]:
    return [
        occurrence.starts_at.astimezone(found.zone).strftime("%Y-%m-%d %H:%M")
        for occurrence in found.between(midnight(since), midnight(until))
    ]


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)


def wall_exists(day: date, wall: time, zone: ZoneInfo) -> bool:
    local = datetime.combine(day, wall, tzinfo=zone)
    return local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None)


def test_the_second_tuesday_of_every_other_month_at_13_all_year_round() -> None:
    found = rhythm(date(2009, 9, 8), every_months=2)

    assert local_starts(found, date(2009, 9, 1), date(2010, 9, 1)) == [
        "2009-09-08 13:00",
        "2009-11-10 13:00",
        "2010-01-12 13:00",
        "2010-03-09 13:00",
        "2010-05-11 13:00",
        "2010-07-13 13:00",
    ]


def test_a_fifth_weekday_is_the_last_of_the_month() -> None:
    found = rhythm(date(2024, 1, 31))

    assert local_starts(found, date(2024, 1, 1), date(2024, 6, 1)) == [
        "2024-01-31 13:00",
        "2024-02-28 13:00",
        "2024-03-27 13:00",
        "2024-04-24 13:00",
        "2024-05-29 13:00",
    ]


def test_the_29th_of_february_is_a_fifth_weekday_like_any_other() -> None:
    found = rhythm(date(2024, 2, 29), every_months=12)

    assert local_starts(found, date(2024, 1, 1), date(2028, 1, 1)) == [
        "2024-02-29 13:00",
        "2025-02-27 13:00",
        "2026-02-26 13:00",
        "2027-02-25 13:00",
    ]


@pytest.mark.parametrize(
    ("first", "every_months", "expected"),
    [
        (date(2026, 12, 31), 1, ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]),
        (date(2027, 12, 30), 2, ["2027-12-30", "2028-02-29", "2028-04-30", "2028-06-30", "2028-08-30"]),
        (date(2026, 12, 12), 3, ["2026-12-12", "2027-03-12", "2027-06-12", "2027-09-12", "2027-12-12"]),
        (date(2028, 2, 29), 12, ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]),
    ],
)
def test_the_same_date_of_the_month_or_the_last_one_of_a_shorter_month(
    first: date, every_months: int, expected: list[str]
) -> None:
    found = rhythm(first, every_months=every_months, kind=RhythmKind.DATE)
    starts = found.between(midnight(first), midnight(date(2040, 1, 1)))

    assert [f"{occurrence.starts_at:%Y-%m-%d}" for occurrence in islice(starts, 5)] == expected


def test_a_date_keeps_its_time_of_day_all_year_round() -> None:
    found = rhythm(date(2026, 1, 12), every_months=6, kind=RhythmKind.DATE)

    assert local_starts(found, date(2026, 1, 1), date(2027, 1, 1)) == ["2026-01-12 13:00", "2026-07-12 13:00"]


def test_a_free_rhythm_has_no_meetings_by_itself() -> None:
    found = rhythm(date(2026, 1, 12), kind=RhythmKind.FREE)

    assert local_starts(found, date(2026, 1, 1), date(2028, 1, 1)) == []
    assert found.before(midnight(date(2027, 1, 1))) is None


@pytest.mark.parametrize("kind", [RhythmKind.WEEKDAY, RhythmKind.DATE])
def test_a_meeting_is_not_lost_when_its_zone_skips_the_last_day_of_the_month(kind: RhythmKind) -> None:
    # Kiribati moved across the date line by skipping 31 December 1994, a fifth Saturday.
    found = rhythm(date(1994, 12, 31), zone=ZoneInfo("Pacific/Kiritimati"), kind=kind)
    [first] = found.between(midnight(date(1994, 12, 1)), midnight(date(1995, 1, 10)))

    assert first.starts_at == datetime(1995, 1, 1, 13, tzinfo=found.zone)
    assert list(found.between(first.starts_at, midnight(date(1995, 1, 10)))) == [first]
    assert found.before(first.starts_at) is None
    assert found.before(first.starts_at + timedelta(minutes=1)) == first


def test_the_meeting_before_is_found_when_the_latest_was_pushed_into_the_next_month() -> None:
    found = rhythm(date(1994, 10, 31), zone=ZoneInfo("Pacific/Kiritimati"), kind=RhythmKind.DATE)
    before = found.before(datetime(1995, 1, 1, 10, tzinfo=found.zone))

    assert before is not None
    assert before.starts_at == datetime(1994, 11, 30, 13, tzinfo=found.zone)


@given(rhythms, moments, st.integers(0, 800))
def test_every_occurrence_of_a_date_is_on_that_date_or_the_last_of_its_month(
    weekly: Rhythm, since: datetime, length: int
) -> None:
    found = replace(weekly, kind=RhythmKind.DATE)

    for occurrence in found.between(since, since + timedelta(days=length)):
        local = occurrence.starts_at.astimezone(found.zone)
        if happening(local.date(), found.starts_at, found.zone) is not Happening.SKIPPED:
            assert local.day == min(found.first_date.day, monthrange(local.year, local.month)[1])
            assert local.time() == found.starts_at


def test_a_skipped_wall_time_moves_forward_by_the_gap() -> None:
    found = rhythm(date(2026, 3, 29), time(2, 30))

    assert local_starts(found, date(2026, 3, 29), date(2026, 3, 30)) == ["2026-03-29 03:30"]


def test_of_two_equal_wall_times_the_first_counts() -> None:
    found = rhythm(date(2026, 10, 25), time(2, 30))

    [occurrence] = found.between(midnight(date(2026, 10, 24)), midnight(date(2026, 10, 26)))

    assert occurrence.starts_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_meeting_lasts_as_long_when_the_clock_is_changed_meanwhile() -> None:
    found = rhythm(date(2026, 3, 29), time(1))

    [occurrence] = found.between(midnight(date(2026, 3, 28)), midnight(date(2026, 3, 30)))

    assert occurrence.ends_at - occurrence.starts_at == timedelta(hours=3)
    assert occurrence.ends_at.astimezone(COPENHAGEN).time() == time(5)


@given(rhythms, moments, st.integers(0, 800))
def test_every_occurrence_is_on_its_weekday_at_its_time_in_its_month(
    found: Rhythm, since: datetime, length: int
) -> None:
    until = since + timedelta(days=length)

    for occurrence in found.between(since, until):
        assert since <= occurrence.starts_at < until
        assert occurrence.ends_at - occurrence.starts_at == timedelta(minutes=found.duration_minutes)
        local = occurrence.starts_at.astimezone(found.zone)
        months = (local.year - found.first_date.year) * 12 + local.month - found.first_date.month
        if local.replace(tzinfo=None).time() != found.starts_at:
            # Only a time that does not exist is moved, and then not by more than the gap of a day.
            earlier = [local.date(), local.date() - timedelta(days=1)]
            assert not all(wall_exists(day, found.starts_at, found.zone) for day in earlier)
            continue
        assert months % found.every_months == 0
        assert local.weekday() == found.first_date.weekday() or not wall_exists(
            local.date() - timedelta(days=1), found.starts_at, found.zone
        )


@given(rhythms)
def test_there_is_one_occurrence_for_each_step_of_months(found: Rhythm) -> None:
    first = midnight(found.first_date) - timedelta(days=2)
    year = list(found.between(first, first + timedelta(days=366 * 2)))

    assert len(year) in {24 // found.every_months, 24 // found.every_months + 1}
    assert year[0].starts_at.astimezone(found.zone).date() - found.first_date <= timedelta(days=1)


@given(rhythms, moments, st.integers(0, 500), st.integers(0, 500))
def test_windows_side_by_side_miss_nothing_and_repeat_nothing(
    found: Rhythm, since: datetime, first: int, second: int
) -> None:
    middle = since + timedelta(days=first)
    until = middle + timedelta(days=second)

    assert [*found.between(since, middle), *found.between(middle, until)] == list(found.between(since, until))


@given(rhythms, moments)
def test_the_occurrence_before_is_the_last_of_all_that_came_before(found: Rhythm, moment: datetime) -> None:
    start = midnight(found.first_date) - timedelta(days=2)
    all_before = list(found.between(start, moment))

    assert found.before(moment) == (all_before[-1] if all_before else None)


@given(days, st.integers(0, 4000))
def test_the_ordinal_of_the_weekday_is_kept_unless_the_month_is_too_short(first: date, since: int) -> None:
    start = midnight(first + timedelta(days=since))

    for occurrence in rhythm(first).between(start, start + timedelta(days=400)):
        local = occurrence.starts_at.astimezone(COPENHAGEN).date()
        ordinal, wanted = (local.day - 1) // 7, (first.day - 1) // 7
        last_week = local.day + 7 > monthrange(local.year, local.month)[1]
        assert ordinal == wanted or (wanted == 4 and ordinal == 3 and last_week)


def test_midway_is_at_9_on_the_day_halfway() -> None:
    halfway = midway(datetime(2009, 9, 8, 11, tzinfo=UTC), datetime(2009, 11, 10, 12, tzinfo=UTC), COPENHAGEN)

    assert halfway == datetime(2009, 10, 9, 9, tzinfo=COPENHAGEN)


def test_midway_on_good_friday_is_the_tuesday_after_easter() -> None:
    halfway = midway(datetime(2010, 3, 2, 12, tzinfo=UTC), datetime(2010, 5, 4, 11, tzinfo=UTC), COPENHAGEN)

    assert halfway == datetime(2010, 4, 6, 9, tzinfo=COPENHAGEN)


@given(rhythms, moments)
def test_midway_is_a_working_morning_between_the_two(found: Rhythm, since: datetime) -> None:
    for first, second in pairwise(found.between(since, since + timedelta(days=366 * 3))):
        halfway = midway(first.starts_at, second.starts_at, found.zone)
        local = halfway.astimezone(found.zone)

        assert first.starts_at < halfway < second.starts_at
        assert local.weekday() < 5 or not wall_exists(local.date() - timedelta(days=1), time(9), found.zone)
        assert halfway.tzinfo is UTC


def test_naive_times_are_refused() -> None:
    naive = datetime(2026, 1, 1)  # noqa: DTZ001 -- the mistake to refuse
    found = rhythm(date(2026, 1, 1))

    with pytest.raises(ValueError, match="naive"):
        list(found.between(naive, midnight(date(2027, 1, 1))))
    with pytest.raises(ValueError, match="naive"):
        found.before(naive)
    with pytest.raises(ValueError, match="naive"):
        midway(naive, midnight(date(2027, 1, 1)), COPENHAGEN)


@pytest.mark.parametrize(("every_months", "duration"), [(0, 60), (-1, 60), (1, 0)])
def test_a_rhythm_that_never_comes_or_never_lasts_is_refused(every_months: int, duration: int) -> None:
    with pytest.raises(ValueError, match="whole numbers"):
        Rhythm(
            first_date=date(2026, 1, 1),
            starts_at=time(13),
            every_months=every_months,
            duration_minutes=duration,
            zone=COPENHAGEN,
        )
