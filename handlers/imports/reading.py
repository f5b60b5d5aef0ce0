"""Reading: from a workbook or a folder to its two sheets. Never raises for what stands in a file."""

from collections.abc import Sequence
from pathlib import Path

from handlers.imports.columns import MEMBERS, NETWORKS, Layout
from handlers.imports.csv_folder import read_folder
from handlers.imports.excel import read_excel
from handlers.imports.grids import Grid, UnreadableError, unreadable
from handlers.imports.headings import folded, recognise
from handlers.imports.problems import Problem, shown
from handlers.imports.sheets import Sheet, Sheets


def read_workbook(path: Path) -> Sheets:
    """The sheets of an ``.xlsx`` file, or of a folder with ``networks.csv`` and ``members.csv``.

    What cannot be read is told in the problems of the result.
    """
    try:
        grids = _grids(path)
    except UnreadableError as error:
        return Sheets(None, None, (error.problem,))
    networks, missing_networks = _find(grids, NETWORKS, path)
    members, missing_members = _find(grids, MEMBERS, path)
    return Sheets(networks, members, (*missing_networks, *missing_members))


def _grids(path: Path) -> list[Grid]:
    if path.is_dir():
        return read_folder(path)
    if path.suffix.lower() == ".csv" and path.exists():
        raise unreadable("file-csv-alone", path)
    return read_excel(path)


def _find(grids: Sequence[Grid], layout: Layout, path: Path) -> tuple[Sheet | None, list[Problem]]:
    wanted = {folded(spelling) for spelling in layout.spellings}
    found = [grid for grid in grids if folded(grid.name.casefold().removesuffix(".csv")) in wanted]
    kind = "csv" if path.is_dir() else "sheet"
    if not found:
        there = ", ".join(shown(grid.name) for grid in grids) or "–"
        args = {"english": layout.name, "danish": layout.danish, "found": there}
        return None, [Problem(key=f"{kind}-missing", args=args)]
    if len(found) > 1:
        args = {"first": shown(found[0].name), "second": shown(found[1].name)}
        return None, [Problem(key=f"{kind}-twice", args=args)]
    return recognise(found[0], layout), []
