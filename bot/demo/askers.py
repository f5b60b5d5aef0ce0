"""Askers: what those who put a dilemma take along from the answers, and how it went weeks later."""

from functools import partial

from bot.demo.cast import Company, Player
from bot.demo.content import Words
from bot.demo.scene import Scene
from bot.demo.stage import Message

TAKING, TELLING = 0.8, 0.7
DAYS_TO_WRITE, DAYS_TO_TELL = 1, 3
OUTCOMES, WEIGHTS = ("worked", "partly", "changed_plan", "not_yet"), (4, 3, 2, 1)


class Askers:
    """The leaders of one network who have asked; what they write is what leaders take along from meetings too."""

    def __init__(self, scene: Scene, company: Company) -> None:
        self._scene = scene
        promises = scene.content.promises
        self._unused = {
            leader.name: scene.chance.sample(promises, len(promises)) for leader in company.leaders
        }

    def answered(self, asker: Player, message: Message) -> None:
        """Get all answers at once."""
        if self._scene.happens(TAKING):
            words = self._unused[asker.name].pop()
            self._scene.later(DAYS_TO_WRITE, partial(self._take_along, asker, message, words))

    def asked_how_it_went(self, asker: Player, message: Message) -> None:
        """Be asked, some weeks later."""
        if self._scene.happens(TELLING):
            outcome = self._scene.chance.choices(OUTCOMES, WEIGHTS)[0]
            learned = self._unused[asker.name].pop()["takes_along"]
            self._scene.later(DAYS_TO_TELL, partial(self._tell, asker, message, outcome, learned))

    async def _take_along(self, asker: Player, message: Message, words: Words) -> None:
        opened = await self._scene.acting.presses(asker, message, message.card.buttons[0])
        values = {"takes_along": words["takes_along"] or words["will_try"], "will_do": words["will_try"]}
        await self._scene.acting.fills(asker, opened, values)

    async def _tell(self, asker: Player, message: Message, outcome: str, learned: str) -> None:
        opened = await self._scene.acting.presses(asker, message, message.card.buttons[0])
        await self._scene.acting.fills(asker, opened, {"outcome": outcome, "learned": learned})
