"""Headings: which column of a sheet is which, in either language, any order and any spelling."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from openpyxl.utils import get_column_letter

from handlers.imports.cells import CellError, Value, is_empty, plain
from handlers.imports.columns import Column, Layout
from handlers.imports.grids import Grid, NumberedRow
from handlers.imports.problems import Problem, Severity, shown
from handlers.imports.sheets import Row, Sheet


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: its place from the left, counted from 0, its text and the column it names, if any."""

    place: int
    text: str
    column: Column | None


def folded(name: str) -> str:
    """A heading or a sheet's name for comparison: without case, with one ``_`` for spaces and hyphens."""
    return re.sub(r"[\s_*:-]+", "_", unicodedata.normalize("NFC", name).casefold()).strip("_")


def recognise(grid: Grid, layout: Layout) -> Sheet:
    """Find out which column is which by the first row that holds something."""
    name = shown(grid.name)
    if not grid.rows:
        return Sheet(name, {}, (), (Problem(key="sheet-empty", sheet=name),))
    (number, first), *rest = grid.rows
    headings = [_heading(place, value, layout) for place, value in enumerate(first)]
    places = {h.column.name: h.place for h in reversed(headings) if h.column}
    problems = [
        *_unknown(headings, layout, name, number),
        *_repeated(headings, name, number),
        *_missing(places, layout, name, number),
        *_stray(headings, rest, name),
        *([] if rest else [Problem(key="sheet-empty", sheet=name)]),
    ]
    spelt = {column: headings[place].text for column, place in places.items()}
    rows = tuple(_row(row, places) for row in rest)
    return Sheet(name, spelt, rows, tuple(problems))


def _heading(place: int, value: Value, layout: Layout) -> Heading:
    try:
        text = shown(plain(value))
    except CellError:
        text = shown(value)
    known = {folded(spelling): column for column in layout.columns for spelling in column.spellings}
    return Heading(place, text, known.get(folded(text)))


def _row(row: NumberedRow, places: dict[str, int]) -> Row:
    number, values = row
    return Row(number, {name: values[at] if at < len(values) else None for name, at in places.items()})


def _unknown(headings: Sequence[Heading], layout: Layout, sheet: str, row: int) -> Iterator[Problem]:
    spellings = {folded(spelling): spelling for column in layout.columns for spelling in column.spellings}
    for heading in headings:
        if heading.text and not heading.column:
            near = get_close_matches(folded(heading.text), spellings, n=1)
            yield Problem(
                key="heading-unknown",
                sheet=sheet,
                row=row,
                column=heading.text,
                severity=Severity.WARNING,
                args={"heading": heading.text, "near": spellings[near[0]] if near else "none"},
            )


def _repeated(headings: Sequence[Heading], sheet: str, row: int) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for heading in headings:
        if heading.column and heading.column.name in seen:
            args = {"heading": heading.text, "first": seen[heading.column.name]}
            yield Problem(key="heading-twice", sheet=sheet, row=row, column=heading.text, args=args)
        elif heading.column:
            seen[heading.column.name] = heading.text


def _missing(places: dict[str, int], layout: Layout, sheet: str, row: int) -> Iterator[Problem]:
    for column in layout.columns:
        if column.required and column.name not in places:
            args = {"english": column.name, "danish": column.danish}
            yield Problem(key="heading-missing", sheet=sheet, row=row, args=args)


def _stray(headings: Sequence[Heading], rows: Sequence[NumberedRow], sheet: str) -> Iterator[Problem]:
    """Values under no heading: a note in the margin, or a row shifted by a separator inside a text."""
    named = {heading.place for heading in headings if heading.text}
    for number, values in rows:
        for place, value in enumerate(values):
            if place not in named and not is_empty(value):
                letter = get_column_letter(place + 1)
                args = {"value": shown(value)}
                yield Problem(key="heading-none", sheet=sheet, row=number, column=letter, args=args)
