"""The timetable of a meeting: what is due when, and when it would be too late."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.moment import wall_moment
from handlers.calendar.working_time import QuietHours, is_quiet
from scheduling.timetable import AFTERMATH, Step, Timed, Timetable
from storage.tables.identity import Level, Network
from storage.tables.meetings import Meeting
from tests.calendar.strategies import moments, walls, zones
from tests.scheduling.world import COPENHAGEN

TUESDAY = datetime(2009, 11, 10, 13, tzinfo=COPENHAGEN)
EASTER_MONDAY = datetime(2010, 4, 5, 13, tzinfo=COPENHAGEN)

reminder_days = st.lists(st.integers(0, 60), min_size=1, max_size=5)
nights = st.tuples(walls, walls).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: (pair[1], pair[0]))


def network(**customs: object) -> Network:
    usual: dict[str, object] = {
        "name": "Netværk",
        "name_key": "netværk",
        "level": Level.OTHER,
        "locale": "da",
        "time_zone": "Europe/Copenhagen",
        "first_date": date(2009, 9, 8),
        "starts_at": time(13),
        "every_months": 2,
        "duration_minutes": 180,
    }
    return Network.model_validate(usual | customs)


def meeting(starts_at: datetime, hours: int = 3) -> Meeting:
    return Meeting(
        network_id="network",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=hours),
        changed_at=starts_at,
    )


def table(starts_at: datetime, **customs: object) -> Timetable:
    return Timetable(meeting(starts_at), network(**customs))


def shown(steps: list[Timed], zone: ZoneInfo = COPENHAGEN) -> list[str]:
    return [f"{timed.step} {timed.at.astimezone(zone):%a %d %b %H:%M}" for timed in steps]


def reminded(timetable: Timetable) -> list[tuple[int, str]]:
    return [
        (timed.days, f"{timed.at.astimezone(COPENHAGEN):%a %d %b %H:%M}") for timed in timetable.reminders()
    ]


def test_what_is_done_for_a_meeting_in_order() -> None:
    assert shown(table(TUESDAY).steps()) == [
        "reminder Tue 27 Oct 09:00",
        "nudge Fri 30 Oct 09:00",
        "headcount Tue 03 Nov 09:00",
        "reflection Tue 03 Nov 09:00",
        "reminder Fri 06 Nov 09:00",
        "agenda Fri 06 Nov 09:00",
        "promises Fri 06 Nov 09:00",
        "reminder Tue 10 Nov 07:00",
        "attendance Tue 10 Nov 16:00",
        "takeaways Wed 11 Nov 09:00",
    ]


def test_a_reminder_is_too_late_when_the_next_is_due_and_the_last_when_the_meeting_begins() -> None:
    reminders = table(TUESDAY).reminders()

    assert [timed.until for timed in reminders] == [*[timed.at for timed in reminders[1:]], TUESDAY]


def test_the_first_reminder_and_the_last_know_that_they_are() -> None:
    assert [(timed.first, timed.last) for timed in table(TUESDAY).reminders()] == [
        (True, False),
        (False, False),
        (False, True),
    ]
    assert [(timed.first, timed.last) for timed in table(TUESDAY, reminder_days=[7]).reminders()] == [
        (True, True)
    ]


def test_reminder_days_come_in_order_of_time_and_once_however_they_are_kept() -> None:
    timetable = table(TUESDAY, reminder_days=[1, 7, 7, 0])

    assert [timed.days for timed in timetable.reminders()] == [7, 1, 0]


def test_reminders_stay_at_9_by_the_clock_on_the_wall_across_summer_time() -> None:
    timetable = table(datetime(2026, 4, 7, 13, tzinfo=COPENHAGEN))

    assert reminded(timetable) == [(14, "Tue 24 Mar 09:00"), (2, "Wed 01 Apr 09:00"), (0, "Tue 07 Apr 07:00")]


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        (time(13), "Tue 10 Nov 07:00"),
        (time(8), "Tue 10 Nov 07:00"),
        (time(7, 30), "Mon 09 Nov 17:00"),
        (time(0, 30), "Mon 09 Nov 17:00"),
    ],
)
def test_the_same_morning_is_an_hour_before_at_the_latest_and_never_at_night(
    starts: time, expected: str
) -> None:
    starts_at = datetime.combine(TUESDAY, starts, tzinfo=COPENHAGEN)

    assert reminded(table(starts_at))[-1] == (0, expected)


def test_a_network_that_sleeps_longer_is_reminded_when_it_wakes_or_the_day_before() -> None:
    customs = {"quiet_from": time(16), "quiet_until": time(10)}

    assert reminded(table(TUESDAY, **customs)) == [
        (14, "Mon 26 Oct 15:00"),
        (2, "Fri 06 Nov 15:00"),
        (0, "Tue 10 Nov 10:00"),
    ]


def test_reminders_that_days_off_put_together_are_sent_as_one_which_is_still_the_last() -> None:
    # The last working day before Easter Monday is Wednesday: two days before would be later than the same morning.
    assert reminded(table(EASTER_MONDAY)) == [(14, "Mon 22 Mar 09:00"), (0, "Wed 31 Mar 07:00")]
    [only] = table(EASTER_MONDAY, reminder_days=[2, 0]).reminders()
    assert (only.days, only.first, only.last, only.until) == (0, True, True, EASTER_MONDAY)


def test_the_agenda_is_proposed_a_working_day_before_the_last_reminder() -> None:
    # 14 days before a Monday is a Monday, and the day before that a Sunday.
    steps = table(datetime(2009, 11, 9, 13, tzinfo=COPENHAGEN), reminder_days=[14]).steps()

    assert shown(steps)[:2] == ["agenda Fri 23 Oct 09:00", "reminder Mon 26 Oct 09:00"]


def test_who_is_invited_at_short_notice_is_neither_nudged_nor_counted() -> None:
    thursday = datetime(2009, 11, 12, 13, tzinfo=COPENHAGEN)

    steps = table(thursday, reminder_days=[2, 0]).steps()

    assert {Step.NUDGE, Step.HEADCOUNT} & {timed.step for timed in steps} == set()


def test_nobody_is_nudged_or_counted_on_the_day_of_the_invitation() -> None:
    # Invited on Friday before a Tuesday: a third and half of the way are in the weekend.
    steps = table(TUESDAY, reminder_days=[4, 0]).steps()

    assert [timed.step for timed in steps if timed.step in {Step.NUDGE, Step.HEADCOUNT}] == []


def test_what_comes_after_an_evening_meeting_waits_for_the_next_working_morning() -> None:
    friday_evening = datetime(2009, 11, 13, 19, tzinfo=COPENHAGEN)

    *_, attendance, takeaways = table(friday_evening).steps()

    assert shown([attendance, takeaways]) == ["attendance Mon 16 Nov 09:00", "takeaways Mon 16 Nov 09:00"]
    assert attendance.until == friday_evening + timedelta(hours=3) + AFTERMATH


@given(moments, zones, reminder_days, nights)
def test_reminders_come_in_order_in_working_time_and_never_later_than_plain(
    starts_at: datetime, zone: ZoneInfo, days: list[int], night: tuple[time, time]
) -> None:
    quiet = QuietHours(*night)
    customs = {"reminder_days": days, "time_zone": zone.key, "quiet_from": night[0], "quiet_until": night[1]}

    reminders = table(starts_at, **customs).reminders()

    day = starts_at.astimezone(zone).date()
    for timed in reminders:
        # On the day itself it comes as soon as people want to be disturbed.
        morning = time(9) if timed.days else max(time(9), quiet.until)
        plain = wall_moment(day - timedelta(days=timed.days), morning, zone)
        assert timed.at < starts_at
        assert timed.at <= plain
        assert timed.at < timed.until
        assert timed.at.tzinfo is UTC
        assert not is_quiet(timed.at, zone, quiet)
    assert [timed.until for timed in reminders] == [*[timed.at for timed in reminders[1:]], starts_at]
    assert all(one.at < two.at and one.days > two.days for one, two in pairwise(reminders))
    assert reminders[-1].days == min(days)
    assert (reminders[0].first, reminders[-1].last) == (True, True)
    assert sum(timed.first for timed in reminders) == sum(timed.last for timed in reminders) == 1


@given(moments, zones, reminder_days, nights)
def test_steps_are_sorted_in_working_time_and_on_the_right_side_of_the_meeting(
    starts_at: datetime, zone: ZoneInfo, days: list[int], night: tuple[time, time]
) -> None:
    quiet = QuietHours(*night)
    customs = {"reminder_days": days, "time_zone": zone.key, "quiet_from": night[0], "quiet_until": night[1]}

    steps = table(starts_at, **customs).steps()

    ends_at = starts_at + timedelta(hours=3)
    assert [timed.at for timed in steps] == sorted(timed.at for timed in steps)
    for timed in steps:
        assert not is_quiet(timed.at, zone, quiet)
        assert timed.at < timed.until
        if timed.step in {Step.ATTENDANCE, Step.TAKEAWAYS}:
            assert timed.at >= ends_at
        else:
            assert timed.at < timed.until <= starts_at


@given(moments, zones, reminder_days, nights)
def test_the_agenda_comes_before_the_last_reminder_and_the_nudge_after_the_first(
    starts_at: datetime, zone: ZoneInfo, days: list[int], night: tuple[time, time]
) -> None:
    customs = {"reminder_days": days, "time_zone": zone.key, "quiet_from": night[0], "quiet_until": night[1]}
    timetable = table(starts_at, **customs)
    reminders = timetable.reminders()

    by_step = {timed.step: timed for timed in timetable.steps()}

    assert by_step[Step.AGENDA].at < reminders[-1].at
    for step in {Step.NUDGE, Step.HEADCOUNT} & by_step.keys():
        assert by_step[step].at > reminders[0].at
