"""The bot at work: it plans, delivers and tidies in the story's time, and people notice what it posts."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.demo.almanac import month_beginnings, planning_moments
from bot.demo.failure import DemoFailedError
from bot.demo.house import DemoHouse
from bot.demo.leaders import Leaders
from bot.demo.scene import Scene
from handlers.vocabulary.events import Place, Platform
from scheduling.planner import plan
from scheduling.upkeep import find_missing, forget_old

# What people do within these hours goes out together: one update of a card shows all their answers.
LULL = timedelta(hours=3)
# Who asks the bot for something waits no longer than this.
MOMENT = timedelta(minutes=1)


class BotAtWork:
    """Runs the agenda, with the bot's own doings on it too."""

    def __init__(self, house: DemoHouse, scene: Scene, networks: Sequence[Leaders]) -> None:
        self._house = house
        self._scene = scene
        self._networks = {_key(leaders.company.channel): leaders for leaders in networks}
        self._delivery_is_near = False

    async def until_the_end(self, progress: Callable[[datetime], None]) -> None:
        """Let everything on the agenda happen, and what follows from it.

        Raises:
            DemoFailedError: a message could not be delivered.
        """
        self._put_on_agenda()
        agenda, clock = self._scene.agenda, self._scene.clock
        while agenda:
            clock.moment, act = agenda.pop()
            progress(clock.moment)
            await act()
            self._expect_delivery()

    def _expect_delivery(self) -> None:
        if self._scene.awaited.is_set():
            lull = MOMENT
        elif self._house.woken.is_set() and not self._delivery_is_near:
            lull = LULL
        else:
            return
        self._scene.awaited.clear()
        self._delivery_is_near = True
        self._scene.agenda.add(self._scene.clock.moment + lull, self._deliver)

    def _put_on_agenda(self) -> None:
        due = {at for leaders in self._networks.values() for at in planning_moments(leaders.company.row)}
        for moment in sorted({*due, *month_beginnings(), self._scene.clock.now()}):
            self._scene.agenda.add(moment, self._plan)
        for moment in month_beginnings():
            self._scene.agenda.add(moment, self._tidy)

    async def _plan(self) -> None:
        await plan(self._house.database, self._scene.clock.now())
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
                self._networks[_key(message.place)].notice(message)


def _key(place: Place) -> tuple[Platform, str]:
    return place.platform, place.conversation
