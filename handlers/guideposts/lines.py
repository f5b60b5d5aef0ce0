"""Guideposts as lines that people edit: ``Dansk | English | 1, 9, 22``, the numbers being those of the bank. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.prompts.bank import KEYS

MOST = 12
LONGEST = 120
"""Characters of one guidepost in one language."""
_BETWEEN = re.compile(r"[\s,;.]+")
_PARTS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One guidepost in both languages, and the keys of the prompts that are about it."""

    text_da: str
    text_en: str
    bank_keys: tuple[str, ...]


class LineError(ValueError):
    """A line that cannot be read."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


def read(text: str) -> list[Line]:
    """The guideposts in lines as people write them; English and numbers may be missing.

    Raises:
        LineError: a line has too many parts, too long words or a number that the bank does not have.
    """
    return [_line(line.strip()) for line in text.splitlines() if line.strip()]


def written(lines: Sequence[Line]) -> str:
    """The guideposts as lines."""
    return "\n".join(f"{one.text_da} | {one.text_en} | {_numbers(one.bank_keys)}" for one in lines)


def _numbers(bank_keys: Sequence[str]) -> str:
    return ", ".join(str(KEYS.index(key) + 1) for key in bank_keys if key in KEYS)


def _line(line: str) -> Line:
    parts = [part.strip() for part in line.split("|")]
    if len(parts) > _PARTS or not parts[0] or any(len(part) > LONGEST for part in parts):
        raise LineError(line)
    danish, english, numbers = [*parts, "", ""][:_PARTS]
    return Line(danish, english or danish, tuple(_keys(line, numbers)))


def _keys(line: str, numbers: str) -> list[str]:
    words = [word for word in _BETWEEN.split(numbers) if word]
    known = {str(number): key for number, key in enumerate(KEYS, start=1)}
    if any(word not in known for word in words):
        raise LineError(line)
    return [known[word] for word in dict.fromkeys(words)]
