"""SQLite's connection: what its shortcuts must not change."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from storage.database import Database, open_database
from storage.tables.messages import InboxRow
from tests.scheduling.world import NOW

pytestmark = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


def events(*names: str) -> list[InboxRow]:
    return [InboxRow(event_id=name, handled_at=NOW) for name in names]


async def write(database: Database, *names: str) -> None:
    async with database.write() as uow:
        uow.session.add_all(events(*names))
        await uow.commit()


async def known(database: Database) -> set[str]:
    async with database.read() as uow:
        return set(await uow.session.exec(select(InboxRow.event_id)))


async def test_what_is_not_committed_is_undone(database: Database) -> None:
    async with database.write() as uow:
        uow.session.add_all(events("one", "two"))
        await uow.flush()

    assert await known(database) == set()


async def test_a_statement_that_fails_leaves_the_connection_usable(database: Database) -> None:
    await write(database, "one")
    with pytest.raises(IntegrityError):
        await write(database, "two", "one")

    await write(database, "three")

    assert await known(database) == {"one", "three"}


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
