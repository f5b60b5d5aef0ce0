"""Reading a workbook: only values are taken, never formulas, styles or macros."""

import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import is_zipfile

from openpyxl import load_workbook

from handlers.imports.cells import Formula, Value
from handlers.imports.grids import Grid, UnreadableError, grid, read_file, unreadable

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_excel(path: Path) -> list[Grid]:
    """Every sheet of the workbook at ``path``.

    Raises:
        UnreadableError: it is missing, protected, damaged or no workbook.
    """
    content = read_file(path)
    if content.startswith(OLD_OFFICE):
        raise unreadable("file-protected" if ENCRYPTED in content else "file-old", path)
    if not is_zipfile(BytesIO(content)):
        raise unreadable("file-not-excel", path)
    try:
        return _grids(content)
    except UnreadableError:
        raise
    except Exception as error:
        # A damaged workbook makes the library raise nearly anything.
        raise unreadable("file-damaged", path) from error


def _grids(content: bytes) -> list[Grid]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # they tell what would be lost on writing back, which nobody does
        results = load_workbook(BytesIO(content), read_only=True, data_only=True)
        formulas = load_workbook(BytesIO(content), read_only=True, data_only=False)
        return [grid(sheet.title, _rows(sheet, formulas[sheet.title])) for sheet in results.worksheets]


# The library's read-only sheets and cells have no common public type.
def _rows(results: Any, formulas: Any) -> Iterator[Sequence[Value]]:  # noqa: ANN401
    for sheet in (results, formulas):
        sheet.reset_dimensions()  # the file's own word on its size may be wrong, and would cut rows off
    for pair in zip(results.iter_rows(), formulas.iter_rows(), strict=True):
        yield [_value(result, formula) for result, formula in zip(*pair, strict=True)]


def _value(result: Any, formula: Any) -> Value:  # noqa: ANN401
    if result.value is None and formula.data_type == "f" and result.data_type == "n":
        return Formula()
    value: Value = result.value
    return value
