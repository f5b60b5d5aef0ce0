"""The runner: keeps planning, delivery and upkeep going for as long as the process lives."""

import asyncio
from datetime import datetime

from handlers.ports import Clock, Platforms
from handlers.request import NO_SEAL, Seal
from scheduling.delivery import Delivery
from scheduling.loops import Loop
from scheduling.planner import plan
from scheduling.ticks import ticking
from scheduling.upkeep import find_missing, forget_old
from storage import outbox
from storage.database import Database

LONGEST_REST = 5.0
# What is due and not to be had is in other hands: asking again at once would only keep the database busy.
SHORTEST_REST = 0.5
UNTIL_WOKEN = 3600.0


class Runner:
    """Runs one replica's loops. ``delivery`` is open to see: its ``counts`` are the operators' figures."""

    def __init__(
        self,
        database: Database,
        platforms: Platforms,
        delivery: Delivery,
        clock: Clock,
        *,
        seal: Seal = NO_SEAL,
        first_pause: float = 1.0,
    ) -> None:
        self._database = database
        self._platforms = platforms
        self._clock = clock
        self._seal = seal
        self._stop = asyncio.Event()
        self.delivery = delivery
        self._delivering = Loop("delivery", self._deliver, first_pause)
        self._planning = Loop("planning", self._plan, first_pause)
        self._upkeep = Loop("upkeep", self._keep_up, first_pause)

    def wake(self) -> None:
        """Deliver now: something has just been put in the outbox."""
        self._delivering.wake()

    async def run(self, stop: asyncio.Event) -> None:
        """Plan, deliver and tidy until ``stop`` is set; the batches in hand are finished."""
        self._stop = stop
        ticks = ticking(self._planning.wake, self._upkeep.wake)
        ticks.start()
        try:
            async with asyncio.TaskGroup() as group:
                for loop in (self._planning, self._delivering, self._upkeep):
                    group.create_task(loop.run(stop))
        finally:
            ticks.shutdown(wait=False)

    async def _deliver(self) -> float:
        while not self._stop.is_set() and await self.delivery.deliver_batch(self._clock.now()):
            pass
        async with self._database.read() as uow:
            next_due = await outbox.next_due(uow)
        return rest_until(next_due, self._clock.now())

    async def _plan(self) -> float:
        await plan(self._database, self._clock.now(), seal=self._seal, stopping=self._stop.is_set)
        self.wake()
        return UNTIL_WOKEN

    async def _keep_up(self) -> float:
        now = self._clock.now()
        await forget_old(self._database, now)
        await find_missing(self._database, self._platforms, now)
        return UNTIL_WOKEN


def rest_until(next_due: datetime | None, now: datetime) -> float:
    """How many seconds delivery rests if nobody wakes it: others may have put something in the outbox."""
    if next_due is None:
        return LONGEST_REST
    return min(max((next_due - now).total_seconds(), SHORTEST_REST), LONGEST_REST)
