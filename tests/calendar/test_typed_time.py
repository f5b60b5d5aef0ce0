"""Times of day as people type them."""

from datetime import time

import pytest
from babel.dates import format_time
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.typed import TypedCode, TypedError, read_time

FORMATS = [
    ("da", "HH.mm"),
    ("da", "'kl'. HH.mm"),
    ("da", "short"),
    ("en", "HH:mm"),
    ("en", "short"),
    ("en", "HHmm"),
]
PIECES = [
    "1",
    "12",
    "13",
    "59",
    "60",
    "24",
    ".",
    ":",
    "h",
    "am",
    "pm",
    "p.m.",
    "kl",
    "kl.",
    "klokken",
    "\u200e",
    "²",
]
TIME_CODES = [found for found in TypedCode if found.startswith("time-")]


def outcome(text: str) -> time | TypedCode:
    try:
        return read_time(text)
    except TypedError as error:
        return error.code


def code(text: str) -> TypedCode:
    with pytest.raises(TypedError) as caught:
        read_time(text)
    return caught.value.code


@pytest.mark.parametrize(
    "text",
    [
        "13",
        "13.00",
        "13:00",
        "1300",
        "kl. 13",
        "kl 13.00",
        "kl.13",
        "KLOKKEN 13",
        "at 13:00",
        "13h",
        "13 h",
        "13h00",
        "1 pm",
        "1PM",
        "1 p.m.",
        "1:00pm",
        "  kl.\u00a013 ",
        "１３：００",  # noqa: RUF001 -- full-width digits
        "\u200f13:00",
    ],
)
def test_a_time_is_read_however_it_is_typed(text: str) -> None:
    assert read_time(text) == time(13)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", time(0)),
        ("9", time(9)),
        ("kl 13.30", time(13, 30)),
        ("0930", time(9, 30)),
        ("9h30", time(9, 30)),
        ("1:30pm", time(13, 30)),
        ("1.30 pm", time(13, 30)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("11:59 pm", time(23, 59)),
        ("23:59", time(23, 59)),
    ],
)
def test_minutes_and_halves_of_the_day_count(text: str, expected: time) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize("text", ["25", "24:00", "13.75", "2400", "1360", "13 pm", "0 am", "99h"])
def test_a_time_that_no_clock_shows_is_impossible(text: str) -> None:
    assert code(text) is TypedCode.TIME_IMPOSSIBLE


@pytest.mark.parametrize(
    "text", ["", "kl.", "middag", "13.0", "130", "13000", "13:00:00", "13-16", "1 3", "13²", "pm", "-1"]
)
def test_what_may_mean_anything_is_not_guessed(text: str) -> None:
    assert code(text) is TypedCode.TIME_UNKNOWN


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_any_text_is_a_time_or_a_typed_error(text: str) -> None:
    found = outcome(text)

    assert found in TIME_CODES or isinstance(found, time)


@given(st.times().map(lambda wall: wall.replace(second=0, microsecond=0)), st.sampled_from(FORMATS))
def test_a_time_written_out_is_read_back(wall: time, style: tuple[str, str]) -> None:
    language, pattern = style

    assert read_time(format_time(wall, pattern, locale=language)) == wall
