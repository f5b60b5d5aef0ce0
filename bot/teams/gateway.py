"""Sends cards to Teams and changes them; what was sent cannot be looked for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.teams.connector import Connector
from bot.teams.files import with_excuse
from bot.teams.form_card import Words
from bot.teams.render import card_activity, pages
from handlers.ports import (
    MessageRef,
    RejectedError,
    TemporarilyUnavailableError,
    UncertainDeliveryError,
    UnsupportedLookupError,
)
from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import Actor, Place, Platform


class TeamsGateway:
    """The gateway to every tenant that the bot has heard from; ``words`` gives its own few words (key, locale)."""

    def __init__(self, connector: Connector, words: Words) -> None:
        self._connector = connector
        self._words = words
        self._chats: dict[tuple[str, str], str] = {}

    async def post(self, target: Actor | Place, card: Card, delivery_id: str) -> MessageRef:
        """Send ``card``; ``delivery_id`` leaves no mark, since Teams could not be asked for it.

        Raises:
            DeliveryFailedError: one of its three kinds.
        """
        place = await self._place(target)
        first, *rest = (card_activity(page, card.title) for page in pages(with_excuse(card, self._words)))
        sent = await self.send(place, first)
        try:
            for activity in rest:
                sent = await self.send(place, activity)
        except TemporarilyUnavailableError as error:
            # Some of it did get through: to send it all again without a thought would double that.
            raise UncertainDeliveryError(f"{delivery_id} got through in part: {error}") from error
        return MessageRef(place, sent)

    async def update(self, message: MessageRef, card: Card) -> None:
        """Replace a message; of a card that needs several pages the last, as it was when it was posted.

        Raises:
            DeliveryFailedError: one of its three kinds.
        """
        place = message.place
        activity = card_activity(pages(with_excuse(card, self._words))[-1], card.title)
        await self._connector.update(
            _service_url(place.address), place.conversation, message.message_id, activity
        )

    async def find(self, target: Actor | Place, delivery_id: str, since: datetime) -> MessageRef | None:  # noqa: ARG002
        """Teams lets no bot search.

        Raises:
            UnsupportedLookupError: always.
        """
        raise UnsupportedLookupError

    async def send(self, place: Place, activity: Mapping[str, Any]) -> str:
        """Send one activity to a conversation; gives the message's id.

        Raises:
            DeliveryFailedError: one of its three kinds.
        """
        return await self._connector.send(_service_url(place.address), place.conversation, activity)

    async def _place(self, target: Actor | Place) -> Place:
        if isinstance(target, Place):
            return target
        address = {key: target.address[key] for key in ("service_url", "bot") if key in target.address}
        return Place(
            platform=Platform.TEAMS,
            tenant=target.tenant,
            conversation=target.address.get("chat") or await self._chat(target),
            private=True,
            address=address,
        )

    async def _chat(self, person: Actor) -> str:
        """The one-to-one chat with a person, opened if need be; opening it twice gives the same."""
        key = (person.tenant, person.user_id)
        if key not in self._chats:
            self._chats[key] = await self._connector.create_conversation(
                _service_url(person.address), _one_to_one(person)
            )
        return self._chats[key]


def _one_to_one(person: Actor) -> dict[str, Any]:
    return {
        "isGroup": False,
        "bot": {"id": person.address.get("bot", "")},
        "members": [{"id": person.address.get("account") or person.user_id}],
        "tenantId": person.tenant,
        "channelData": {"tenant": {"id": person.tenant}},
    }


def _service_url(address: Mapping[str, str]) -> str:
    try:
        return address["service_url"]
    except KeyError:
        raise RejectedError("Teams has not told yet where this one is") from None
