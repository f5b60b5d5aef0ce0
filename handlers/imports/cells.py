"""Cells: what a sheet can hold, and its plain text."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from handlers.imports.problems import shown

EXCEL_ERRORS = frozenset(
    {
        *("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"),
        *("#NUL!", "#DIVISION/0!", "#VÆRDI!", "#REFERENCE!", "#NAVN?", "#I/T"),
    }
)
INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula whose result was never saved in the file."""


Value = str | int | float | bool | datetime | date | time | timedelta | Formula | None


class CellError(Exception):
    """A cell that cannot be used; ``key`` and ``details`` are ``key`` and ``args`` of the ``Problem``."""

    def __init__(self, key: str, **args: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.details = args


def is_empty(value: Value) -> bool:
    """Whether a cell holds nothing that a person would see."""
    return value is None or (isinstance(value, str) and not _trimmed(value))


def plain(value: Value) -> str:
    """The text of a cell: composed, trimmed, every line break the same.

    Raises:
        CellError: a date, a formula without result, an Excel error or a control character.
    """
    if isinstance(value, Formula):
        raise CellError("cell-formula")
    if isinstance(value, date | time | timedelta):
        raise CellError("cell-date", value=shown(value))
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = "" if value is None else _trimmed(str(value))
    if text in EXCEL_ERRORS:
        raise CellError("cell-excel-error", value=text)
    if any(unicodedata.category(sign) in {"Cc", "Cs"} and sign not in "\n\t" for sign in text):
        raise CellError("cell-control", value=shown(text))
    return text


def _trimmed(text: str) -> str:
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.strip().strip(INVISIBLE).strip()
