"""Grids: sheets as they stand in the file, before anybody asks what the columns mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from handlers.imports.cells import Value, is_empty
from handlers.imports.problems import Problem, shown

MOST_ROWS = 10_000

NumberedRow = tuple[int, Sequence[Value]]


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet with its name in the file and its rows, empty ones left out, numbered as a spreadsheet does."""

    name: str
    rows: Sequence[NumberedRow]


class UnreadableError(Exception):
    """The file cannot be read at all, or not safely; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.key)
        self.problem = problem


def grid(name: str, rows: Iterable[Sequence[Value]]) -> Grid:
    """A sheet from all its rows.

    Raises:
        UnreadableError: more than 10,000 rows hold something.
    """
    kept: list[NumberedRow] = []
    for number, row in enumerate(rows, start=1):
        if all(is_empty(value) for value in row):
            continue
        if len(kept) == MOST_ROWS:
            raise UnreadableError(Problem(key="sheet-too-long", sheet=shown(name), args={"most": MOST_ROWS}))
        kept.append((number, row))
    return Grid(name, kept)


def read_file(path: Path) -> bytes:
    """The content of a file.

    Raises:
        UnreadableError: it cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable("file-missing", path) from error


def unreadable(key: str, path: Path) -> UnreadableError:
    """The error for a whole file."""
    return UnreadableError(Problem(key=key, args={"file": shown(path.name)}))
