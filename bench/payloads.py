"""Payloads: what Slack would send, signed and ready for the wire, no two alike."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count, cycle
from typing import Any

from bench.names import conversation, user
from bench.population import INVITED_AT, MEMBERS, all_of
from bench.processes import HOST
from bench.reminders import rendered
from storage.database import Database
from storage.tables.identity import Channel
from tests.fakes.slack_requests import FORM, form_body, interaction, payload_body, signed, slash
from tests.fakes.slack_workspace import Json

LEADERS = MEMBERS - 1
YES, NO = 0, 3
"""Which button is which."""
_numbers = count(1)
"""Shared by all: a press that came before is a redelivery, and costs less."""


class Payloads:
    """Endless requests by all leaders of all networks, in turn."""

    def __init__(self, invitations: dict[str, dict[str, Any]]) -> None:
        self._invitations = invitations

    @classmethod
    async def of(cls, database: Database) -> "Payloads":
        """The payloads of those who are in ``database``."""
        channels = {channel.conversation or "": channel for channel in await all_of(database, Channel)}
        now = datetime.now(UTC)
        return cls({name: await rendered(database, channel, now) for name, channel in channels.items()})

    def commands(self) -> Iterator[bytes]:
        """Somebody writes ``/sparring next``."""
        for channel, person in self._leaders():
            yield command("next", channel, person)

    def presses(self) -> Iterator[bytes]:
        """Somebody presses yes or no under an invitation."""
        answers = cycle((YES, YES, NO))
        for channel, person in self._leaders():
            message = self._invitations[channel]
            yield press(message, message["blocks"][-1]["elements"][next(answers)], channel, person)

    def _leaders(self) -> Iterator[tuple[str, str]]:
        networks = range(len(self._invitations))
        return cycle([(conversation(n), user(n, leader)) for leader in range(LEADERS) for n in networks])


def command(words: str, channel: str, person: str) -> bytes:
    """Somebody writes ``/sparring`` and some words in a channel."""
    fields = slash(person, words, channel=channel, channel_name="netvaerk", trigger=_trigger())
    return _on_the_wire(form_body(fields))


def press(message: Json, button: Json, channel: str, person: str) -> bytes:
    """Somebody presses a button of a message in a channel."""
    pressed = interaction(
        "block_actions",
        person,
        trigger_id=_trigger(),
        container={"type": "message", "message_ts": INVITED_AT, "channel_id": channel},
        channel={"id": channel, "name": "netvaerk"},
        message={"type": "message", "ts": INVITED_AT, **message},
        actions=[{**button, "action_ts": "1.0"}],
    )
    return _on_the_wire(payload_body(pressed))


def _trigger() -> str:
    return f"trigger-{next(_numbers)}"


def _on_the_wire(body: bytes) -> bytes:
    headers = {"Host": HOST, "Content-Length": str(len(body)), **signed(body, FORM)}
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"POST /slack/events HTTP/1.1\r\n{lines}\r\n".encode() + body
