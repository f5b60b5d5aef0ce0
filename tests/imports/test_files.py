"""Files that cannot be read: a clear word, never a traceback."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.imports.files import as_csv, as_excel, example, plan_of, told, write_csv, write_excel

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def truncated(path: Path) -> None:
    content = as_excel(path.parent, example()).read_bytes()
    path.write_bytes(content[: len(content) // 2])


def zip_without_workbook(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")


def broken_sheet(path: Path) -> None:
    whole = as_excel(path.parent, example())
    with ZipFile(whole) as source, ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content[:300] if name.endswith("sheet1.xml") else content)


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda path: None, "file-missing"),  # noqa: ARG005 -- makes nothing
        (lambda path: path.write_bytes(b""), "file-not-excel"),
        (lambda path: path.write_text("network;name"), "file-not-excel"),
        (lambda path: path.write_bytes(OLE), "file-old"),
        (lambda path: path.write_bytes(OLE + "EncryptedPackage".encode("utf-16-le")), "file-protected"),
        (truncated, "file-not-excel"),
        (zip_without_workbook, "file-damaged"),
        (broken_sheet, "file-damaged"),
    ],
)
def test_what_is_no_workbook_is_told(make: Callable[[Path], object], key: str, tmp_path: Path) -> None:
    path = tmp_path / "given.xlsx"
    make(path)

    assert told(path) == [(key, None, None)]


def test_a_single_csv_file_is_sent_back_to_its_folder(tmp_path: Path) -> None:
    folder = as_csv(tmp_path, example())

    assert told(folder / "members.csv") == [("file-csv-alone", None, None)]


def test_csv_in_another_encoding_is_told_with_its_row(tmp_path: Path) -> None:
    content = example()
    folder = write_csv(
        tmp_path / "sheets", {"networks": content.networks, "members": content.members}, encoding="cp1252"
    )

    assert told(folder) == [("csv-not-utf8", 2, None)]


def test_an_open_quotation_mark_is_told_with_its_row(tmp_path: Path) -> None:
    folder = as_csv(tmp_path, example())
    members = folder / "members.csv"
    members.write_text(members.read_text("utf-8").replace("Åse 02", '"Åse 02'), "utf-8")

    assert told(folder) == [("csv-quotes", 4, None)]


def test_missing_and_doubled_sheets_are_told(tmp_path: Path) -> None:
    content = example()
    path = write_excel(tmp_path / "x.xlsx", {"members": content.members, "Deltagere": content.members})

    assert told(path) == [("sheet-missing", None, None), ("sheet-twice", None, None)]


def test_missing_csv_files_are_told(tmp_path: Path) -> None:
    assert told(tmp_path) == [("csv-missing", None, None), ("csv-missing", None, None)]


def test_sheets_without_rows_are_told(tmp_path: Path) -> None:
    path = write_excel(tmp_path / "x.xlsx", {"networks": [], "members": []})

    assert told(path) == [("sheet-empty", None, None), ("sheet-empty", None, None)]


def test_a_formula_never_calculated_and_an_excel_error_are_told(tmp_path: Path) -> None:
    path = as_excel(tmp_path, example())
    book = load_workbook(path)
    book["members"]["B2"] = "=CONCATENATE(1;2)"
    book["members"]["C3"] = "#REF!"
    book.save(path)

    assert told(path) == [("cell-formula", 2, "name"), ("cell-excel-error", 3, "email")]


def test_a_merged_cell_leaves_the_others_empty(tmp_path: Path) -> None:
    path = as_excel(tmp_path, example())
    book = load_workbook(path)
    book["members"].merge_cells("A2:A3")
    book.save(path)

    assert ("cell-empty", 3, "network") in told(path)


def test_hidden_rows_and_columns_count_like_others(tmp_path: Path) -> None:
    path = as_excel(tmp_path, example())
    book = load_workbook(path)
    book["members"].row_dimensions[3].hidden = True
    book["members"].column_dimensions["C"].hidden = True
    book["networks"].sheet_state = "hidden"
    book.save(path)

    assert plan_of(path) == plan_of(as_csv(tmp_path, example()))


def test_rows_beyond_the_size_that_the_file_claims_are_read(tmp_path: Path) -> None:
    whole = as_excel(tmp_path, example())
    path = tmp_path / "small.xlsx"
    with ZipFile(whole) as source, ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(
                name, source.read(name).replace(b'<dimension ref="A1:F15"', b'<dimension ref="A1:B2"')
            )

    assert b'ref="A1:B2"' in ZipFile(path).read("xl/worksheets/sheet2.xml")
    assert plan_of(path) == plan_of(whole)


def test_a_sheet_may_begin_below_empty_rows_and_end_far_down(tmp_path: Path) -> None:
    path = as_excel(tmp_path, example())
    book = load_workbook(path)
    book["members"].insert_rows(1, amount=3)
    book["members"]["A5000"].number_format = "@"
    book["members"]["E6"] = "#N/A"
    book.save(path)

    assert told(path) == [("cell-excel-error", 6, "administration")]


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    write_csv(tmp_path, {"networks": [{"network": "x"}] * 10_000, "members": []})

    assert told(tmp_path) == [("sheet-too-long", None, None)]
