"""The ring: our bot and two that are written with Bolt alone, side by side, and what they are asked to do."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bench.databases import Kind, database_url, filled
from bench.figures import Round, percentile
from bench.house import open_house
from bench.load import send
from bench.payloads import Payloads
from bench.processes import free_port, module, serving
from storage import outbox
from storage.database import Database
from storage.tables.messages import State

NETWORKS = 6
PAUSE = 0.05
SECONDS_TO_REST = 60.0
MILLISECONDS = 1000
OURS, TRANSACTS, ACKS = "Sparring", "Bolt + SQL", "Bolt"
COMMANDS: Mapping[str, Sequence[str]] = {
    OURS: (str(Path(sys.executable).with_name("sparring")), "run"),
    TRANSACTS: module("bench.programs.bolt", "transacts"),
    ACKS: module("bench.programs.bolt", "acks"),
}
SHARES: Mapping[str, int] = {OURS: 1, TRANSACTS: 2, ACKS: 6}
"""How many times as many requests as ours each is sent: no round should be over at once."""


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of request; ``mark`` is what our answer to it must hold."""

    name: str
    requests: Callable[[Payloads], Iterator[bytes]]
    mark: bytes = b""


READING = Work("/sparring next (reads)", Payloads.commands, b"answer-invitation")
WRITING = Work("invitation answered (writes)", Payloads.presses)


@dataclass(frozen=True, slots=True)
class Ring:
    """The three bots, each on its port; ``database`` is ours."""

    ports: Mapping[str, int]
    payloads: Payloads
    database: Database

    async def round(self, name: str, work: Work, at_once: int, requests: int) -> Round:
        """What one bot does with ``requests`` times its share of a work.

        Raises:
            WrongAnswerError: it answered something else than it should.
        """
        prepared = list(islice(work.requests(self.payloads), requests * SHARES[name]))
        load = await send(self.ports[name], prepared, at_once, work.mark if name == OURS else b"")
        await self._until_quiet()
        latencies = [seconds * MILLISECONDS for seconds in load.latencies]
        details = {"median_ms": percentile(latencies, 0.5), "p99_ms": percentile(latencies, 0.99)}
        return Round(len(prepared) / load.seconds, details)

    async def _until_quiet(self) -> None:
        # What our bot does after its answers must not burden the next one.
        async with asyncio.timeout(SECONDS_TO_REST):
            while await self._waiting():  # noqa: ASYNC110  # another process cannot set an event
                await asyncio.sleep(PAUSE)

    async def _waiting(self) -> int:
        async with self.database.read() as uow:
            return await outbox.count(uow, State.PENDING) + await outbox.count(uow, State.CLAIMED)


@asynccontextmanager
async def open_ring(folder: Path) -> AsyncIterator[Ring]:
    """Start the bots, ours and the one with transactions each on a SQLite database of its own."""
    ports = {name: free_port() for name in COMMANDS}
    async with open_house(folder) as house, AsyncExitStack() as stack:
        databases = {}
        for name, port in ports.items():
            url = stack.enter_context(database_url(Kind.SQLITE, folder, f"bot-{port}"))
            databases[name] = await stack.enter_async_context(filled(url, NETWORKS))
            bot = serving(COMMANDS[name], port, house.settings(url, port), house.log(name))
            await stack.enter_async_context(bot)
        yield Ring(ports, await Payloads.of(databases[OURS]), databases[OURS])
