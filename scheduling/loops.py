"""Loops: doing something again and again, whatever happens, until told to stop."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from scheduling.faults import describe

LONGEST_PAUSE = 60.0

log = logging.getLogger(__name__)


class Loop:
    """Does ``work`` when woken and after each rest, one at a time.

    ``work`` returns how many seconds it wants to rest. If it fails, that is logged and tried again after a pause
    that doubles from ``first_pause`` seconds to a minute; being woken does not shorten it.
    """

    def __init__(self, name: str, work: Callable[[], Awaitable[float]], first_pause: float = 1.0) -> None:
        self._name = name
        self._work = work
        self._first_pause = first_pause
        self._awake = asyncio.Event()
        self.failures = 0

    def wake(self) -> None:
        """Work now, or once more if it is at it."""
        self._awake.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Work until ``stop`` is set; the work in hand is finished."""
        while not stop.is_set():
            self._awake.clear()
            rest = await self._once()
            if rest is None:
                await _first_of(self._pause(), stop)
            else:
                await _first_of(rest, stop, self._awake)

    async def _once(self) -> float | None:
        try:
            rest = await self._work()
        except Exception as error:  # noqa: BLE001 -- the database may be away for a while; the loop goes on
            self.failures += 1
            log.warning("%s failed, %s times in a row: %s", self._name, self.failures, describe(error))
            return None
        self.failures = 0
        return rest

    def _pause(self) -> float:
        doublings = min(self.failures - 1, 10)
        return min(self._first_pause * (1 << doublings), LONGEST_PAUSE)


async def _first_of(seconds: float, *events: asyncio.Event) -> None:
    waiting = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for waiter in waiting:
            waiter.cancel()
