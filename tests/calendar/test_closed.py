"""Days on which nobody meets, and why."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.closed import (
    HOLIDAYS_ONLY,
    Closed,
    ClosedKind,
    ClosedRules,
    closed_on,
    is_working_day,
)
from tests.calendar.strategies import days

WEEKEND = Closed(ClosedKind.WEEKEND)
CHRISTMAS = Closed(ClosedKind.CHRISTMAS)
JULY = Closed(ClosedKind.JULY)


def holiday(name: str) -> Closed:
    return Closed(ClosedKind.HOLIDAY, name)


def closed_days(year: int, rules: ClosedRules, locale: str) -> dict[date, Closed]:
    """The closed days of a year that are no weekend."""
    every_day = (date(year, 1, 1) + timedelta(days=number) for number in range(365))
    found = {day: closed_on(day, rules, locale) for day in every_day}
    return {day: why for day, why in found.items() if why and why.kind is not ClosedKind.WEEKEND}


def test_the_holidays_of_a_year_in_danish() -> None:
    assert closed_days(2026, HOLIDAYS_ONLY, "da") == {
        date(2026, 1, 1): holiday("Nytårsdag"),
        date(2026, 4, 2): holiday("Skærtorsdag"),
        date(2026, 4, 3): holiday("Langfredag"),
        date(2026, 4, 5): holiday("Påskedag"),
        date(2026, 4, 6): holiday("Anden påskedag"),
        date(2026, 5, 1): holiday("Arbejdernes kampdag"),
        date(2026, 5, 14): holiday("Kristi himmelfartsdag"),
        date(2026, 5, 15): Closed(ClosedKind.AFTER_ASCENSION, "Kristi himmelfartsdag"),
        date(2026, 5, 24): holiday("Pinsedag"),
        date(2026, 5, 25): holiday("Anden pinsedag"),
        date(2026, 6, 5): holiday("Grundlovsdag"),
        date(2026, 12, 24): holiday("Juleaftensdag"),
        date(2026, 12, 25): holiday("Juledag"),
        date(2026, 12, 26): holiday("Anden juledag"),
        date(2026, 12, 31): holiday("Nytårsaften"),
    }


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 4, 6), holiday("Easter Monday")),
        (date(2026, 5, 15), Closed(ClosedKind.AFTER_ASCENSION, "Ascension Day")),
        (date(2026, 6, 5), holiday("Constitution Day")),
    ],
)
def test_holidays_have_english_names_in_english(day: date, expected: Closed) -> None:
    assert closed_on(day, locale="en") == expected


def test_store_bededag_is_a_day_like_others_since_2024() -> None:
    assert closed_on(date(2023, 5, 5)) == holiday("Store bededag")
    assert closed_on(date(2024, 4, 26)) is None


def test_when_ascension_day_is_the_first_of_may_it_is_found_too() -> None:
    assert closed_on(date(2008, 5, 2)) == Closed(
        ClosedKind.AFTER_ASCENSION, "Arbejdernes kampdag; Kristi himmelfartsdag"
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 8), WEEKEND),
        (date(2026, 2, 9), Closed(ClosedKind.HOLIDAY_WEEK, week=7)),
        (date(2026, 2, 22), Closed(ClosedKind.HOLIDAY_WEEK, week=8)),
        (date(2026, 2, 23), None),
        (date(2026, 10, 13), Closed(ClosedKind.HOLIDAY_WEEK, week=42)),
        (date(2026, 6, 30), None),
        (date(2026, 7, 1), JULY),
        (date(2026, 7, 4), JULY),
        (date(2026, 7, 31), JULY),
        (date(2026, 8, 3), None),
        (date(2026, 12, 22), None),
        (date(2026, 12, 23), CHRISTMAS),
        (date(2026, 12, 24), holiday("Juleaftensdag")),
        (date(2026, 12, 27), CHRISTMAS),
        (date(2026, 12, 30), CHRISTMAS),
        (date(2027, 1, 1), holiday("Nytårsdag")),
        (date(2027, 1, 2), WEEKEND),
        (date(2027, 1, 4), None),
    ],
)
def test_a_named_holiday_comes_before_the_long_ones_and_those_before_the_weekend(
    day: date, expected: Closed | None
) -> None:
    assert closed_on(day) == expected


@pytest.mark.parametrize(
    ("day", "rules", "expected"),
    [
        (date(2026, 2, 9), ClosedRules(weeks=(8,)), None),
        (date(2026, 2, 16), ClosedRules(weeks=(8,)), Closed(ClosedKind.HOLIDAY_WEEK, week=8)),
        (date(2026, 7, 1), ClosedRules(july=False), None),
        (date(2026, 7, 8), ClosedRules(weeks=(28,), july=False), Closed(ClosedKind.HOLIDAY_WEEK, week=28)),
        (date(2026, 12, 23), ClosedRules(christmas=False), None),
        (date(2026, 12, 24), ClosedRules(christmas=False), holiday("Juleaftensdag")),
    ],
)
def test_each_municipality_decides_what_is_closed_besides(
    day: date, rules: ClosedRules, expected: Closed | None
) -> None:
    assert closed_on(day, rules) == expected


@given(days)
def test_people_work_on_weekdays_that_are_no_holidays(day: date) -> None:
    why = closed_on(day, HOLIDAYS_ONLY)

    assert is_working_day(day) == (why is None)
    assert (why is None) <= (day.weekday() < 5)
    assert closed_on(day) or is_working_day(day)


@given(days, st.sampled_from(["da", "en"]))
def test_what_is_closed_does_not_depend_on_the_language(day: date, locale: str) -> None:
    danish, other = closed_on(day), closed_on(day, locale=locale)

    assert (danish and danish.kind) == (other and other.kind)


@pytest.mark.parametrize("day", [date(2026, 5, 15), date(2026, 12, 24)])
def test_nobody_works_on_holidays_and_the_day_after_ascension(day: date) -> None:
    assert not is_working_day(day)


@pytest.mark.parametrize("day", [date(2026, 2, 9), date(2026, 7, 1), date(2026, 12, 23)])
def test_people_work_while_schools_are_closed(day: date) -> None:
    assert is_working_day(day)
