"""SQLite's connection: what its shortcuts must not change."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from storage.database import Database, open_database
from storage.sqlite_connection import OneTripConnection
from storage.tables.messages import InboxRow
from tests.scheduling.world import NOW

pytestmark = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


@pytest.fixture
async def alone(database_url: str) -> AsyncIterator[Database]:
    """The same database as ``database``, opened by a process that works on it alone."""
    opened = await open_database(database_url, alone=True)
    yield opened
    await opened.close()


@pytest.fixture(params=["database", "alone"])
def either(request: pytest.FixtureRequest, database: Database, alone: Database) -> Database:
    """A database opened in each way."""
    return {"database": database, "alone": alone}[request.param]


def events(*names: str) -> list[InboxRow]:
    return [InboxRow(event_id=name, handled_at=NOW) for name in names]


async def write(database: Database, *names: str) -> None:
    async with database.write() as uow:
        uow.session.add_all(events(*names))
        await uow.commit()


async def known(database: Database) -> set[str]:
    async with database.read() as uow:
        return set(await uow.session.exec(select(InboxRow.event_id)))


async def driver_of(database: Database) -> object:
    """What SQLAlchemy speaks to."""
    async with database.read() as uow:
        return (await (await uow.session.connection()).get_raw_connection()).driver_connection


async def test_what_is_not_committed_is_undone(either: Database) -> None:
    async with either.write() as uow:
        uow.session.add_all(events("one", "two"))
        await uow.flush()

    assert await known(either) == set()


async def test_a_statement_that_fails_leaves_the_connection_usable(either: Database) -> None:
    await write(either, "one")
    with pytest.raises(IntegrityError):
        await write(either, "two", "one")

    await write(either, "three")

    assert await known(either) == {"one", "three"}


async def test_writers_of_one_process_queue(either: Database) -> None:
    async def slowly(name: str) -> None:
        async with either.write() as uow:
            uow.session.add_all(events(name))
            await uow.flush()
            await asyncio.sleep(0.01)
            await uow.commit()

    await asyncio.gather(*map(slowly, "abc"))

    assert await known(either) == {"a", "b", "c"}


async def test_only_who_works_alone_keeps_the_event_loop_waiting(database: Database, alone: Database) -> None:
    assert isinstance(await driver_of(database), OneTripConnection)
    assert isinstance(await driver_of(alone), sqlite3.Connection)


async def test_what_one_wrote_alone_stands(database: Database, alone: Database) -> None:
    await write(alone, "one")

    assert await known(database) == {"one"}


async def test_a_writer_that_is_given_up_keeps_nobody_from_writing(
    database: Database, database_url: str
) -> None:
    """The statement that begins its transaction goes on waiting in the driver's thread, and may succeed later."""
    other = await open_database(database_url)
    async with other.write() as holding:
        holding.add(events("held")[0])
        await holding.flush()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.2), database.write() as uow:
                await uow.session.exec(text("SELECT 1"))  # type: ignore[call-overload]  # any statement will do
        await holding.commit()

    for opened, name in ((database, "first"), (other, "second")):
        async with asyncio.timeout(5):
            await write(opened, name)

    assert await known(database) == {"held", "first", "second"}
    await other.close()
