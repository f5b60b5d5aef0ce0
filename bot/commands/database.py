"""``sparring db``: the database's tables."""

import click

from bot.commands.context import run_async, settings_or_stop
from bot.opening import open_database_upgraded
from bot.settings import Settings


@click.group()
def db() -> None:
    """Look after the database."""


@db.command()
def upgrade() -> None:
    """Create the tables, or bring older ones up to date."""
    run_async(_upgrade(settings_or_stop()))
    click.echo("The database is up to date.")


async def _upgrade(settings: Settings) -> None:
    async with open_database_upgraded(settings):
        pass
