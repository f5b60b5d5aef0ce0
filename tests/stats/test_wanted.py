"""Reading what somebody wants to see."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.stats.period import half_year, half_year_of, half_years
from handlers.stats.wanted import Wanted, read
from storage.counting import By

AUTUMN, SPRING = half_year_of(2009, 2), half_year_of(2010, 1)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2009-2", AUTUMN, AUTUMN),
        ("2009H2", AUTUMN, AUTUMN),
        ("2. halvår 2009", AUTUMN, AUTUMN),
        ("andet halvår 2009", AUTUMN, AUTUMN),
        ("Second half of 2009", AUTUMN, AUTUMN),
        ("fra 2009-2 til 2010-1", AUTUMN, SPRING),
        ("2009-2 – 2010-1", AUTUMN, SPRING),
        ("2010-1 to 2009-2", SPRING, AUTUMN),
        ("2009", half_year_of(2009, 1), AUTUMN),
        ("2009-2 2010", AUTUMN, half_year_of(2010, 2)),
    ],
)
def test_half_years(text: str, since: object, until: object) -> None:
    assert read(text) == Wanted(since, until)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("niveau", By.LEVEL),
        ("Level", By.LEVEL),
        ("forvaltning", By.ADMINISTRATION),
        ("network", By.NETWORK),
        ("samlet", By.ALL),
    ],
)
def test_ways_to_divide(text: str, by: By) -> None:
    assert read(text) == Wanted(by=by)
    assert read(f"{text} 2009-2") == Wanted(AUTUMN, AUTUMN, by=by)


def test_everything_else_names_a_network() -> None:
    assert read("2009-2 Ledernetværk 1") == Wanted(AUTUMN, AUTUMN, network="Ledernetværk 1")


@given(st.text())
def test_any_words_are_read(text: str) -> None:
    wanted = read(text)

    assert (wanted.since is None) == (wanted.until is None)


@given(st.dates(date(1900, 1, 1), date(2099, 1, 1)))
def test_half_years_follow_each_other_without_a_gap(day: date) -> None:
    period = half_year(day)

    assert period.since <= day < period.until
    assert period.previous.until == period.since
    assert period.following.since == period.until
    assert list(half_years(period.since, period.following.since)) == [period, period.following]
