"""The local Slack as a program: a workspace with the pilot's people and channels."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from e2e.pilot import Person, Pilot
from e2e.programs import answers, free_port, running
from tests.fakes.block_limits import message_faults, view_faults

Json = dict[str, Any]

PROGRAM = Path(__file__).parents[1] / "node_modules" / "local-slack-linux-x64" / "bin" / "local-slack"
BOT = "U0SPARRING"
TOKENS = {"botToken": "xoxb-local", "appToken": "xapp-local", "signingSecret": "local-signing-secret"}


MESSAGES = {"chat.postMessage", "chat.postEphemeral", "chat.update"}
VIEWS = {"views.open", "views.push", "views.update", "views.publish"}


@dataclass(frozen=True, slots=True)
class LocalSlack:
    """A running local Slack."""

    url: str
    socket_mode: bool

    @property
    def settings(self) -> Mapping[str, str]:
        """The bot's settings for it."""
        settings = {
            "SLACK_API_URL": f"{self.url}/api/",
            "SLACK_BOT_TOKEN": TOKENS["botToken"],
            "SLACK_SIGNING_SECRET": TOKENS["signingSecret"],
        }
        return settings | ({"SLACK_APP_TOKEN": TOKENS["appToken"]} if self.socket_mode else {})

    def calls(self) -> list[tuple[str, Json]]:
        """Every call of the Web API that the bot has made so far: method and arguments."""
        with urlopen(f"{self.url}/_control/log") as answer:  # noqa: S310 -- our own address
            log = json.load(answer)["log"]
        return [(entry["summary"], entry.get("detail") or {}) for entry in log if entry["kind"] == "web_api"]

    def refusals(self) -> list[str]:
        """What the real Slack would have refused in those calls; the local one takes everything."""
        return [f"{method}: {fault}" for method, body in self.calls() for fault in faults(method, body)]


def faults(method: str, body: Json) -> list[str]:
    """What Slack would refuse in a call."""
    if method in MESSAGES:
        return message_faults(body)
    if method in VIEWS:
        return view_faults(body["view"])
    return []


@contextmanager
def local_slack(
    pilot: Pilot, folder: Path, *, bot_port: int, socket_mode: bool, port: int | None = None
) -> Iterator[LocalSlack]:
    """Run a local Slack whose app talks to the bot, over a socket or by signed requests to ``bot_port``.

    Raises:
        NotReadyError: it did not start.
    """
    port = port or free_port()
    url = f"http://127.0.0.1:{port}"
    config = folder / "workspace.json"
    config.write_text(json.dumps(workspace(pilot, bot_port, socket_mode=socket_mode)))
    command = [str(PROGRAM), "--config", str(config), "--port", str(port), "--base-host", "127.0.0.1"]
    with running(command, folder / "slack.log", partial(answers, f"{url}/_control/state"), folder=folder):
        yield LocalSlack(url, socket_mode)


def user_id(person: Person) -> str:
    """A person's id in Slack."""
    return "U" + "".join(letter for letter in person.handle.upper() if letter.isascii() and letter.isalnum())


def workspace(pilot: Pilot, bot_port: int, *, socket_mode: bool) -> Json:
    """The workspace's configuration."""
    app = {
        "appId": "A0SPARRING",
        "botUserId": BOT,
        "botName": "Sparring",
        **TOKENS,
        "mode": "socket" if socket_mode else "events",
        "requestUrl": f"http://127.0.0.1:{bot_port}/slack/events",
    }
    return {
        "workspace": {"name": "Læringsrum for ledere", "domain": "laeringsrum", "teamId": "T0PILOT"},
        "app": app,
        "users": [_user(person) for person in pilot.people],
        "channels": [
            {
                "id": f"C0NETWORK{number}",
                "name": network.slack_channel,
                "members": [*map(user_id, network.members), BOT],
            }
            for number, network in enumerate(pilot.networks, start=1)
        ],
    }


def _user(person: Person) -> dict[str, str]:
    return {
        "id": user_id(person),
        "name": person.handle,
        "real_name": person.name,
        "email": person.email,
        "locale": "da-DK",
        "tz": "Europe/Copenhagen",
    }
