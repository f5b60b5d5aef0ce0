"""Dates as people type them, in Danish and English."""

import unicodedata
from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.typed import TypedCode, TypedError, read_day

TODAY = date(2026, 11, 24)  # a Tuesday, in week 48
TUESDAY = date(2027, 1, 12)
FORMATS = [
    ("da", "short"),
    ("da", "medium"),
    ("da", "long"),
    ("da", "full"),
    ("da", "EEEE 'den' d. MMMM y"),
    ("da", "EEE 'd'. d/M-yy"),
    ("da", "d.M.y"),
    ("da", "d.MMMM y"),
    ("en", "medium"),
    ("en", "long"),
    ("en", "full"),
    ("en", "EEEE d MMMM y"),
    ("en", "EEE, MMM d y"),
    ("en_GB", "short"),
    ("en_GB", "medium"),
    ("en_GB", "long"),
    ("en_GB", "full"),
    ("en", "y-MM-dd"),
]
WITHOUT_YEAR = [
    ("da", "d. MMMM"),
    ("da", "EEEE 'den' d. MMM"),
    ("da", "d/M"),
    ("en", "MMMM d"),
    ("en", "EEE d MMM"),
]
NUMBERS = ["12", "1", "31", "0", "99", "53", "2027", "27", "9999", "0000", "999", "٣", "²", "Ⅻ"]
SIGNS = ["/", ".", "-", ",", "th", "\u200f", "\ufe0f", "\u2044"]
WORDS = [
    "den",
    "the",
    "på",
    "om",
    "in",
    "of",
    "uge",
    "week",
    "uger",
    "dage",
    "en",
    "næste",
    "next",
    "i morgen",
    "kl",
]
NAMES = ["tirsdag", "Tue", "januar", "February", "feb"]
DATE_CODES = [found for found in TypedCode if found.startswith("date-")]

pieces = st.lists(st.sampled_from(NUMBERS + SIGNS + WORDS + NAMES))
texts = st.one_of(st.text(), pieces.map(" ".join), pieces.map("".join))
todays = st.dates(date(1990, 1, 1), date(2100, 12, 31))
locales = st.sampled_from(["da", "en"])


def outcome(text: str, today: date, locale: str) -> date | TypedCode:
    try:
        return read_day(text, today, locale)
    except TypedError as error:
        return error.code


def code(text: str, today: date = TODAY) -> TypedCode:
    with pytest.raises(TypedError) as caught:
        read_day(text, today, "da")
    return caught.value.code


@pytest.mark.parametrize("locale", ["da", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "12/1",
        "12/1/2027",
        "12/1-2027",
        "12/1 2027",
        "12.1. 2027",
        "12/1 - 27",
        "12.1.",
        "12. 1. 2027",
        "12-01-2027",
        "2027-01-12",
        "12. januar",
        "12.januar 2027",
        "12 jan",
        "12. jan 2027",
        "12. jan. 2027",
        "den 12. januar",
        "tirsdag den 12. januar",
        "Tirsdag d. 12. januar",
        "på tirsdag den 12. januar",
        "tirsdag 12/1",
        "tirs. d.12/1",
        "Tuesday 12 January",
        "tue, 12 jan",
        "January 12",
        "January 12, 2027",
        "January the 12th",
        "on Tuesday, January 12th, 2027",
        "12th of January 2027",
        "the 12th of January",
        "uge 2 tirsdag",
        "uge 2, på tirsdag",
        "tirsdag i uge 2",
        "Tuesday in week 2",
        "week 2 Tuesday",
        "om 7 uger",
        "in 49 days",
    ],
)
def test_a_day_is_read_however_it_is_typed(text: str, locale: str) -> None:
    assert read_day(text, TODAY, locale) == TUESDAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i dag", date(2026, 11, 24)),
        ("24/11", date(2026, 11, 24)),
        ("23/11", date(2027, 11, 23)),
        ("tomorrow", date(2026, 11, 25)),
        ("i morgen", date(2026, 11, 25)),
        ("i overmorgen", date(2026, 11, 26)),
        ("the day after tomorrow", date(2026, 11, 26)),
        ("den 24.", date(2026, 11, 24)),
        ("the 23rd", date(2026, 12, 23)),
        ("den 31.", date(2026, 12, 31)),
        ("tirsdag den 24.", date(2026, 11, 24)),
        ("onsdag", date(2026, 11, 25)),
        ("på tirsdag", date(2026, 12, 1)),
        ("nu på fredag", date(2026, 11, 27)),
        ("on Monday", date(2026, 11, 30)),
        ("this Sunday", date(2026, 11, 29)),
        ("næste mandag", date(2026, 11, 30)),
        ("næste tirsdag", date(2026, 12, 1)),
        ("next Sunday", date(2026, 12, 6)),
        ("om en uge", date(2026, 12, 1)),
        ("om 2 uger", date(2026, 12, 8)),
        ("in a week", date(2026, 12, 1)),
        ("om 1 dag", date(2026, 11, 25)),
        ("uge 48 tirsdag", date(2026, 11, 24)),
        ("uge 48 mandag", date(2027, 11, 29)),
        ("uge 45 tirsdag", date(2027, 11, 9)),
        ("uge 53 fredag", date(2027, 1, 1)),
        ("29/2", date(2028, 2, 29)),
        ("24/11/2028", date(2028, 11, 24)),
        ("24/11-28", date(2028, 11, 24)),
    ],
)
def test_what_is_left_out_means_the_next_time_it_comes(text: str, expected: date) -> None:
    assert read_day(text, TODAY, "da") == expected


def test_next_week_begins_on_monday() -> None:
    sunday = date(2026, 11, 29)

    assert read_day("næste mandag", sunday, "da") == date(2026, 11, 30)
    assert read_day("next Sunday", sunday, "en") == date(2026, 12, 6)


@pytest.mark.parametrize(
    "text",
    [
        "  12.   JANUAR\t2027 ",
        "12.\u00a0januar\u202f2027",
        "\u200f12/1/2027\u200e",
        "12\u00ad/1\ufeff/2027",
        "１２／１／２０２７",  # noqa: RUF001 -- full-width digits
        "१२/१/२०२७",
        "12–01–2027",
        "12‑01‑2027",
    ],
)
def test_what_keyboards_and_copying_add_does_not_matter(text: str) -> None:
    assert read_day(text, TODAY, "da") == TUESDAY


def test_letters_that_are_typed_in_two_parts_are_one() -> None:
    decomposed = unicodedata.normalize("NFD", "på lørdag")

    assert decomposed != "på lørdag"
    assert read_day(decomposed, TODAY, "da") == date(2026, 11, 28)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "13",
        "13:00",
        "12.",
        "2027",
        "januar",
        "uge 45",
        "næste",
        "om 2 timer",
        "hej",
        "12/1/2027 kl. 13",
        "12. januar 13",
        "12/1/027",
        "12²/1",
        "ma 12/1",
        "1 2/1",
        "en uge",
    ],
)
def test_what_may_mean_anything_is_not_guessed(text: str) -> None:
    assert code(text) is TypedCode.DATE_UNKNOWN


@pytest.mark.parametrize(
    "text",
    ["31/4", "31. april 2027", "29/2/2027", "0/1", "1/0", "12/13", "1/13/2027", "den 32.", "den 0.", "2027-13-01",
     "1/1/0000", "uge 54 tirsdag", "uge 0 mandag"],
)  # fmt: skip
def test_a_day_that_never_comes_is_impossible(text: str) -> None:
    assert code(text) is TypedCode.DATE_IMPOSSIBLE


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 2, 28), TypedCode.DATE_IMPOSSIBLE),
        (date(2025, 1, 1), TypedCode.DATE_IMPOSSIBLE),
        (date(2028, 3, 1), TypedCode.DATE_IMPOSSIBLE),
    ],
)
def test_the_29th_of_february_is_impossible_unless_it_comes_within_two_years(
    today: date, expected: TypedCode
) -> None:
    assert code("29/2", today) is expected


def test_the_29th_of_february_is_read_when_it_comes_within_two_years() -> None:
    assert read_day("29/2", date(2026, 3, 1), "da") == date(2028, 2, 29)
    assert read_day("29/2", date(2028, 2, 29), "da") == date(2028, 2, 29)


def test_two_years_from_the_29th_of_february_is_the_28th() -> None:
    leap_day = date(2028, 2, 29)

    assert read_day("28/2/2030", leap_day, "da") == date(2030, 2, 28)
    assert code("1/3/2030", leap_day) is TypedCode.DATE_FAR


@pytest.mark.parametrize(
    ("text", "expected", "day"),
    [
        ("mandag den 12. januar", TypedCode.DATE_WEEKDAY, TUESDAY),
        ("Monday 12 January 2027", TypedCode.DATE_WEEKDAY, TUESDAY),
        ("mandag den 12.", TypedCode.DATE_WEEKDAY, date(2026, 12, 12)),
        ("23/11/2026", TypedCode.DATE_PAST, date(2026, 11, 23)),
        ("mandag 12/1/2026", TypedCode.DATE_PAST, date(2026, 1, 12)),
        ("12/1-99", TypedCode.DATE_PAST, date(1999, 1, 12)),
        ("25/11/2028", TypedCode.DATE_FAR, date(2028, 11, 25)),
        ("om 999 uger", TypedCode.DATE_FAR, TODAY + timedelta(weeks=999)),
        ("1/1/9999", TypedCode.DATE_FAR, date(9999, 1, 1)),
    ],
)
def test_a_day_that_cannot_be_used_is_told_with_its_date(text: str, expected: TypedCode, day: date) -> None:
    with pytest.raises(TypedError, match=expected) as caught:
        read_day(text, TODAY, "da")

    assert (caught.value.code, caught.value.day) == (expected, day)


@given(texts, todays, locales)
def test_any_text_is_a_day_within_two_years_or_a_typed_error(text: str, today: date, locale: str) -> None:
    found = outcome(text, today, locale)

    assert found in DATE_CODES or today <= date.fromisoformat(str(found)) <= today + timedelta(days=731)


@given(todays, st.integers(0, 730), st.sampled_from(FORMATS), locales)
def test_a_day_written_out_is_read_back(today: date, ahead: int, style: tuple[str, str], locale: str) -> None:
    language, pattern = style
    day = today + timedelta(days=ahead)

    assert read_day(format_date(day, pattern, locale=language), today, locale) == day


@given(todays, st.integers(0, 364), st.sampled_from(WITHOUT_YEAR), locales)
def test_a_day_written_without_a_year_is_read_back_within_one(
    today: date, ahead: int, style: tuple[str, str], locale: str
) -> None:
    language, pattern = style
    day = today + timedelta(days=ahead)

    assert read_day(format_date(day, pattern, locale=language), today, locale) == day
