"""Opening a database and bringing it up to date, on each backend."""

import pytest

from storage.database import Database, DatabaseUrlError, open_database


async def test_a_bare_database_becomes_current_by_an_upgrade(bare_database_url: str) -> None:
    database = await open_database(bare_database_url)
    before = await database.is_current()

    await database.upgrade()

    assert (before, await database.is_current()) == (False, True)
    await database.close()


async def test_a_second_upgrade_changes_nothing(database: Database) -> None:
    await database.upgrade()

    assert await database.is_current()


async def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(DatabaseUrlError, match="mysql is neither sqlite nor postgresql"):
        await open_database("mysql://localhost/sparring")
