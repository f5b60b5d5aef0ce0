"""Facilitating: what facilitators do with the cards on which the bot puts a meeting into their hands."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from bot.demo.almanac import day_of
from bot.demo.cast import Player
from bot.demo.chronicle import Entry
from bot.demo.gatherings import Gathering, Gatherings
from bot.demo.scene import Scene
from bot.demo.stage import Message
from handlers.calendar.closed import closed_on
from handlers.vocabulary.cards import Button, Facts
from handlers.vocabulary.forms import TextInput

EDITING, STAYING_AWAY = 0.25, 0.04
DAYS_TO_MOVE, DAYS_TO_EDIT, DAYS_TO_NOTE = 1, 1, 1
WHAT_IS_NEW = -3
"""Which of the points proposed is about new tools."""


class Facilitating:
    """Everybody who facilitates, with the gatherings of all networks by the network's name."""

    def __init__(self, scene: Scene, gatherings: Mapping[str, Gatherings]) -> None:
        self._scene = scene
        self._gatherings = gatherings

    def asked_for_date(self, player: Player, message: Message) -> None:
        """Be asked whether a meeting should be on another date."""
        self._scene.later(DAYS_TO_MOVE, partial(self._decide, player, message))

    def asked_for_agenda(self, player: Player, message: Message) -> None:
        """See the agenda that the bot proposes: most find it good."""
        if self._scene.happens(EDITING):
            self._scene.later(DAYS_TO_EDIT, partial(self._edit, player, message))

    def asked_who_was_there(self, player: Player, message: Message) -> None:
        """See who was at a meeting, as the answers have it."""
        self._scene.later(DAYS_TO_NOTE, partial(self._note_attendance, player, message))

    def got_meeting(self, player: Player, message: Message) -> None:
        """Be handed somebody else's meeting: have the summary too."""
        if _buttons(message, "meeting-agenda"):  # A summary has buttons for more summaries, but no agenda.
            self._scene.later(0, partial(self._ask_for_summary, player, message))

    async def _decide(self, player: Player, message: Message) -> None:
        dates = _buttons(message, "meeting-move-to")
        if not dates or not _is_closed(dates[0]):
            await self._scene.acting.presses(player, message, _buttons(message, "meeting-keep-date")[0])
            return
        network = _network(message)
        nearest = min(dates, key=lambda button: abs(_moment(button, "to") - _moment(button, "from")))
        await self._scene.acting.presses(player, message, nearest)
        self._gatherings[network].move(_moment(nearest, "from"), _moment(nearest, "to"))
        self._scene.rescheduled.set()
        self._scene.chronicle.together(
            Entry(at=self._scene.clock.now(), kind="better-date", networks=[network], answered=1)
        )

    async def _edit(self, player: Player, message: Message) -> None:
        opened = await self._scene.acting.presses(player, message, _buttons(message, "meeting-agenda")[0])
        inputs = opened.form.inputs if opened.form else ()
        proposed = next(field for field in inputs if isinstance(field, TextInput))
        point = self._scene.chance.choice(self._scene.content.points)
        await self._scene.acting.fills(player, opened, {proposed.name: _with_own(proposed.value, point)})

    async def _note_attendance(self, player: Player, message: Message) -> None:
        gathering = self._held_by(player)
        for name in gathering.coming:
            if self._scene.chance.random() < STAYING_AWAY:
                toggles = _buttons(message, "attendance-toggle")
                wrong = next(button for button in toggles if name in button.label)
                await self._scene.acting.presses(player, message, wrong)
                gathering.entry.present -= 1
        await self._scene.acting.presses(player, message, _buttons(message, "attendance-confirm")[0])

    async def _ask_for_summary(self, player: Player, message: Message) -> None:
        await self._scene.acting.presses(player, message, _buttons(message, "summary")[0])
        self._scene.awaited.set()

    def _held_by(self, player: Player) -> Gathering:
        """The meeting that this player was the last to facilitate."""
        last = [gathering for one in self._gatherings.values() for gathering in one.begun()]
        return max(
            (one for one in last if one.facilitator.name == player.name), key=lambda one: one.starts_at
        )


def _buttons(message: Message, action: str) -> Sequence[Button]:
    return [button for button in message.card.buttons if button.action == action]


def _moment(button: Button, name: str) -> datetime:
    return datetime.fromisoformat(button.args[name])


def _is_closed(button: Button) -> bool:
    return closed_on(day_of(_moment(button, "from"))) is not None


def _network(message: Message) -> str:
    facts = next(part for part in message.card.body if isinstance(part, Facts))
    return facts.items[0][1]


def _with_own(agenda: str, words: str) -> str:
    """The agenda with other words for what is new, at the time it has."""
    lines = agenda.splitlines()
    minutes, _, _ = lines[WHAT_IS_NEW].partition(" ")
    lines[WHAT_IS_NEW] = f"{minutes} {words}"
    return "\n".join(lines)
