"""Microsoft's Agents Playground as programs: one for each person, all of one team."""

import json
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from e2e.pilot import Person, Pilot
from e2e.programs import answers, free_port, running
from e2e.teams.town import BOT, NAME, TEAM, TENANT, Json, account, channel_id, chat_id, guid, home_network

PROGRAM = Path(__file__).parents[1] / "node_modules" / "@microsoft" / "m365agentsplayground" / "cli.js"
QUIET = {
    "TEAMSAPPTESTER_BROWSER": "none",
    "APPLICATION_INSIGHTS_NO_STATSBEAT": "1",
    "APPLICATION_INSIGHTS_NO_DIAGNOSTIC_CHANNEL": "1",
}
"""Keeps it from opening a browser and off the network."""

OTHERS = 5
"""How many people it wants besides the one who looks, no more and no fewer."""

SETTINGS = {"TEAMS_ENABLED": "true"}
"""The bot's settings for it."""


@contextmanager
def local_teams(
    pilot: Pilot, people: Sequence[Person], folder: Path, *, bot_port: int
) -> Iterator[Mapping[Person, str]]:
    """Run a local Teams with a window for each of ``people``; gives the windows' addresses.

    Raises:
        NotReadyError: a part of it did not start.
    """
    ports = {person: free_port() for person in people}
    service = free_port()
    windows = [f"{person.handle}={port}" for person, port in ports.items()]
    command = [sys.executable, "-m", "e2e.teams.service", str(service), str(bot_port), *windows]
    with ExitStack() as stack:
        healthy = partial(answers, f"http://127.0.0.1:{service}/healthz")
        stack.enter_context(running(command, folder / "teams.log", healthy, folder=Path(__file__).parents[2]))
        for person, port in ports.items():
            stack.enter_context(_window(pilot, person, folder, port, service))
        yield {person: f"http://127.0.0.1:{port}" for person, port in ports.items()}


@contextmanager
def _window(pilot: Pilot, person: Person, folder: Path, port: int, service: int) -> Iterator[None]:
    own = folder / person.handle
    own.mkdir()
    # JSON is YAML, and it reads its configuration from the folder it runs in.
    (own / ".m365agentsplayground.yml").write_text(json.dumps(configuration(pilot, person)))
    bot = f"http://127.0.0.1:{service}/windows/{person.handle}"
    node = shutil.which("node") or "node"
    command = [node, str(PROGRAM), "-e", bot, "-c", "msteams", "-p", str(port), "--disable-telemetry"]
    ready = partial(answers, f"http://127.0.0.1:{port}/_debug/ping")
    with running(command, own / "playground.log", ready, folder=own, environment=QUIET):
        yield


def configuration(pilot: Pilot, person: Person) -> Json:
    """What a person's Playground needs to know."""
    network = home_network(pilot, person)
    others = [other for other in dict.fromkeys((*network.members, *pilot.people)) if other != person]
    channel = {"id": channel_id(network.teams_channel), "name": network.teams_channel}
    return {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": BOT,
        "currentUser": _user(person),
        "users": [_user(other) for other in others[:OTHERS]],
        "personalChat": {"id": chat_id(person)},
        "groupChat": {"id": "19:group@thread.v2", "name": NAME},
        "team": {**TEAM, "channels": [channel]},
    }


def _user(person: Person) -> Json:
    first, _, last = person.name.rpartition(" ")
    return {
        "id": account(person),
        "name": person.name,
        # The Playground's own spelling.
        "userPrincipleName": person.email,
        "aadObjectId": guid(person.email),
        "givenName": first,
        "surname": last,
        "email": person.email,
    }
