"""Promising: what leaders take along from a meeting, and how it went with what they wanted to try."""

from functools import partial

from bot.demo.cast import Player
from bot.demo.content import Words
from bot.demo.gatherings import Gathering, Gatherings
from bot.demo.scene import Scene
from bot.demo.stage import Message

TAKING, TAKING_ONLY, JUDGING = 0.22, 0.15, 0.7
DAYS_TO_WRITE, DAYS_TO_JUDGE = 2, 2
JUDGEMENTS, WEIGHTS = ("yes", "partly", "not_yet"), (5, 3, 2)


class Promising:
    """The leaders of one network, each with what they may write, no two texts alike for one leader."""

    def __init__(self, scene: Scene, gatherings: Gatherings) -> None:
        self._scene = scene
        self._gatherings = gatherings
        promises = scene.content.promises
        self._unused = {
            leader.name: scene.chance.sample(promises, len(promises)) for leader in gatherings.company.leaders
        }

    def asked(self, leader: Player, message: Message) -> None:
        """Be asked, the day after a meeting, what one takes along."""
        gathering = self._gatherings.last()
        if leader.name in gathering.coming and self._scene.happens(TAKING):
            words = self._unused[leader.name].pop()
            self._scene.later(DAYS_TO_WRITE, partial(self._promise, leader, message, words, gathering))

    def reminded(self, leader: Player, message: Message) -> None:
        """Be reminded of it before the next meeting."""
        if self._scene.happens(JUDGING):
            kept = self._scene.chance.choices(JUDGEMENTS, WEIGHTS)[0]
            self._scene.later(DAYS_TO_JUDGE, partial(self._judge, leader, message, kept))

    async def _promise(self, leader: Player, message: Message, words: Words, gathering: Gathering) -> None:
        if self._scene.happens(TAKING_ONLY):
            words = {**words, "will_try": ""}
        opened = await self._scene.acting.presses(leader, message, message.card.buttons[0])
        await self._scene.acting.fills(leader, opened, words)
        gathering.entry.promised += bool(words["will_try"])

    async def _judge(self, leader: Player, message: Message, kept: str) -> None:
        button = next(one for one in message.card.buttons if one.args["kept"] == kept)
        await self._scene.acting.presses(leader, message, button)
