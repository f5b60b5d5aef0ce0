"""The pilot's sheet with its first meetings still ahead, so that a story can be played on any day of any year."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from openpyxl import load_workbook

from e2e.pilot import SHEET

NETWORKS, FIRST_MEETING = "netværk", "første_møde"
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
AHEAD = timedelta(weeks=6)
WORKING_DAYS = 5


def sheet_with_meetings_ahead(folder: Path) -> Path:
    """Write the sheet to ``folder``: every network first meets in six weeks, at its usual time of day."""
    today, book = datetime.now(COPENHAGEN).date(), load_workbook(SHEET)
    header, *rows = book[NETWORKS].iter_rows()
    column = [cell.value for cell in header].index(FIRST_MEETING)
    monday = today + AHEAD - timedelta(days=today.weekday())
    for number, row in enumerate(rows):
        usual = row[column].value
        if not isinstance(usual, datetime):
            raise TypeError(FIRST_MEETING)
        day = monday + timedelta(days=number % WORKING_DAYS)
        row[column].value = datetime.combine(day, usual.time())
    file = folder / "pilot.xlsx"
    book.save(file)
    return file
