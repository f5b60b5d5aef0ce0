"""``sparring check``: says what is wrong with the set-up and how to mend it."""

import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import click

from bot.application import Application, SystemClock, open_application
from bot.commands.context import run_async, settings_or_stop
from bot.settings import Settings
from handlers.people.finding import reach_channel
from handlers.ports import DeliveryFailedError
from handlers.summaries.template import is_usable
from handlers.vocabulary.events import Platform
from storage import networks, people

WITHOUT_ADDRESS = (
    "SPARRING_URL is not set, which is fine, but: there are no calendar subscriptions, "
    "and in Teams no calendar files."
)

UNUSABLE_TEMPLATE = "Nothing can be written into SPARRING_TEMPLATE: save it once more in Word as .dotx."


@click.command()
def check() -> None:
    """Look at settings, database, platforms and channels; exit with 1 if something is wrong."""
    settings = settings_or_stop()
    problems = run_async(_problems(settings))
    for problem in problems:
        click.echo(f"✗ {problem}")
    if settings.public_url is None:
        click.echo(f"– {WITHOUT_ADDRESS}")
    if problems:
        sys.exit(1)
    click.echo("✓ Everything is as it should be.")


async def _problems(settings: Settings) -> list[str]:
    template = [] if is_usable(settings.template) else [UNUSABLE_TEMPLATE]
    async with open_application(settings, SystemClock()) as application:
        return [*template, *[problem async for problem in _look(application)]]


async def _look(application: Application) -> AsyncIterator[str]:
    if not application.platforms:
        yield "Neither Slack nor Teams is set up: set SLACK_BOT_TOKEN or MICROSOFT_APP_ID (see .env.example)."
    async with application.database.read() as uow:
        if not await people.all_hr(uow):
            yield "Nobody is HR: set SPARRING_HR to the e-mail addresses of the first HR people."
        if not await networks.all_networks(uow):
            yield "There are no networks: import them with `sparring import FILE.xlsx`."
    refused = False
    if Platform.SLACK in application.platforms:
        try:
            await application.platforms[Platform.SLACK].directory.find_channel("general")
        except DeliveryFailedError as error:
            refused = True
            yield f"Slack cannot be used ({error}): check SLACK_BOT_TOKEN, SLACK_API_URL and the app's scopes."
    if not refused:
        async for problem in _unconnected(application):
            yield problem


async def _unconnected(application: Application) -> AsyncIterator[str]:
    async with application.database.read() as uow:
        channels = await networks.all_channels(uow)
        names = {network.id: network.name for network in await networks.all_networks(uow)}
    for channel in channels:
        if Platform(channel.platform) not in application.platforms:
            continue
        place = await reach_channel(
            application.database, application.platforms, channel.id, datetime.now(UTC)
        )
        if place is None:
            yield (
                f"{names[channel.network_id]}: the {channel.platform} channel {channel.wanted!r} was not found. "
                f"Invite the bot and write `network connect {names[channel.network_id]}` in it."
            )
