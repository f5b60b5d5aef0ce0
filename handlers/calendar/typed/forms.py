"""The forms in which people type a day, and what makes a date of each."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from handlers.calendar.typed import arithmetic
from handlers.calendar.typed.arithmetic import Parts
from handlers.calendar.typed.words import Names, names


@dataclass(frozen=True, slots=True)
class Form:
    """One way to type a day."""

    pattern: re.Pattern[str]
    read: Callable[[Parts, date, Names], date]


@cache
def forms(locale: str) -> tuple[Form, ...]:
    """Every way to type a day that is understood, in tidied text."""
    words = _Words(names(locale))
    return tuple(
        Form(re.compile(pattern, re.ASCII), read)
        for patterns, read in (
            (_dated(words), arithmetic.dated),
            ([rf"(?:{words.on}{words.weekday} )?{words.the}{words.day}"], arithmetic.day_of_month),
            ([rf"{words.on}{words.weekday}"], arithmetic.coming_weekday),
            ([rf"(?:næste|next) {words.weekday}"], arithmetic.weekday_of_next_week),
            (_in_a_week(words), arithmetic.weekday_of_week),
            ([_ahead()], arithmetic.some_time_ahead),
            ([rf"(?:the )?(?P<near>{_any_of(arithmetic.NEAR)})"], arithmetic.near_day),
        )
        for pattern in patterns
    )


class _Words:
    """The pieces that patterns are made of."""

    on = r"(?:(?:nu )?på |on |this )?"
    the = r"(?:den |d\. ?|the )"
    day = r"(?P<day>\d\d?)(?:st|nd|rd|th)?\.?"
    year = r"(?P<year>\d{4})"

    def __init__(self, known: Names) -> None:
        self.month = rf"(?P<name>{_any_of(known.months)})\.?"
        self.weekday = rf"(?P<weekday>{_any_of(known.weekdays)})\.?"


def _dated(words: _Words) -> list[str]:
    lead = rf"(?:{words.on}{words.weekday} )?{words.the}?"
    dash = r" ?[./-] ?"
    return [
        rf"{words.year}-(?P<month>\d\d?)-(?P<day>\d\d?)",
        rf"{lead}(?P<day>\d\d?){dash}(?P<month>\d\d?)(?:(?:{dash}|\.? )(?P<year>\d{{4}}|\d\d)|\.)?",
        rf"{lead}{words.day} ?(?:of )?{words.month}(?: {words.year})?",
        rf"{lead}{words.month} {words.the}?{words.day}(?: {words.year})?",
    ]


def _in_a_week(words: _Words) -> list[str]:
    week = r"(?:uge|week) (?P<week>\d\d?)"
    return [rf"{words.weekday} (?:i |in )?{week}", rf"{week} {words.on}{words.weekday}"]


def _ahead() -> str:
    number, unit = rf"\d{{1,3}}|{_any_of(arithmetic.ONE)}", _any_of(arithmetic.UNITS)
    return rf"(?:om|in) (?P<number>{number}) (?P<unit>{unit})"


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words)))
