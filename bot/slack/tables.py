"""Tables as text.

Slack's own table block is missing in older clients, on the home page and in dialogs, and only one may stand
in a message. So a table that is narrow enough is set in a monospaced font, which every client shows alike; a
wider one, whose lines would break into a heap, becomes a labelled list for each row.
"""

from collections.abc import Iterator

from rich.cells import cell_len

from bot.slack.blocks import Json
from bot.slack.facts import facts
from bot.slack.limits import BODY_TEXT, TABLE_COLUMNS
from bot.slack.text import escape, packed
from handlers.vocabulary.cards import Table

GAP = "  "
FENCE = "```"
BREAK = "\u200b"
"""Has no width: it keeps marks apart without showing."""
Row = tuple[str, ...]


def table(element: Table) -> list[Json]:
    """``element`` as blocks, in the form that can be read."""
    header, *rows = (_one_line(row) for row in (element.header, *element.rows))
    widths = [max(map(cell_len, column)) for column in zip(header, *rows, strict=True)]
    # Marks that take no column of their own still take room in the message.
    longest = max(sum(map(len, row)) for row in (header, *rows))
    if sum(widths) + len(GAP) * (len(widths) - 1) <= TABLE_COLUMNS >= longest // 2:
        return list(_grid(header, rows, widths))
    records = rows or [("",) * len(header)]
    return [block for row in records for block in facts(tuple(zip(header, row, strict=True)))]


def _one_line(row: Row) -> Row:
    return tuple(" ".join(cell.split()) for cell in row)


def _grid(header: Row, rows: list[Row], widths: list[int]) -> Iterator[Json]:
    """Aligned lines; a table that needs several blocks has its header in each of them."""
    head = [_line(header, widths), _line(tuple("─" * width for width in widths), widths)]
    room = BODY_TEXT - sum(map(_size, head))
    for lines in packed((_line(row, widths) for row in rows), _size, room) or [[]]:
        text = "\n".join([FENCE, *head, *lines, FENCE])
        yield {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}


def _line(row: Row, widths: list[int]) -> str:
    """One line of markup: what people wrote can neither end the fence nor mention anybody."""
    cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
    return escape(GAP.join(cells).rstrip()).replace("``", f"`{BREAK}`")


def _size(line: str) -> int:
    return len(line) + 1
