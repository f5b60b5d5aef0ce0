"""Retry decisions are pure: same failure, same answer."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.ports import (
    DeliveryFailedError,
    RejectedError,
    TemporarilyUnavailableError,
    UncertainDeliveryError,
)
from scheduling.retry import LONGEST_PAUSE, MOST_ATTEMPTS, GiveUp, RetryAt, decide

NOW = datetime(2026, 1, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)

attempts = st.integers(1, 50)
early_attempts = st.integers(1, MOST_ATTEMPTS - 1)
seconds = st.none() | st.floats(allow_nan=False, min_value=-DAY.total_seconds())
errors = st.one_of(
    st.builds(TemporarilyUnavailableError, st.just("busy"), seconds), st.builds(UncertainDeliveryError)
)


def test_pauses_double_up_to_an_hour() -> None:
    pauses = [decide(TemporarilyUnavailableError("busy"), number, NOW) for number in range(1, MOST_ATTEMPTS)]

    assert pauses == [
        RetryAt(NOW + timedelta(seconds=wait))
        for wait in (15, 30, 60, 120, 240, 480, 960, 1920, *[3600] * (MOST_ATTEMPTS - 9))
    ]


@given(attempts)
def test_a_refusal_ends_at_once(number: int) -> None:
    assert decide(RejectedError(), number, NOW) == GiveUp("rejected")


@given(early_attempts)
def test_an_uncertain_delivery_stays_uncertain(number: int) -> None:
    decision = decide(UncertainDeliveryError(), number, NOW)

    assert isinstance(decision, RetryAt)
    assert decision.uncertain


@given(errors, st.integers(MOST_ATTEMPTS, 10_000))
def test_it_ends_after_the_last_attempt(error: DeliveryFailedError, number: int) -> None:
    assert isinstance(decide(error, number, NOW), GiveUp)


@given(early_attempts, seconds)
def test_the_platform_gets_the_pause_it_asks_for(number: int, asked: float | None) -> None:
    decision = decide(TemporarilyUnavailableError("busy", asked), number, NOW)

    assert isinstance(decision, RetryAt)
    assert NOW < decision.at <= NOW + DAY
    assert decision.at >= NOW + timedelta(seconds=min(asked or 0, DAY.total_seconds()))


@given(errors, early_attempts)
def test_later_attempts_never_wait_less(error: DeliveryFailedError, number: int) -> None:
    first, second = decide(error, number, NOW), decide(error, number + 1, NOW)

    assert isinstance(second, GiveUp) or (isinstance(first, RetryAt) and first.at <= second.at)


@pytest.mark.parametrize("number", [1, 5, MOST_ATTEMPTS - 1])
def test_without_a_wish_no_pause_is_longer_than_an_hour(number: int) -> None:
    decision = decide(UncertainDeliveryError(), number, NOW)

    assert isinstance(decision, RetryAt)
    assert decision.at - NOW <= LONGEST_PAUSE
