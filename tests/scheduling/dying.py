"""A deliverer that is killed between sending and settling: ``python -m tests.scheduling.dying URL FILE``."""

import asyncio
import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from handlers.ports import MessageRef, PlatformPorts, UnsupportedLookupError
from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import Actor, Place, Platform
from storage.database import open_database
from tests.fakes.clock import FakeClock
from tests.fakes.platform import FakePlatform
from tests.scheduling.world import NOW, a_delivery

PLACE = Place(platform=Platform.SLACK, tenant="T0TEST", conversation="C1", private=False)


class FilePlatform:
    """A gateway whose messages outlive the process: a file with one delivery id in each line."""

    def __init__(self, file: Path, *, searchable: bool = True, deadly: bool = False) -> None:
        self._file = file
        self._searchable = searchable
        self._deadly = deadly

    @property
    def ports(self) -> PlatformPorts:
        """Its doors; nobody is in the directory."""
        return PlatformPorts(gateway=self, directory=FakePlatform(FakeClock(NOW)))

    def arrived(self) -> list[str]:
        """The delivery ids of all messages, in order."""
        return self._file.read_text().split() if self._file.exists() else []

    async def post(self, target: Actor | Place, card: Card, delivery_id: str) -> MessageRef:  # noqa: ARG002 -- the port
        """Write the message down, then die if so told."""
        with self._file.open("a") as file:
            file.write(f"{delivery_id}\n")
        if self._deadly:
            os.kill(os.getpid(), signal.SIGKILL)
        return MessageRef(PLACE, str(len(self.arrived())))

    async def update(self, message: MessageRef, card: Card) -> None:
        """Nothing stands here that could change."""
        raise NotImplementedError

    async def find(self, target: Actor | Place, delivery_id: str, since: datetime) -> MessageRef | None:  # noqa: ARG002 -- the port
        """Look through the file."""
        if not self._searchable:
            raise UnsupportedLookupError
        arrived = self.arrived()
        return MessageRef(PLACE, str(arrived.index(delivery_id) + 1)) if delivery_id in arrived else None


async def main(database_url: str, file: str) -> None:
    """Deliver, and die of it."""
    database = await open_database(database_url)
    platform = FilePlatform(Path(file), deadly=True)
    await a_delivery(database, {Platform.SLACK: platform.ports}).deliver_batch(NOW)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
