"""The database: opening it, bringing it up to date, handing out units of work."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from storage import sqlite_connection
from storage.sqlite_alone import AloneDialect
from storage.unit_of_work import UnitOfWork

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
}
MIGRATIONS = Path(__file__).parent / "migrations"


class DatabaseUrlError(ValueError):
    """The database address cannot be used."""


def driver_url(url: str) -> URL:
    """The address with the asynchronous driver that belongs to it.

    Raises:
        DatabaseUrlError: not an address, or neither SQLite nor PostgreSQL.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise DatabaseUrlError(str(error)) from error
    driver = DRIVERS.get(parsed.get_backend_name())
    if driver is None:
        message = f"{parsed.get_backend_name()} is neither sqlite nor postgresql"
        raise DatabaseUrlError(message)
    return parsed.set(drivername=driver)


def database_exists(url: str) -> bool:
    """Whether there is something to open at ``url``; opening a SQLite file that is not there would make it."""
    address = driver_url(url)
    if address.get_backend_name() != "sqlite":
        return True
    return bool(address.database) and Path(address.database or "").exists()


class Database:
    """One database and its connections."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(writes=True)
        # SQLite has one writer: queueing here is far quicker than its own busy waiting.
        self._writers = asyncio.Lock() if engine.dialect.name == "sqlite" else None

    @asynccontextmanager
    async def read(self) -> AsyncIterator[UnitOfWork]:
        """A unit of work that only looks."""
        async with AsyncSession(self._engine, expire_on_commit=False) as session:
            yield UnitOfWork(session)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[UnitOfWork]:
        """A unit of work that may write; undone unless committed."""
        queue: AbstractAsyncContextManager[Any] = self._writers or nullcontext()
        async with queue, AsyncSession(self._writing, expire_on_commit=False) as session:
            yield UnitOfWork(session, writes=True)

    async def upgrade(self) -> None:
        """Create the tables, or bring older ones up to date."""
        async with self._writing.begin() as connection:
            await connection.run_sync(upgrade_tables)

    async def is_current(self) -> bool:
        """Whether the tables are those this version of the program expects."""
        async with self._engine.connect() as connection:
            return await connection.run_sync(_is_current)

    async def ping(self) -> None:
        """Ask the database for a sign of life.

        Raises:
            Exception: whatever the driver raises when it gets none.
        """
        async with self._engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


async def open_database(url: str, *, alone: bool = False) -> Database:
    """Open the database at ``url`` (SQLAlchemy's form, without driver).

    ``alone`` says that no other process works on it: SQLite then needs no thread to wait in.

    Raises:
        DatabaseUrlError: the address cannot be used.
    """
    address = driver_url(url)
    if alone and address.get_backend_name() == "sqlite":
        address = address.set(drivername=f"sqlite+{AloneDialect.driver}")
    is_memory = address.get_backend_name() == "sqlite" and not address.database
    # Delivery works on ten messages at once beside the events: a smaller pool would open and close all the time.
    pool = {} if is_memory else {"pool_size": 15}
    # Errors must not show parameters: they are what people wrote.
    engine = create_async_engine(
        address, hide_parameters=True, pool_pre_ping=address.get_backend_name() != "sqlite", **pool
    )
    if engine.dialect.name == "sqlite":
        _tune_sqlite(engine)
    return Database(engine)


def _tune_sqlite(engine: AsyncEngine) -> None:
    is_alone = engine.dialect.driver == AloneDialect.driver

    @event.listens_for(engine.sync_engine, "do_connect")
    def choose(_dialect: object, _record: object, _address: object, options: dict[str, Any]) -> None:
        if not is_alone:
            options["async_creator_fn"] = sqlite_connection.connect

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, _record: object) -> None:  # noqa: ANN401  # the driver's own connection
        connection.isolation_level = None  # the driver must not begin transactions by itself: see begin()
        cursor = connection.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=NORMAL",
            "foreign_keys=ON",
            "busy_timeout=10000",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        # Readers need no transaction: each statement then sees what is committed, as on PostgreSQL.
        if connection.get_execution_options().get("writes", False):
            driver: Any = connection.connection.driver_connection
            driver.execute(sqlite_connection.BEGIN) if is_alone else driver.begin_writing()


def alembic_config(connection: Connection) -> Config:
    """Alembic's configuration for our migrations, run on ``connection``."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("file_template", "%%(slug)s")
    config.attributes["connection"] = connection
    return config


def upgrade_tables(connection: Connection) -> None:
    """Run every migration that ``connection`` has not seen yet."""
    if connection.dialect.name == "postgresql":
        # Replicas that start together take turns; the number is arbitrary but must never change.
        connection.execute(text("SELECT pg_advisory_xact_lock(20090901)"))
    command.upgrade(alembic_config(connection), "head")


def _is_current(connection: Connection) -> bool:
    head = ScriptDirectory.from_config(alembic_config(connection)).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == head
