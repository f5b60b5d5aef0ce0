"""Opening the database, as the service and every command want it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.settings import Settings
from handlers.people.hr import appoint_first_hr
from storage.database import Database, open_database


@asynccontextmanager
async def open_database_upgraded(settings: Settings, *, alone: bool = False) -> AsyncIterator[Database]:
    """The database, brought up to date, with the first HR people appointed; ``alone`` as in ``open_database``."""
    database = await open_database(settings.database_url, alone=alone)
    try:
        await database.upgrade()
        await appoint_first_hr(database, settings.hr)
        yield database
    finally:
        await database.close()
