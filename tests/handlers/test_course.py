"""The course of a dilemma: phases, lengths, fields; pure."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.closed import is_working_day
from handlers.calendar.working_days import working_days_later
from handlers.calendar.working_time import QuietHours, is_quiet
from handlers.dilemmas import course
from storage.tables.dilemmas import Audience, Dilemma, Help, Phase, Variant

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NIGHT = QuietHours()
EARLIEST, LATEST = (datetime(year, 1, 1) for year in (2009, 2040))  # noqa: DTZ001 -- hypothesis adds the zone
MOMENTS = st.datetimes(EARLIEST, LATEST, timezones=st.just(UTC))


def a_dilemma(variant: Variant, phase: Phase, wanted: Help = Help.SPARRING) -> Dilemma:
    return Dilemma(
        network_id="n",
        title="T",
        situation="S",
        tried="",
        wanted="W",
        variant=variant,
        help=wanted,
        phase=phase,
        asked_at=datetime(2009, 8, 3, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("variant", "wanted", "order"),
    [
        (Variant.FULL, Help.SPARRING, "clarify restate reflect propose takeaway follow_up closed"),
        (Variant.FULL, Help.INSPIRATION, "clarify restate reflect propose takeaway follow_up closed"),
        (Variant.FULL, Help.REFLECTION, "clarify restate reflect takeaway follow_up closed"),
        (Variant.FULL, Help.CHALLENGE, "clarify restate reflect takeaway follow_up closed"),
        (Variant.REFLECTION, Help.SPARRING, "clarify restate reflect takeaway follow_up closed"),
        (Variant.QUICK, Help.SPARRING, "reflect takeaway follow_up closed"),
        (Variant.MEETING, Help.SPARRING, "meeting takeaway follow_up closed"),
    ],
)
def test_proposals_are_made_only_to_those_who_want_them(variant: Variant, wanted: Help, order: str) -> None:
    assert list(course.phases(variant, wanted)) == order.split()


@given(st.sampled_from(Variant), st.sampled_from(Help))
def test_every_dilemma_comes_to_an_end_and_contributions_come_out_once(
    variant: Variant, wanted: Help
) -> None:
    dilemma = a_dilemma(variant, course.phases(variant, wanted)[0], wanted)
    releases = 0
    for _ in Phase:
        releases += course.is_last_contribution(dilemma)
        dilemma.phase = course.next_phase(dilemma)

    assert dilemma.phase is Phase.CLOSED
    assert releases == (0 if variant is Variant.MEETING else 1)


@pytest.mark.parametrize("phase", [Phase.CLOSED, Phase.WITHDRAWN])
def test_what_has_ended_stays_so(phase: Phase) -> None:
    assert course.next_phase(a_dilemma(Variant.FULL, phase)) is phase


@pytest.mark.parametrize(
    ("variant", "phase", "wanted", "fields"),
    [
        (Variant.FULL, Phase.REFLECT, Help.SPARRING, ("hears", "wonders", "works")),
        (Variant.FULL, Phase.PROPOSE, Help.SPARRING, ("experienced", "would_try")),
        (
            Variant.FULL,
            Phase.REFLECT,
            Help.CHALLENGE,
            ("hears", "experienced", "wonders", "assumption", "works"),
        ),
        (Variant.FULL, Phase.REFLECT, Help.REFLECTION, ("hears", "experienced", "wonders", "works")),
        (
            Variant.QUICK,
            Phase.REFLECT,
            Help.SPARRING,
            ("hears", "experienced", "wonders", "would_try", "works"),
        ),
        (Variant.QUICK, Phase.REFLECT, Help.REFLECTION, ("hears", "experienced", "wonders", "works")),
    ],
)
def test_advice_is_asked_for_only_where_it_is_wanted(
    variant: Variant, phase: Phase, wanted: Help, fields: tuple[str, ...]
) -> None:
    assert course.fields(a_dilemma(variant, phase, wanted)) == fields


@given(MOMENTS, st.integers(1, 10))
def test_a_phase_ends_at_four_on_a_working_day_that_many_working_days_on(now: datetime, days: int) -> None:
    end = working_days_later(now, days, COPENHAGEN).astimezone(COPENHAGEN)
    first, last = now.astimezone(COPENHAGEN).date(), end.date()
    between = [first + timedelta(days=number) for number in range(1, (last - first).days + 1)]

    assert end.time() == time(16)
    assert sum(map(is_working_day, between)) == days
    assert is_working_day(last)


@given(MOMENTS, st.integers(1, 5))
def test_the_nudge_comes_late_in_the_phase_in_working_hours_or_not_at_all(began: datetime, days: int) -> None:
    until = working_days_later(began, days, COPENHAGEN)
    at = course.nudge_time(began, until, COPENHAGEN, NIGHT)

    if at is not None:
        assert began + (until - began) * course.NUDGE_AFTER <= at < until
        assert not is_quiet(at, COPENHAGEN, NIGHT)


@pytest.mark.parametrize(
    ("meeting_in", "asked_in"),
    [(None, 28), (timedelta(days=60), 28), (timedelta(days=17), 14), (timedelta(days=2), 28)],
)
def test_the_follow_up_comes_before_the_next_meeting_or_in_four_weeks(
    meeting_in: timedelta | None, asked_in: int
) -> None:
    now = datetime(2009, 9, 1, 9, tzinfo=UTC)
    meeting = now + meeting_in if meeting_in else None

    assert course.follow_up_time(now, meeting, COPENHAGEN, NIGHT) == now + timedelta(days=asked_in)


@pytest.mark.parametrize(
    ("variant", "done", "audience", "complete"),
    [
        (Variant.FULL, 5, 7, False),
        (Variant.FULL, 6, 7, True),
        (Variant.QUICK, 2, 7, False),
        (Variant.QUICK, 3, 7, True),
        (Variant.QUICK, 1, 2, True),
        (Variant.FULL, 0, 1, False),
    ],
)
def test_a_phase_does_not_wait_when_there_is_nobody_to_wait_for(
    variant: Variant, done: int, audience: int, *, complete: bool
) -> None:
    assert course.is_complete(a_dilemma(variant, Phase.REFLECT), done=done, audience=audience) is complete


@pytest.mark.parametrize(
    ("variant", "done", "audience", "complete"),
    [
        (Variant.FULL, 1, 2, False),
        (Variant.FULL, 2, 2, True),
        (Variant.QUICK, 2, 2, True),
        (Variant.QUICK, 2, 3, False),
        (Variant.QUICK, 3, 6, True),
        (Variant.FULL, 0, 0, False),
    ],
)
def test_of_chosen_colleagues_every_one_is_waited_for_and_two_are_enough(
    variant: Variant, done: int, audience: int, *, complete: bool
) -> None:
    dilemma = a_dilemma(variant, Phase.REFLECT)
    dilemma.audience = Audience.CHOSEN

    assert course.is_complete(dilemma, done=done, audience=audience) is complete
    assert course.enough(dilemma) == 2
