"""Elements: each neutral element as Adaptive Card blocks, none of them too big to share a message."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from bot.teams.plain_text import Block, block, clean, heading, pieces
from bot.teams.wire import size
from handlers.vocabulary.cards import Element, Facts, FileLink, Heading, Quote, Table, Text

# A character takes at most four bytes on the wire, and a message has room for two such pieces and what goes with them.
_TEXT_LIMIT = 2500
_ROW_LIMIT = 1500
_TABLE_BYTES = 12_000
_MIN_CELL = 20
_NARROW, _WIDE, _MARGIN = 6, 24, 4
"""In characters: no column is narrower than a time of day, none takes all the room, each has its margins."""
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
            # A FactSet would read markdown on both sides.
            yield from (_fact(*fact) for fact in _short_rows(items))
        case Table(header, rows):
            head, *rest = _short_rows((header,))
            yield from _tables(head, (*rest, *rows))


def pictures(files: Iterable[FileLink]) -> Iterator[Block]:
    """The pictures among files that have an address, each with what it shows in words."""
    for file in files:
        if file.alt and file.link:
            words = next(pieces(file.alt, _TEXT_LIMIT))
            yield {"type": "Image", "url": file.link, "altText": clean(words), "size": "Stretch"}


def _quote(quote: Quote) -> Iterator[Block]:
    labels = [block(piece, weight="Bolder", size="Small") for piece in pieces(quote.label, _TEXT_LIMIT)]
    words = [block(piece) for piece in pieces(quote.text, _TEXT_LIMIT)]
    together = [*labels[-1:], *words[:1]]
    for items in [*([label] for label in labels[:-1]), together, *([more] for more in words[1:])]:
        if items:
            yield _emphasis(items)


def _emphasis(items: list[Block]) -> Block:
    return {"type": "Container", "style": "emphasis", "items": items}


def _fact(label: str, value: str) -> Block:
    columns = ((1, block(label, weight="Bolder")), (2, block(value)))
    return {
        "type": "ColumnSet",
        "spacing": "Small",
        "columns": [{"type": "Column", "width": width, "items": [item]} for width, item in columns],
    }


def _tables(header: Row, rows: tuple[Row, ...]) -> Iterator[Block]:
    """As many tables as it takes for each to stay small; the header is repeated."""
    some: list[Row] = []
    for row in _short_rows(rows):
        if some and size(_table(header, [*some, row])) > _TABLE_BYTES:
            yield _table(header, some)
            some = []
        some.append(row)
    if some or not rows:
        yield _table(header, some)


def _short_rows(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Each row, or, where a cell is very long, several rows that continue it."""
    for row in rows:
        limit = max(_MIN_CELL, _ROW_LIMIT // max(1, len(row)))
        yield from zip_longest(*(list(pieces(cell, limit)) or [""] for cell in row), fillvalue="")


def _table(header: Row, rows: list[Row]) -> Block:
    """The first row is the header by default; the property that says so has two spellings."""
    return {
        "type": "Table",
        "columns": [{"width": _width(column)} for column in zip(header, *rows, strict=True)],
        "rows": [_row(header, weight="Bolder"), *(_row(row) for row in rows)],
    }


def _width(column: Row) -> int:
    """A column's share of the room, by its longest cell: what is long breaks badly in a narrow one."""
    return min(max(_NARROW, *map(len, column)), _WIDE) + _MARGIN


def _row(row: Row, **style: str) -> Block:
    return {
        "type": "TableRow",
        "cells": [{"type": "TableCell", "items": [block(text, **style)]} for text in row],
    }
