"""Records: rows whose cells have been parsed, each for itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handlers.imports.cells import CellError, Value, is_empty
from handlers.imports.columns import Column, Layout
from handlers.imports.moments import check_clock
from handlers.imports.problems import Problem, Severity
from handlers.imports.sheets import Row, Sheet


@dataclass(frozen=True, slots=True)
class Record:
    """A row's parsed values by column name: missing if the cell could not be used, ``None`` if it is empty."""

    sheet: Sheet
    row: int
    values: Mapping[str, Any]

    def error(self, key: str, column: str, **args: str | int) -> Problem:
        """An error in one cell of this row."""
        return self._problem(Severity.ERROR, key, column, args)

    def warning(self, key: str, column: str, **args: str | int) -> Problem:
        """A warning about one cell of this row."""
        return self._problem(Severity.WARNING, key, column, args)

    def get(self, column: str) -> Any:  # noqa: ANN401 -- what a column holds is known by its parser alone
        """The value of a column, or ``None``."""
        return self.values.get(column)

    def _problem(self, severity: Severity, key: str, column: str, args: Mapping[str, str | int]) -> Problem:
        spelt = self.sheet.headings.get(column, column)
        return Problem(
            severity=severity, key=key, sheet=self.sheet.name, row=self.row, column=spelt, args=args
        )


def parse_sheet(
    sheet: Sheet, layout: Layout, defaults: Mapping[str, Any]
) -> tuple[list[Record], list[Problem]]:
    """Parse every row; ``defaults`` stand for empty cells."""
    records, problems = [], []
    for row in sheet.rows:
        record, wrong = _parse_row(sheet, row, layout, defaults)
        records.append(record)
        problems += wrong
    return records, problems


def _parse_row(
    sheet: Sheet, row: Row, layout: Layout, defaults: Mapping[str, Any]
) -> tuple[Record, list[Problem]]:
    values: dict[str, Any] = {}
    record = Record(sheet, row.number, values)
    problems = []
    for column in layout.columns:
        if column.required and column.name not in sheet.headings:
            continue  # told once for the whole sheet
        try:
            values[column.name] = _parse_cell(row.values.get(column.name), column, defaults)
        except CellError as error:
            problems.append(record.error(error.key, column.name, **error.details))
    return record, [*problems, *_clock_problems(record)]


def _parse_cell(value: Value, column: Column, defaults: Mapping[str, Any]) -> object:
    if not is_empty(value):
        return column.parse(value)
    if column.required:
        raise CellError("cell-empty")
    return defaults.get(column.name)


def _clock_problems(record: Record) -> list[Problem]:
    first, zone = record.get("first_meeting"), record.get("time_zone")
    try:
        if first and zone:
            check_clock(first, zone)
    except CellError as error:
        return [record.error(error.key, "first_meeting", **error.details)]
    return []
