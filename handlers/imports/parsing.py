"""Parsing: from a cell to the value of a column. Each parser raises ``CellError`` for what it cannot use."""

import re
from collections.abc import Callable, Mapping

from handlers.imports.cells import CellError, Value, plain
from handlers.imports.problems import shown
from handlers.people.emails import normal_email

Parser = Callable[[Value], object]

NAME_LENGTH = 200
PLACE_LENGTH = 500
EMAIL_LENGTH = 254
MONTHS = range(1, 13)
SHORTEST, LONGEST = 0.5, 8.0


def line(value: Value) -> str:
    """A text on one line, at most 200 characters, one space between words."""
    return _within(NAME_LENGTH, " ".join(plain(value).split()))


def paragraph(value: Value) -> str:
    """A text that may have line breaks, at most 500 characters."""
    return _within(PLACE_LENGTH, plain(value))


def choice(key: str, words: Mapping[str, object]) -> Parser:
    """A parser for one of ``words``, whatever their case; problem ``key`` for any other."""

    def parse(value: Value) -> object:
        text = line(value)
        chosen = words.get(text.casefold())
        if chosen is None:
            raise CellError(key, value=shown(text))
        return chosen

    return parse


def email(value: Value) -> str:
    """An e-mail address in lower case."""
    text = _within(EMAIL_LENGTH, plain(value))
    address = normal_email(text)
    if address is None:
        raise CellError("bad-email", value=shown(text))
    return address


def months(value: Value) -> int:
    """A whole number of months from 1 to 12."""
    number = _number(value)
    if number not in MONTHS:
        raise CellError("bad-months", value=shown(value))
    return int(number)


def minutes(value: Value) -> int:
    """Hours, from a half to eight and with comma or point, as minutes."""
    hours = _number(value)
    if not SHORTEST <= hours <= LONGEST:
        raise CellError("bad-hours", value=shown(value))
    return round(hours * 60)


def channel(value: Value) -> str:
    """A channel's name without ``#``, or its id."""
    text = line(value)
    name = re.sub(r"^#\s*", "", text)
    if not name:
        raise CellError("bad-channel", value=shown(text))
    return name


def _number(value: Value) -> float:
    """A number, or one that is in no range for what is none."""
    try:
        return float(line(value).replace(",", "."))
    except ValueError:
        return float("nan")


def _within(limit: int, text: str) -> str:
    if len(text) > limit:
        raise CellError("text-too-long", length=len(text), limit=limit)
    return text
