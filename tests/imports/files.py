"""Real files to import: a small valid example in either format, to be spoilt one cell at a time."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from handlers.imports.checking import Defaults, check
from handlers.imports.plan import Import
from handlers.imports.reading import read_workbook

DEFAULTS = Defaults(locale="da", time_zone="Europe/Copenhagen")
Entry = dict[str, Any]


@dataclass
class Example:
    """The entries of both sheets, by column name; spoil them as needed."""

    networks: list[Entry]
    members: list[Entry]


def example() -> Example:
    """Two networks of six leaders; the facilitator of the second leads in the first."""
    networks = [network("Netværk Ærø", "kanal-1", "Kanal 1"), network("Netværk Øst", "kanal-2", "Kanal 2")]
    members = [
        member(entry["network"], f"{place}{number}")
        for place, entry in enumerate(networks)
        for number in range(6)
    ]
    members.append(member("Netværk Ærø", "consultant", role="facilitator"))
    members.append({**members[0], "network": "Netværk Øst", "role": "facilitator"})
    return Example(networks, members)


def network(name: str, slack: str, teams: str) -> Entry:
    """A valid network."""
    return {
        "network": name,
        "level": "øvrige",
        "language": "da",
        "time_zone": "Europe/Copenhagen",
        "first_meeting": "2009-11-03 13:00",
        "every_months": "2",
        "duration_hours": "3",
        "place": "Mødelokalet",
        "slack_channel": slack,
        "teams_channel": teams,
    }


def member(network_name: str, who: str, role: str = "leder") -> Entry:
    """A valid member."""
    return {
        "network": network_name,
        "name": f"Åse {who} Ørnedal",
        "email": f"{who}@example.com",
        "role": role,
        "administration": "Ældre- og Handicapforvaltningen",
        "title": "Områdeleder",
    }


def write_excel(path: Path, sheets: Mapping[str, Sequence[Entry]]) -> Path:
    """A workbook with these sheets; the headings are the keys of the first entry."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, entries in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows_of(entries):
            sheet.append(row)
    book.save(path)
    return path


def write_csv(
    folder: Path, sheets: Mapping[str, Sequence[Entry]], separator: str = ";", encoding: str = "utf-8"
) -> Path:
    """A folder with one CSV file for each sheet."""
    folder.mkdir(exist_ok=True)
    for name, entries in sheets.items():
        with (folder / f"{name}.csv").open("w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=separator).writerows(rows_of(entries))
    return folder


def rows_of(entries: Sequence[Entry]) -> list[list[Any]]:
    """The heading row and the rows below it."""
    headings = list(entries[0]) if entries else []
    return [headings, *([entry.get(heading) for heading in headings] for entry in entries)]


def as_excel(folder: Path, content: Example) -> Path:
    """The example as a workbook with English sheet names."""
    return write_excel(folder / "networks.xlsx", {"networks": content.networks, "members": content.members})


def as_csv(folder: Path, content: Example) -> Path:
    """The example as a folder of CSV files with English names."""
    return write_csv(folder / "sheets", {"networks": content.networks, "members": content.members})


Writer = Callable[[Path, Example], Path]
FORMATS: tuple[Writer, ...] = (as_excel, as_csv)


def plan_of(path: Path) -> Import:
    """What would be imported from a file."""
    return check(read_workbook(path), DEFAULTS)


def told(path: Path) -> list[tuple[str, int | None, str | None]]:
    """The problems of a file: key, row, column."""
    return [(problem.key, problem.row, problem.column) for problem in plan_of(path).problems]
