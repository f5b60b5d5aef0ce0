"""The command line ``sparring``."""

import gc
from pkgutil import resolve_name

import click

# Each command with the place of its code, in the order in which they are listed.
COMMANDS = {
    "demo": "bot.commands.demo:demo",
    "run": "bot.commands.run:run",
    "tick": "bot.commands.tick:tick",
    "import": "bot.commands.import_:import_command",
    "check": "bot.commands.check:check",
    "manifest": "bot.commands.manifest:manifest",
    "stats": "bot.commands.stats:stats",
    "db": "bot.commands.database:db",
}


class Commands(click.Group):
    """Imports a command when it is asked for: importing all of them takes longer than most need to run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 # click's signature
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 # click's signature
        """The command with this name."""
        if cmd_name not in COMMANDS:
            return None
        return _imported(COMMANDS[cmd_name])


def _imported(place: str) -> click.Command:
    # What importing makes stays: looking for garbage in it takes a sixth of the time.
    gc.disable()
    try:
        command: click.Command = resolve_name(place)
    finally:
        gc.enable()
    gc.freeze()
    return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Sparring: a bot for networks of leaders, in Slack and Microsoft Teams."""
