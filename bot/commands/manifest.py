"""``sparring manifest``: what Slack and Teams need to know about the app."""

import json
from pathlib import Path

import click

from bot.commands.context import settings_or_stop
from bot.slack.manifest import manifest as slack_manifest
from bot.teams.package import write_package


@click.group()
def manifest() -> None:
    """Write what a platform needs to install the bot."""


@manifest.command()
@click.option(
    "--url", metavar="ADDRESS", help="The bot's public address (https://…); leave out for Socket Mode."
)
def slack(url: str | None) -> None:
    """Print the app manifest to paste at api.slack.com."""
    click.echo(json.dumps(slack_manifest(_checked(url) if url else None), indent=2, ensure_ascii=False))


@manifest.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), default="sparring-teams.zip")
@click.option("--url", metavar="ADDRESS", required=True, help="The bot's public address (https://…).")
def teams(file: Path, url: str) -> None:
    """Write the app package to upload in Teams."""
    settings = settings_or_stop()
    if settings.teams is None or settings.teams.app_id is None:
        message = "MICROSOFT_APP_ID is missing; the package has to name the app registration."
        raise click.ClickException(message)
    write_package(file, settings.teams.app_id, _checked(url))
    click.echo(f"{file} is ready to upload.")


def _checked(url: str) -> str:
    if not url.startswith("https://"):
        message = "--url must be an https:// address: both platforms refuse others."
        raise click.ClickException(message)
    return url.rstrip("/")
