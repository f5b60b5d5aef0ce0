"""The house that is measured: where its parts are, as settings for the processes in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bench.processes import HOST, free_port, module, serving
from tests.fakes.slack_requests import SECRET


@dataclass(frozen=True, slots=True)
class House:
    """A Web API that is running, and a ``folder`` for files and logs."""

    sink_port: int
    folder: Path

    def settings(self, database_url: str, port: int | None = None) -> dict[str, str]:
        """The environment of a bot on a database, listening on ``port`` if it does."""
        return {
            "DATABASE_URL": database_url,
            "SLACK_API_URL": f"http://{HOST}:{self.sink_port}/api/",
            "SLACK_BOT_TOKEN": "xoxb-test",
            "SLACK_SIGNING_SECRET": SECRET,
            "HOST": HOST,
            **({"PORT": str(port)} if port else {}),
        }

    def log(self, name: str) -> Path:
        """Where the process of this name writes what it has to say."""
        return self.folder / f"{name}.log"

    async def posted(self) -> int:
        """How many messages the Web API was posted so far."""
        return await self._count("posted")

    async def opened(self) -> int:
        """How many dialogs the Web API was told to open so far."""
        return await self._count("opened")

    async def _count(self, what: str) -> int:
        async with aiohttp.ClientSession() as session:
            answer = await session.get(f"http://{HOST}:{self.sink_port}/count")
            return int((await answer.json())[what])


@asynccontextmanager
async def open_house(folder: Path) -> AsyncIterator[House]:
    """A house with its Web API running."""
    house = House(free_port(), folder)
    command = module("bench.programs.sink", house.sink_port)
    async with serving(command, house.sink_port, {}, house.log("sink")):
        yield house
