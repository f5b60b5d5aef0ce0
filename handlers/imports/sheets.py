"""Sheets: the two sheets of a file with their columns recognised, and what stood in the way."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.imports.cells import Value
from handlers.imports.problems import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """A row's number in the file and its values by column name; columns the file lacks are missing."""

    number: int
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name and (by column name) its headings as spelt in the file, its rows, its problems."""

    name: str
    headings: Mapping[str, str]
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """What a file holds; a sheet is ``None`` if it was not found."""

    networks: Sheet | None
    members: Sheet | None
    problems: tuple[Problem, ...] = ()
