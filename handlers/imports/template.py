"""Templates: a workbook to fill in, with lists to choose from and a sheet that explains each column."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from handlers.imports.columns import MEMBERS, NETWORKS, Column, Layout
from handlers.texts import Texts

LAST_ROW = 1000
DATE_FORMAT = "yyyy-mm-dd hh:mm"
GUIDE_WIDTHS = (14, 18, 14, 90, 34)
HEADING_FONT = Font(bold=True)
HEADING_FILL = PatternFill("solid", start_color="FFDCE6F1")

Entry = Mapping[str, str | float | datetime | None]


def write_workbook(
    path: Path, locale: str, networks: Iterable[Entry] = (), members: Iterable[Entry] = ()
) -> None:
    """Write a workbook with both sheets and a guide, in one language, filled with entries by column name.

    Raises:
        OSError: the file exists, or cannot be written.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for layout, entries in ((NETWORKS, networks), (MEMBERS, members)):
        _fill(book.create_sheet(layout.title(locale)), layout, locale, entries)
    _explain(book.create_sheet(Texts(locale)("imports-guide")), Texts(locale))
    with path.open("xb") as file:
        book.save(file)


def _fill(sheet: Worksheet, layout: Layout, locale: str, entries: Iterable[Entry]) -> None:
    _head(sheet, [column.heading(locale) for column in layout.columns])
    for place, column in enumerate(layout.columns, start=1):
        _prepare(sheet, get_column_letter(place), column, locale)
    for row, entry in enumerate(entries, start=2):
        for place, column in enumerate(layout.columns, start=1):
            _write(sheet, row, place, entry.get(column.name))


def _head(sheet: Worksheet, headings: list[str]) -> None:
    sheet.append(headings)
    sheet.freeze_panes = "A2"
    for cell in sheet[1]:
        cell.font, cell.fill = HEADING_FONT, HEADING_FILL


def _prepare(sheet: Worksheet, letter: str, column: Column, locale: str) -> None:
    sheet.column_dimensions[letter].width = column.width
    if column.is_date:
        sheet.column_dimensions[letter].number_format = DATE_FORMAT
    if column.choices:
        offered = DataValidation(type="list", formula1=f'"{",".join(column.choices[locale])}"')
        offered.add(f"{letter}2:{letter}{LAST_ROW}")
        sheet.add_data_validation(offered)


def _write(sheet: Worksheet, row: int, place: int, value: str | float | datetime | None) -> None:
    cell = sheet.cell(row, place)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # a text stays one, even if it begins with "="
    if isinstance(value, datetime):
        cell.number_format = DATE_FORMAT


def _explain(sheet: Worksheet, say: Texts) -> None:
    titles = ("sheet", "column", "needed", "meaning", "example")
    _head(sheet, [say(f"imports-guide-{title}") for title in titles])
    for layout in (NETWORKS, MEMBERS):
        for column in layout.columns:
            sheet.append(_explanation(layout, column, say))
    for place, width in enumerate(GUIDE_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _explanation(layout: Layout, column: Column, say: Texts) -> tuple[str, ...]:
    return (
        layout.title(say.locale),
        column.heading(say.locale),
        say("imports-needed" if column.required else "imports-optional"),
        say(f"imports-about-{layout.name}-{column.name}"),
        say(f"imports-example-{layout.name}-{column.name}"),
    )
