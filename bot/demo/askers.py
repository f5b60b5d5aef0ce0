"""Askers: what those who put a dilemma take along from the answers, and how it went weeks later."""

from functools import partial

from bot.demo.cast import Player
from bot.demo.scene import Scene
from bot.demo.stage import Message

TAKING, TELLING = 0.8, 0.7
DAYS_TO_WRITE, DAYS_TO_TELL = 1, 3
OUTCOMES, WEIGHTS = ("worked", "partly", "changed_plan", "not_yet"), (4, 3, 2, 1)


class Askers:
    """The leaders of one network who have asked."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def answered(self, asker: Player, message: Message) -> None:
        """Get all answers at once."""
        if self._scene.happens(TAKING):
            self._scene.later(DAYS_TO_WRITE, partial(self._take_along, asker, message))

    def asked_how_it_went(self, asker: Player, message: Message) -> None:
        """Be asked, some weeks later."""
        if self._scene.happens(TELLING):
            self._scene.later(DAYS_TO_TELL, partial(self._tell, asker, message))

    async def _take_along(self, asker: Player, message: Message) -> None:
        words = self._scene.chance.choice(self._scene.content.takeaways)
        opened = await self._scene.acting.presses(asker, message, message.card.buttons[0])
        values = {name: words[name] for name in ("takes_along", "will_do")}
        await self._scene.acting.fills(asker, opened, values)

    async def _tell(self, asker: Player, message: Message) -> None:
        outcome = self._scene.chance.choices(OUTCOMES, WEIGHTS)[0]
        learned = self._scene.chance.choice(self._scene.content.takeaways)["learned"]
        opened = await self._scene.acting.presses(asker, message, message.card.buttons[0])
        await self._scene.acting.fills(asker, opened, {"outcome": outcome, "learned": learned})
