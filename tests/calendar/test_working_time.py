"""When to send so that nobody is disturbed after work."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.working_time import QuietHours, earlier, is_quiet, later
from tests.calendar.strategies import COPENHAGEN, moments, walls, zones

nights = (
    st.tuples(walls, walls)
    .filter(lambda pair: pair[0] != pair[1])
    .map(lambda pair: QuietHours(since=max(pair), until=min(pair)))
)
# A day in which no minute of the morning is skipped by any zone, and long enough to hold a whole hour.
usual_nights = st.builds(
    QuietHours,
    since=st.sampled_from([time(16), time(18), time(22)]),
    until=st.sampled_from([time(6), time(10)]),
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=COPENHAGEN)


def local(moment: datetime) -> str:
    return f"{moment.astimezone(COPENHAGEN):%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("wanted", "sent"),
    [
        ("11-24 07:00", "11-24 07:00"),  # as wanted, on a working Tuesday
        ("11-24 17:59", "11-24 17:59"),
        ("11-24 18:00", "11-24 17:00"),  # in the evening: an hour before it began
        ("11-24 20:00", "11-24 17:00"),
        ("11-24 05:00", "11-23 17:00"),  # at night: before the evening of the day before
        ("11-24 06:59", "11-23 17:00"),
        ("11-22 09:00", "11-20 09:00"),  # on Sunday: the same time on Friday
        ("11-22 20:00", "11-20 17:00"),
        ("11-23 05:00", "11-20 17:00"),  # in the night to Monday
        ("04-06 09:00", "04-01 09:00"),  # on Easter Monday: before Maundy Thursday
        ("05-15 09:00", "05-13 09:00"),  # on the day after Ascension Day
        ("03-29 09:00", "03-27 09:00"),  # when summer time has begun meanwhile
    ],
)
def test_what_should_come_before_is_sent_earlier(wanted: str, sent: str) -> None:
    assert local(earlier(at(wanted), COPENHAGEN)) == sent


@pytest.mark.parametrize(
    ("wanted", "sent"),
    [
        ("11-24 17:00", "11-24 17:00"),  # as wanted, on a working Tuesday
        ("11-24 19:00", "11-25 09:00"),  # in the evening: the next morning
        ("11-24 05:00", "11-24 09:00"),  # at night: the same morning
        ("11-20 19:00", "11-23 09:00"),  # on Friday evening: Monday
        ("11-21 10:00", "11-23 09:00"),
        ("04-01 18:00", "04-07 09:00"),  # after Easter
        ("12-24 10:00", "12-28 09:00"),
    ],
)
def test_what_should_come_after_is_sent_later(wanted: str, sent: str) -> None:
    assert local(later(at(wanted), COPENHAGEN)) == sent


def test_a_network_may_have_other_quiet_hours() -> None:
    quiet = QuietHours(since=time(16), until=time(10))

    assert local(earlier(at("11-24 16:30"), COPENHAGEN, quiet)) == "11-24 15:00"
    assert local(later(at("11-24 16:30"), COPENHAGEN, quiet)) == "11-25 10:00"


@pytest.mark.parametrize(
    ("quiet", "last_call"),
    [
        (QuietHours(time(18), time(7)), time(17)),
        (QuietHours(time(9, 30), time(9)), time(9)),
        (QuietHours(time(0, 30), time(0)), time(0)),
    ],
)
def test_the_last_call_is_an_hour_before_the_evening_or_when_the_day_begins(
    quiet: QuietHours, last_call: time
) -> None:
    assert quiet.last_call == last_call


@pytest.mark.parametrize(("since", "until"), [(time(7), time(18)), (time(9), time(9))])
def test_a_night_without_a_day_is_refused(since: time, until: time) -> None:
    with pytest.raises(ValueError, match="over midnight"):
        QuietHours(since, until)


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        ("11-24 06:59", True),
        ("11-24 07:00", False),
        ("11-24 17:59", False),
        ("11-24 18:00", True),
        ("11-22 12:00", True),
        ("06-05 12:00", True),
        ("07-15 12:00", False),
    ],
)
def test_evenings_nights_weekends_and_holidays_are_quiet(moment: str, *, quiet: bool) -> None:
    assert is_quiet(at(moment), COPENHAGEN) == quiet


@given(moments, zones, nights)
def test_earlier_is_never_later_and_never_quiet(moment: datetime, zone: ZoneInfo, quiet: QuietHours) -> None:
    found = earlier(moment, zone, quiet)

    assert found <= moment
    assert found.tzinfo is UTC
    assert not is_quiet(found, zone, quiet)
    assert (found == moment) == (not is_quiet(moment, zone, quiet))
    assert earlier(found, zone, quiet) == found


@given(moments, zones, nights)
def test_later_is_never_earlier_and_never_quiet(moment: datetime, zone: ZoneInfo, quiet: QuietHours) -> None:
    found = later(moment, zone, quiet)

    assert found >= moment
    assert found.tzinfo is UTC
    assert not is_quiet(found, zone, quiet)
    assert (found == moment) == (not is_quiet(moment, zone, quiet))
    assert later(found, zone, quiet) == found


@given(moments, zones, usual_nights)
def test_nothing_is_moved_by_more_than_the_longest_days_off(
    moment: datetime, zone: ZoneInfo, quiet: QuietHours
) -> None:
    longest = timedelta(days=7)

    assert moment - earlier(moment, zone, quiet) < longest
    assert later(moment, zone, quiet) - moment < longest


def test_a_day_that_a_zone_skips_is_no_day_to_send_on() -> None:
    # Samoa went from Thursday 29 to Saturday 31 December 2011.
    apia = ZoneInfo("Pacific/Apia")
    sunday = datetime(2012, 1, 1, 9, tzinfo=apia)

    assert earlier(sunday, apia) == datetime(2011, 12, 29, 9, tzinfo=apia)


def test_naive_moments_are_refused() -> None:
    naive = datetime(2026, 1, 1)  # noqa: DTZ001 -- the mistake to refuse

    for function in (earlier, later, is_quiet):
        with pytest.raises(ValueError, match="naive"):
            function(naive, COPENHAGEN)
