"""``sparring run``: the bot itself."""

import logging

import click

from bot.commands.context import run_async, settings_or_stop
from bot.server import ListenError
from bot.service import serve
from handlers.ports import DeliveryFailedError


@click.command()
def run() -> None:
    """Run the bot until it is told to stop."""
    settings = settings_or_stop()
    if settings.slack is None and settings.teams is None:
        message = (
            "Neither Slack nor Teams is set up; set SLACK_BOT_TOKEN or MICROSOFT_APP_ID (see .env.example)."
        )
        raise click.ClickException(message)
    try:
        run_async(serve(settings), logging.INFO)
    except DeliveryFailedError as error:
        message = (
            f"Slack cannot be reached ({error}); check SLACK_APP_TOKEN, SLACK_BOT_TOKEN and SLACK_API_URL."
        )
        raise click.ClickException(message) from None
    except ListenError as error:
        raise click.ClickException(str(error)) from None
