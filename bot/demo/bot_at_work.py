"""The bot at work: it plans, delivers and tidies in the story's time, and people notice what it posts."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.demo.almanac import END, ZONE, month_beginnings
from bot.demo.audience import Audience
from bot.demo.failure import DemoFailedError
from bot.demo.house import DemoHouse
from bot.demo.scene import Scene
from handlers.calendar.working_time import later
from scheduling.planner import plan
from scheduling.upkeep import find_missing, forget_old
from storage import dilemmas, meetings

# What people do within two days goes out together: one update of a card shows all their answers.
LULL = timedelta(hours=44)
# Who asks the bot for something, or moves a meeting, waits no longer than this.
MOMENT = timedelta(minutes=1)


class BotAtWork:
    """Runs the agenda, with the bot's own doings on it too."""

    def __init__(self, house: DemoHouse, scene: Scene, audience: Audience) -> None:
        self._house = house
        self._scene = scene
        self._audience = audience
        self._planning_at = scene.clock.now()
        self._delivery_is_near = False

    async def until_the_end(self, progress: Callable[[datetime], None]) -> None:
        """Let everything on the agenda happen, and what follows from it.

        Raises:
            DemoFailedError: a message could not be delivered.
        """
        agenda, clock = self._scene.agenda, self._scene.clock
        agenda.add(self._planning_at, self._plan)
        for moment in month_beginnings():
            agenda.add(moment, self._tidy)
        while agenda:
            clock.moment, act = agenda.pop()
            progress(clock.moment)
            await act()
            self._expect_planning()
            self._expect_delivery()

    def _expect_planning(self) -> None:
        if self._scene.rescheduled.is_set():
            self._scene.rescheduled.clear()
            self._plan_at(self._scene.clock.now() + MOMENT)

    def _expect_delivery(self) -> None:
        now = self._scene.clock.now()
        if self._scene.awaited.is_set():
            moment = now + MOMENT
        elif self._house.woken.is_set() and not self._delivery_is_near:
            moment = later(now + LULL, ZONE)
        else:
            return
        self._scene.awaited.clear()
        self._delivery_is_near = True
        self._scene.agenda.add(moment, self._deliver)

    def _plan_at(self, moment: datetime) -> None:
        """Plan next at ``moment``, and not when that was expected before."""
        self._planning_at = moment
        if moment < END:
            self._scene.agenda.add(moment, self._plan)

    async def _plan(self) -> None:
        now = self._scene.clock.now()
        if now != self._planning_at:
            return
        await plan(self._house.database, now)
        async with self._house.database.read() as uow:
            due = [await repository.next_due(uow) for repository in (meetings, dilemmas)]
        self._plan_at(min((at for at in due if at is not None), default=END))
        await self._deliver()

    async def _tidy(self) -> None:
        now = self._scene.clock.now()
        await forget_old(self._house.database, now)
        await find_missing(self._house.database, self._house.platforms, now)

    async def _deliver(self) -> None:
        self._house.woken.clear()
        self._delivery_is_near = False
        delivery = self._house.delivery
        await delivery.deliver_due(self._scene.clock)
        if delivery.counts["failed"] or delivery.counts["later"]:
            raise DemoFailedError(f"messages that were not delivered: {dict(delivery.counts)}")
        for stage in self._house.stages.values():
            for message in stage.take_news():
                self._audience.notice(message)
