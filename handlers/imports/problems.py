"""Problems: what is wrong with a sheet, where, and how bad that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

SHOWN = 60


class Severity(StrEnum):
    """An error stops the import; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake.

    ``imports-KEY`` in the catalogues says what is wrong, ``imports-KEY-fix`` what would be right.
    ``sheet`` and ``column`` are spelt as in the file; ``row`` counts from 1 as a spreadsheet does;
    ``None`` means all of them.
    """

    key: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    severity: Severity = Severity.ERROR
    args: Mapping[str, str | int] = field(default_factory=dict)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of ``problems`` stops the import."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def shown(value: object) -> str:
    """A value from a sheet, fit to be shown in a terminal: no control characters, at most 60 characters."""
    text = "".join(sign if sign.isprintable() else " " for sign in str(value)[: SHOWN + 1])
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
