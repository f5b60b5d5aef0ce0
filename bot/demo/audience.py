"""The audience: who notices what the bot posts, in the channels and in private."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from bot.demo.answering import Answering
from bot.demo.askers import Askers
from bot.demo.cast import Player
from bot.demo.facilitating import Facilitating
from bot.demo.gatherings import Gatherings
from bot.demo.leaders import Leaders
from bot.demo.promising import Promising
from bot.demo.scene import Scene
from bot.demo.stage import Message
from handlers.vocabulary.events import Place, Platform

Key: TypeAlias = tuple[Platform, str]
React: TypeAlias = Callable[[Player, Message], None]


class Audience:
    """Hands each new message to those whom it asks for something."""

    def __init__(self, scene: Scene, networks: Sequence[tuple[Leaders, Gatherings]]) -> None:
        self._in_channel: dict[Key, Mapping[str, Callable[[Message], None]]] = {}
        self._in_private: dict[tuple[Key, str], tuple[Player, React]] = {}
        self._accounts: dict[str, list[Player]] = {}
        for _, gatherings in networks:
            for player in (*gatherings.company.leaders, gatherings.company.facilitator):
                self._accounts.setdefault(player.name, []).append(player)
        for leaders, gatherings in networks:
            self._lead(scene, leaders, gatherings)
        facilitating = Facilitating(scene, {one.company.name: one for _, one in networks})
        for _, gatherings in networks:
            self._facilitate(gatherings.company.facilitator, facilitating)

    def notice(self, message: Message) -> None:
        """Let those who see a new message decide what they do about it, and when."""
        actions = {button.action: None for button in message.card.buttons}
        for action in actions:
            if message.place.private:
                found = self._in_private.get((_key(message.place), action))
                if found is not None:
                    player, react = found
                    react(player, message)
            elif action in self._in_channel[_key(message.place)]:
                self._in_channel[_key(message.place)][action](message)

    def _lead(self, scene: Scene, leaders: Leaders, gatherings: Gatherings) -> None:
        answering, promising = Answering(scene, leaders.company, gatherings), Promising(scene, gatherings)
        self._in_channel[_key(leaders.company.channel)] = {
            "answer-invitation": answering.invited,
            "reflect": leaders.asked,
            "give-feedback": leaders.needed,
        }
        askers = Askers(scene)
        reactions: dict[str, React] = {
            "dilemma-takeaway": askers.answered,
            "dilemma-follow-up": askers.asked_how_it_went,
            "answer-invitation": answering.asked,
            "promise": promising.asked,
            "promise-kept": promising.reminded,
        }
        for player in leaders.company.leaders:
            self._react(player, reactions)

    def _facilitate(self, player: Player, facilitating: Facilitating) -> None:
        reactions: dict[str, React] = {
            "meeting-keep-date": facilitating.asked_for_date,
            "meeting-agenda": facilitating.asked_for_agenda,
            "attendance-confirm": facilitating.asked_who_was_there,
            "summary": facilitating.got_meeting,
        }
        self._react(player, reactions)

    def _react(self, player: Player, reactions: Mapping[str, React]) -> None:
        # Somebody with accounts on both platforms is written to on one of them, whichever role it is about.
        for account in self._accounts[player.name]:
            for action, react in reactions.items():
                self._in_private[_key(account.chat), action] = (account, react)


def _key(place: Place) -> Key:
    return place.platform, place.conversation
