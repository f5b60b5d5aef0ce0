"""SQLite's connection: each statement takes one trip to the driver's thread, beginning and looking take none more.

aiosqlite makes a trip each for opening a cursor, asking, fetching and closing it. A trip costs several times what
SQLite needs for one of our statements.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from typing import Any, NamedTuple, Self, TypeVar

import aiosqlite

Result = TypeVar("Result")
Row = tuple[Any, ...]
BEGIN = "BEGIN IMMEDIATE"
"""A transaction that turned into a writer later would fail at once if another process wrote meanwhile."""


class _Answer(NamedTuple):
    description: Sequence[Row] | None
    rowcount: int
    lastrowid: int | None
    rows: Sequence[Row]


def connect(*address: Any, **options: Any) -> "OneTripConnection":  # noqa: ANN401  # those of sqlite3.connect
    """A connection, open once it is awaited."""
    return OneTripConnection(partial(sqlite3.connect, *address, **options), iter_chunk_size=64)


class OneTripConnection(aiosqlite.Connection):
    """What SQLAlchemy asks of aiosqlite, in fewer trips."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], iter_chunk_size: int) -> None:
        super().__init__(connector, iter_chunk_size)
        # As SQLAlchemy has it for connections that it opens itself: nobody waits for it at the end of the process.
        self._thread.daemon = True
        self._abandoned = False
        self._begins = False

    def begin_writing(self) -> None:
        """Begin a transaction on the trip of the next statement."""
        self._begins = True

    def cursor(self) -> "OneTripCursor":  # type: ignore[override]  # the same for whoever uses "async with"
        """A cursor; making one costs nothing."""
        return OneTripCursor(self)

    async def trip(self, work: Callable[..., Result], *given: object) -> Result:
        """Do ``work`` on the ``sqlite3`` connection in the driver's thread.

        Raises:
            sqlite3.Error: what ``work`` raises, or the transaction cannot be begun.
        """
        begins, self._begins = self._begins, False
        try:
            # aiosqlite has no other door to its thread, and gives this one no types.
            result: Result = await self._execute(self._work, begins, work, given)  # type: ignore[no-untyped-call]
        except asyncio.CancelledError:
            self._abandoned = True
            raise
        return result

    async def rollback(self) -> None:
        """Undo what was done; without a transaction there is nothing to undo."""
        self._begins = False
        # The thread may still be at work on what nobody waits for any more, and about to begin a transaction.
        if self._abandoned or self.in_transaction:
            await super().rollback()

    async def commit(self) -> None:
        """Keep what was done."""
        self._begins = False
        await super().commit()

    def _work(self, begins: bool, work: Callable[..., Result], given: Sequence[object]) -> Result:  # noqa: FBT001 -- only trips call it
        if begins:
            self._conn.execute(BEGIN)
        return work(self._conn, *given)


class OneTripCursor:
    """Asks and fetches all there is in one trip: SQLAlchemy wants all of it at once anyway."""

    def __init__(self, connection: OneTripConnection) -> None:
        self._connection = connection
        self._rows: Sequence[Row] = ()
        self.description: Sequence[Row] | None = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        """Nothing has to be opened."""
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> "OneTripCursor":
        """Run one statement and fetch what it gives."""
        self._take(await self._connection.trip(_ask, statement, parameters))
        return self

    async def executemany(self, statement: str, parameters: Sequence[Sequence[Any]]) -> "OneTripCursor":
        """Run one statement for each of several sets of parameters; there is nothing to fetch."""
        self._take(await self._connection.trip(_tell, statement, parameters))
        return self

    async def fetchall(self) -> Sequence[Row]:
        """Everything the statement gave."""
        return self._rows

    async def close(self) -> None:
        """Nothing is left open."""

    def _take(self, answer: _Answer) -> None:
        self.description, self.rowcount, self.lastrowid, self._rows = answer


def _ask(connection: sqlite3.Connection, statement: str, parameters: Sequence[Any]) -> _Answer:
    with closing(connection.execute(statement, parameters)) as cursor:
        rows = cursor.fetchall()
        return _Answer(cursor.description, cursor.rowcount, cursor.lastrowid, rows)


def _tell(connection: sqlite3.Connection, statement: str, parameters: Sequence[Sequence[Any]]) -> _Answer:
    with closing(connection.executemany(statement, parameters)) as cursor:
        return _Answer(cursor.description, cursor.rowcount, cursor.lastrowid, ())
