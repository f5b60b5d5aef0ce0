"""Draft a migration from the difference between the tables in code and an empty, upgraded database.

python -m storage.migrations.draft "what changes"
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import alembic_config, upgrade_tables


def _draft(connection: Connection, message: str) -> None:
    upgrade_tables(connection)
    command.revision(alembic_config(connection), message=message, autogenerate=True)


async def main(message: str) -> None:
    """Write the draft beside the other versions."""
    with tempfile.TemporaryDirectory() as folder:
        engine = create_async_engine(f"sqlite+aiosqlite:///{Path(folder) / 'draft.db'}")
        async with engine.begin() as connection:
            await connection.run_sync(_draft, message)
        await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
