"""Elements: each neutral element as Adaptive Card blocks, none of them too big to share a message."""

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

from bot.teams.plain_text import Block, block, heading, pieces
from bot.teams.wire import size
from handlers.vocabulary.cards import Element, Facts, Heading, Quote, Table, Text

# A character takes at most four bytes on the wire, and a message has room for two such pieces and what goes with them.
_TEXT_LIMIT = 2500
_ROW_LIMIT = 1500
_TABLE_BYTES = 12_000
_MIN_CELL = 20
Row = tuple[str, ...]


def blocks(element: Element) -> Iterator[Block]:
    """The blocks of one element, in order."""
    match element:
        case Text(text, subtle):
            style = {"isSubtle": True, "size": "Small"} if subtle else {}
            yield from (block(piece, **style) for piece in pieces(text, _TEXT_LIMIT))
        case Heading(text):
            yield from (heading(piece, "Medium") for piece in pieces(text, _TEXT_LIMIT))
        case Quote():
            yield from _quote(element)
        case Facts(items):
            # A FactSet reads markdown on both sides; a table without lines looks the same and does not.
            yield from _tables(items, lambda rows: _table(rows, header=None))
        case Table(header, rows):
            head, *rest = _short_rows((header,))
            yield from _tables((*rest, *rows), lambda some: _table(some, head))


def _quote(quote: Quote) -> Iterator[Block]:
    labels = [block(piece, weight="Bolder", size="Small") for piece in pieces(quote.label, _TEXT_LIMIT)]
    words = [block(piece) for piece in pieces(quote.text, _TEXT_LIMIT)]
    together = [*labels[-1:], *words[:1]]
    for items in [*([label] for label in labels[:-1]), together, *([more] for more in words[1:])]:
        if items:
            yield _emphasis(items)


def _emphasis(items: list[Block]) -> Block:
    return {"type": "Container", "style": "emphasis", "items": items}


def _tables(rows: tuple[Row, ...], draw: Callable[[list[Row]], Block]) -> Iterator[Block]:
    """As many tables as it takes for each to stay small; the header is repeated."""
    some: list[Row] = []
    for row in _short_rows(rows):
        if some and size(draw([*some, row])) > _TABLE_BYTES:
            yield draw(some)
            some = []
        some.append(row)
    if some or not rows:
        yield draw(some)


def _short_rows(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Each row, or, where a cell is very long, several rows that continue it."""
    for row in rows:
        limit = max(_MIN_CELL, _ROW_LIMIT // max(1, len(row)))
        yield from zip_longest(*(list(pieces(cell, limit)) or [""] for cell in row), fillvalue="")


def _table(rows: list[Row], header: Row | None) -> Block:
    every = [*([header] if header else []), *rows]
    return {
        "type": "Table",
        "columns": _columns(every, with_header=header is not None),
        "firstRowAsHeader": header is not None,
        "showGridLines": header is not None,
        "rows": [
            _row(row, bold_row=header is not None and index == 0, bold_label=header is None)
            for index, row in enumerate(every)
        ],
    }


def _columns(rows: list[Row], *, with_header: bool) -> list[dict[str, Any]]:
    count = max((len(row) for row in rows), default=1)
    return [{"width": 1 if with_header or index == 0 else 2} for index in range(count)]


def _row(row: Row, *, bold_row: bool, bold_label: bool) -> Block:
    return {
        "type": "TableRow",
        "cells": [
            _cell(text, bold=bold_row or (bold_label and index == 0)) for index, text in enumerate(row)
        ],
    }


def _cell(text: str, *, bold: bool) -> Block:
    return {"type": "TableCell", "items": [block(text, **({"weight": "Bolder"} if bold else {}))]}
