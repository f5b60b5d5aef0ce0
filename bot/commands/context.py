"""What the commands share: settings or one sentence why not, and running asynchronous work."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

import click

from bot.logs import set_up_logs
from bot.settings import Settings, SettingsError, load_settings
from storage.failures import DATABASE_FAILURES

Result = TypeVar("Result")


def settings_or_stop() -> Settings:
    """The settings.

    Raises:
        click.ClickException: one is missing or malformed; its sentence is shown.
    """
    try:
        return load_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None


def run_async(work: Coroutine[Any, Any, Result], level: int = logging.WARNING) -> Result:
    """Run ``work`` to its end, with logs on standard error.

    Raises:
        click.ClickException: the database cannot be reached.
    """
    set_up_logs(level)
    try:
        return asyncio.run(work)
    except DATABASE_FAILURES as error:
        message = (
            f"DATABASE_URL cannot be used ({type(error).__name__}); is it running, and the address right?"
        )
        raise click.ClickException(message) from None
