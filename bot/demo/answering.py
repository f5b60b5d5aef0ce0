"""Answering invitations: from the channel, when nudged, or anew when a meeting has been moved; some with a word."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from bot.demo.almanac import day_of
from bot.demo.cast import Company, Player
from bot.demo.gatherings import Gathering, Gatherings
from bot.demo.scene import Scene
from bot.demo.stage import Message
from handlers.vocabulary.cards import Button

# How likely those who have not answered yet do so, and within how many days: a week or more ahead, nearer, today.
FAR, NEAR, TODAY = (0.8, 2), (0.35, 0), (0.1, 0)
WEEK = 7
NUDGED = (0.45, 1)
ANSWERS, WEIGHTS = ("yes", "online", "late", "no"), (83, 5, 4, 8)
IN_WORDS, CHANGING = 0.06, 0.05
DAYS_TO_CHANGE = 6


class Answering:
    """The leaders of one network, as they answer its invitations."""

    def __init__(self, scene: Scene, company: Company, gatherings: Gatherings) -> None:
        self._scene = scene
        self._company = company
        self._gatherings = gatherings

    def invited(self, message: Message) -> None:
        """See an invitation in the channel; whoever has not answered yet may do so."""
        gathering = self._gatherings.at(_start(message))
        if gathering is None:
            return
        days_left = (day_of(gathering.starts_at) - day_of(self._scene.clock.now())).days
        likely, days = FAR if days_left >= WEEK else NEAR if days_left else TODAY
        for leader in self._company.leaders:
            if leader.name not in gathering.answers and self._scene.happens(likely):
                self._later(days, leader, message, gathering)

    def asked(self, leader: Player, message: Message) -> None:
        """Be asked in private: because one has not answered yet, or because the date is another now."""
        gathering, (likely, days) = self._gatherings.at(_start(message)), NUDGED
        if gathering is not None and self._scene.happens(likely):
            self._later(days, leader, message, gathering)

    def _later(self, days: int, leader: Player, message: Message, gathering: Gathering) -> None:
        answer = self._scene.chance.choices(ANSWERS, WEIGHTS)[0]
        self._scene.later(
            days, partial(self._answer, leader, message, gathering, answer), gathering.starts_at
        )

    async def _answer(self, leader: Player, message: Message, gathering: Gathering, answer: str) -> None:
        if _is_past(message, gathering) or leader.name in gathering.answers:
            return
        words = self._scene.content.words[answer]
        if self._scene.happens(IN_WORDS):
            await self._say(leader, message, answer, self._scene.chance.choice(words))
        else:
            await self._scene.acting.presses(leader, message, _button(message, answer))
        gathering.answers[leader.name] = answer
        if answer != "no" and self._scene.happens(CHANGING):
            act = partial(self._cancel, leader, message, gathering)
            self._scene.later(DAYS_TO_CHANGE, act, gathering.starts_at)

    async def _cancel(self, leader: Player, message: Message, gathering: Gathering) -> None:
        if not _is_past(message, gathering):
            await self._scene.acting.presses(leader, message, _button(message, "no"))
            gathering.answers[leader.name] = "no"

    async def _say(self, leader: Player, message: Message, answer: str, word: str) -> None:
        button = next(one for one in message.card.buttons if one.action == "answer-in-words")
        opened = await self._scene.acting.presses(leader, message, button)
        await self._scene.acting.fills(leader, opened, {"answer": answer, "word": word}, message.place)


def _buttons(message: Message) -> Sequence[Button]:
    return [button for button in message.card.buttons if button.action == "answer-invitation"]


def _button(message: Message, answer: str) -> Button:
    return next(button for button in _buttons(message) if button.args["answer"] == answer)


def _start(message: Message) -> datetime:
    return datetime.fromisoformat(_buttons(message)[0].args["at"])


def _is_past(message: Message, gathering: Gathering) -> bool:
    """Whether the card is about a date that the meeting has been moved away from."""
    return _start(message) != gathering.starts_at
