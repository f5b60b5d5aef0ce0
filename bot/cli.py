"""The command line ``sparring``."""

import click

from bot.commands.check import check
from bot.commands.database import db
from bot.commands.demo import demo
from bot.commands.import_ import import_command
from bot.commands.manifest import manifest
from bot.commands.run import run
from bot.commands.stats import stats
from bot.commands.tick import tick


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Sparring: a bot for networks of leaders, in Slack and Microsoft Teams."""


for command in (demo, run, tick, import_command, check, manifest, stats, db):
    main.add_command(command)
