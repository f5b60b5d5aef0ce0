"""The bot with a local Slack and a local Teams, the pilot's networks inside, to click around in.

python -m e2e.play
"""

import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from e2e.bot import bot
from e2e.needs import missing
from e2e.pilot import HR, Person, Pilot, read_pilot
from e2e.programs import free_port
from e2e.slack.server import local_slack
from e2e.story import cast
from e2e.teams.playground import SETTINGS, local_teams

Windows = Mapping[str, tuple[Person, str]]
"""What a person is, who it is and where their window is."""


@contextmanager
def playground(pilot: Pilot, folder: Path) -> Iterator[tuple[str, Windows]]:
    """Run everything; gives the address of the local Slack and the windows of the local Teams."""
    story, port = cast(pilot), free_port()
    roles = {
        "leader": story.leader,
        "another leader": story.peer,
        "facilitator": story.facilitator,
        "HR": HR,
    }
    with ExitStack() as stack:
        slack = stack.enter_context(local_slack(pilot, folder, bot_port=port, socket_mode=True))
        teams = stack.enter_context(local_teams(pilot, tuple(roles.values()), folder, bot_port=port))
        stack.enter_context(bot(folder, {**slack.settings, **SETTINGS}, port))
        yield slack.url, {role: (person, teams[person]) for role, person in roles.items()}


def tell(console: Console, pilot: Pilot, slack: str, teams: Windows) -> None:
    """Say where to look and who is who."""
    console.print(f"\n[bold]Slack[/]  {slack}")
    console.print("       Choose at the top right as whom you act. Write [bold]/sparring[/] in a channel.\n")
    console.print(
        "[bold]Teams[/]  One window for each person. Open the channel, then write [bold]hjælp[/] to the bot."
    )
    windows = Table.grid(padding=(0, 2))
    for role, (person, url) in teams.items():
        windows.add_row("      ", url, person.name, role)
    console.print(windows)
    console.print("\n[bold]Who is who[/]  (invented people)")
    console.print(_who_is_who(pilot))
    console.print("Ctrl-C ends everything; nothing is kept.")


def _who_is_who(pilot: Pilot) -> Table:
    table = Table("Network", "Leaders", "Facilitator")
    for network in pilot.networks:
        leaders, facilitators = (
            ", ".join(person.name for person in people) for people in (network.leaders, network.facilitators)
        )
        table.add_row(network.name, leaders, facilitators)
    table.add_row("HR", HR.name, "")
    return table


def main() -> None:
    """Play until Ctrl-C."""
    if lacks := list(missing(browser=False)):
        sys.exit("\n".join(lacks))
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    console, pilot = Console(), read_pilot()
    with suppress(KeyboardInterrupt), TemporaryDirectory(prefix="sparring-play-") as folder:
        console.print("Starting ...")
        with playground(pilot, Path(folder)) as (slack, teams):
            tell(console, pilot, slack, teams)
            signal.pause()


if __name__ == "__main__":
    main()
