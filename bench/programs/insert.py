"""The bare inserter: ``insert FILE TABLE COUNT`` writes COUNT rows into a table with one ``executemany``.

It knows nothing of the house, so that its memory is its own. The rows are made from one that stands there already.
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from time import perf_counter
from uuid import uuid4

from bench.programs.outcome import tell

UNIQUE = {"id", "key"}
NULL = {"occurrence_at"}
"""Unique too, unless it is null."""


def main(file: str, table: str, count: int) -> None:
    """Insert, and commit once."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        cursor = connection.execute(f"SELECT * FROM {table} LIMIT 1")  # noqa: S608  # our own table
        names, model = [column[0] for column in cursor.description], cursor.fetchone()
        marks = ", ".join("?" * len(names))
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608  # the same
        began = perf_counter()
        connection.executemany(statement, _rows(dict(zip(names, model, strict=True)), count))
        connection.commit()
        tell(count, perf_counter() - began)


def _rows(model: dict[str, object], count: int) -> Iterator[tuple[object, ...]]:
    for _ in range(count):
        yield tuple(
            uuid4().hex if name in UNIQUE else None if name in NULL else value
            for name, value in model.items()
        )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
