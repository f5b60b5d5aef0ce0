"""Reading a folder with one CSV file for each sheet."""

import csv
import unicodedata
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from handlers.imports.cells import Value
from handlers.imports.grids import Grid, UnreadableError, grid, read_file
from handlers.imports.problems import Problem, shown

SEPARATORS = ";,\t"


def read_folder(path: Path) -> list[Grid]:
    """Every CSV file in the folder at ``path``, named as the file.

    Raises:
        UnreadableError: a file is not UTF-8, or its quotation marks do not match.
    """
    files = sorted(file for file in path.iterdir() if file.suffix.lower() == ".csv")
    return [_grid(file) for file in files]


def _grid(file: Path) -> Grid:
    name = unicodedata.normalize("NFC", file.name)
    return grid(name, _rows(_decoded(read_file(file), name), name))


def _rows(text: str, name: str) -> Iterator[Sequence[Value]]:
    row = 1
    try:
        for cells in csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True):
            yield cells
            row += 1
    except csv.Error as error:
        raise UnreadableError(Problem(key="csv-quotes", sheet=shown(name), row=row)) from error


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError(Problem(key="csv-not-utf8", sheet=shown(name), row=row)) from error


def _separator(text: str) -> str:
    heading = text.lstrip().partition("\n")[0]
    return max(SEPARATORS, key=heading.count)
