"""Makes ``pilot.xlsx`` from the CSV files of the pilot: ``python -m bot.demo.pilot_workbook``."""

import csv
from datetime import datetime
from pathlib import Path

from handlers.imports.moments import moment
from handlers.imports.template import write_workbook

FOLDER = Path(__file__).parent
PILOT_FOLDER = FOLDER / "pilot"
PILOT_WORKBOOK = FOLDER / "pilot.xlsx"
NUMBERS = ("every_months", "duration_hours")


def make_workbook(path: Path) -> None:
    """Write the pilot's workbook in Danish, with real dates and numbers in its cells.

    Raises:
        OSError: the file exists, or cannot be written.
    """
    networks = [_typed(row) for row in _rows("networks.csv")]
    write_workbook(path, "da", networks, _rows("members.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    with (PILOT_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def _typed(row: dict[str, str]) -> dict[str, str | float | datetime]:
    numbers = {name: float(row[name]) for name in NUMBERS}
    return {**row, **numbers, "first_meeting": moment(row["first_meeting"])}


if __name__ == "__main__":
    PILOT_WORKBOOK.unlink(missing_ok=True)
    make_workbook(PILOT_WORKBOOK)
