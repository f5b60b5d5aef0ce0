"""Delivery: how many due reminders reach their channels each second."""

import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.databases import Kind, database_url, filled
from bench.figures import Contest, Round
from bench.house import House, open_house
from bench.load import WrongAnswerError
from bench.population import all_of
from bench.processes import finished, module
from bench.reminders import count_sent, make_due, rendered
from bench.scale import Scale
from scheduling.delivery import AT_ONCE
from storage.database import Database
from storage.tables.identity import Channel

OURS, BARE = "Sparring", "AsyncWebClient"


@dataclass(frozen=True, slots=True)
class Course:
    """What both run: as many messages as the database has networks, one to each channel."""

    house: House
    url: str
    database: Database
    messages: int
    commands: Mapping[str, Sequence[str]]

    async def round(self, name: str) -> Round:
        """One run in a fresh process.

        Raises:
            WrongAnswerError: not every message was sent.
        """
        await make_due(self.database, datetime.now(UTC))
        before = await self.house.posted()
        told = await finished(self.commands[name], self.house.settings(self.url), self.house.log(name))
        arrived = await self.house.posted() - before
        settled = await count_sent(self.database) if name == OURS else arrived
        if (arrived, settled) != (self.messages, self.messages):
            raise WrongAnswerError(f"{name}: {arrived} of {self.messages} arrived, {settled} are settled")
        return Round(self.messages / told["seconds"], {"peak_mib": told["peak_mib"]})


def steps(scale: Scale) -> int:
    """How many times ``advance`` is called."""
    return 2 * scale.delivering_rounds


async def measure(kind: Kind, scale: Scale, folder: Path, advance: Callable[[], None]) -> Contest:
    """Our delivery from a database of this kind and the bare client, in turn.

    Raises:
        WrongAnswerError: not every message was sent.
    """
    rounds: dict[str, list[Round]] = {OURS: [], BARE: []}
    async with _course(kind, scale.messages, folder) as course:
        for _ in range(scale.delivering_rounds):
            for name in course.commands:
                rounds[name].append(await course.round(name))
                advance()
    return Contest(f"Delivery: {scale.messages} due reminders, {kind}", "messages", OURS, rounds)


@asynccontextmanager
async def _course(kind: Kind, messages: int, folder: Path) -> AsyncIterator[Course]:
    with database_url(kind, folder, f"delivery-{kind}") as url:
        async with filled(url, messages) as database, open_house(folder) as house:
            sample = await _sample(database, folder)
            commands = {
                OURS: module("bench.programs.drain"),
                BARE: module("bench.programs.post", messages, AT_ONCE, sample),
            }
            yield Course(house, url, database, messages, commands)


async def _sample(database: Database, folder: Path) -> Path:
    """A file with a message like ours, for the bare client."""
    first, *_ = await all_of(database, Channel)
    file = folder / "message.json"
    file.write_text(json.dumps(await rendered(database, first, datetime.now(UTC))))
    return file
