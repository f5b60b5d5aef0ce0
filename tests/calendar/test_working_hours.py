"""Working hours between two moments."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.working_hours import working_hours

ZONE = ZoneInfo("Europe/Copenhagen")
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(ZONE))  # noqa: DTZ001 -- with a zone


@pytest.mark.parametrize(
    ("since", "until", "hours"),
    [
        ((2025, 11, 3, 9), (2025, 11, 3, 11), 2),
        ((2025, 11, 3, 15), (2025, 11, 4, 9), 2),
        ((2025, 11, 3, 20), (2025, 11, 4, 7), 0),
        ((2025, 11, 7, 15), (2025, 11, 10, 9), 2),
        ((2025, 12, 23, 8), (2025, 12, 29, 8), 8),
        ((2025, 4, 16, 8), (2025, 4, 22, 16), 16),
        ((2025, 11, 4, 9), (2025, 11, 3, 9), 0),
    ],
)
def test_only_hours_at_work_count(since: tuple[int, ...], until: tuple[int, ...], hours: int) -> None:
    begins, ends = (datetime(*at, tzinfo=ZONE) for at in (since, until))  # type: ignore[arg-type, misc]

    assert working_hours(begins, ends, ZONE) == hours


@given(
    moments, st.timedeltas(timedelta(0), timedelta(days=30)), st.timedeltas(timedelta(0), timedelta(days=30))
)
def test_two_spans_add_up(since: datetime, one: timedelta, other: timedelta) -> None:
    between = since + one
    until = between + other
    parts = working_hours(since, between, ZONE) + working_hours(between, until, ZONE)

    assert working_hours(since, until, ZONE) == pytest.approx(parts)
