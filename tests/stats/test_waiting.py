"""The median of waiting, with those who still wait kept in."""

from statistics import median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.stats.waiting import Wait, median_wait

hours = st.floats(0, 500)
waits = st.lists(st.builds(Wait, hours=hours, ended=st.booleans()), max_size=30)


def test_a_published_example() -> None:
    """Remission of leukaemia under 6-MP, in weeks (Freireich and others, 1963): the median is 23."""
    ended = (6, 6, 6, 7, 10, 13, 16, 22, 23)
    censored = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)

    assert (
        median_wait([*(Wait(at, ended=True) for at in ended), *(Wait(at, ended=False) for at in censored)])
        == 23
    )


@given(st.lists(hours, min_size=1))
def test_when_all_were_answered_it_is_the_plain_median(times: list[float]) -> None:
    assert median_wait(Wait(at, ended=True) for at in times) == median_low(times)


@given(waits)
def test_counting_those_who_wait_never_makes_it_shorter(some: list[Wait]) -> None:
    answered = [wait for wait in some if wait.ended]
    honest = median_wait(some)

    assert honest is None or honest >= (median_wait(answered) or 0)


@pytest.mark.parametrize(
    "some", [[], [Wait(3, ended=False)], [Wait(1, ended=True), *[Wait(2, ended=False)] * 2]]
)
def test_there_is_none_while_most_wait(some: list[Wait]) -> None:
    assert median_wait(some) is None
