"""Tables as text.

Slack's own table block is missing in older clients, on the home page and in dialogs, and only one may stand
in a message. So a table that is narrow enough is set in a monospaced font, which every client shows alike; a
wider one, whose lines would break into a heap, becomes one short labelled list for each row.
"""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from bot.slack.blocks import Json, rich, run
from bot.slack.facts import facts
from bot.slack.limits import BODY_TEXT, TABLE_COLUMNS
from bot.slack.text import packed
from handlers.vocabulary.cards import Table

GAP = "  "
Row = tuple[str, ...]


def table(element: Table) -> list[Json]:
    """``element`` as blocks, in the form that can be read."""
    header, *rows = (_one_line(row) for row in (element.header, *element.rows))
    widths = [max(map(cell_len, column)) for column in zip(header, *rows, strict=True)]
    if _is_narrow(widths, (header, *rows)):
        return list(_grid(header, rows, widths))
    records = rows or [("",) * len(header)]
    return [block for row in records for block in facts(tuple(zip(header, row, strict=True)))]


def _one_line(row: Row) -> Row:
    return tuple(" ".join(cell.split()) for cell in row)


def _is_narrow(widths: list[int], rows: Iterable[Row]) -> bool:
    # Marks that take no column of their own still take room in the message.
    longest = max(sum(map(len, row)) for row in rows)
    return sum(widths) + len(GAP) * (len(widths) - 1) <= TABLE_COLUMNS >= longest // 2


def _grid(header: Row, rows: list[Row], widths: list[int]) -> Iterator[Json]:
    """Aligned lines; a table that needs several blocks has its header in each of them."""
    head = [_line(header, widths), _line(tuple("─" * width for width in widths), widths)]
    room = BODY_TEXT - sum(len(line) + 1 for line in head)
    for lines in packed((_line(row, widths) for row in rows), lambda line: len(line) + 1, room) or [[]]:
        yield rich("preformatted", [run("\n".join([*head, *lines]))])


def _line(row: Row, widths: list[int]) -> str:
    cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
    return GAP.join(cells).rstrip() or " "
