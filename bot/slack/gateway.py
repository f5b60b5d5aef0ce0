"""Sends cards to Slack, finds what was sent, and changes it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks import Json
from bot.slack.client import delivery_errors
from bot.slack.render import messages
from bot.slack.values import text_at, value_at
from handlers.ports import MessageRef, TemporarilyUnavailableError, UncertainDeliveryError
from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import Actor, Place, Platform

DELIVERY = "sparring_delivery"
CLOCK_SKEW = timedelta(minutes=1)
PAGE = 200


class SlackGateway:
    """The gateway to one Slack workspace."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def post(self, target: Actor | Place, card: Card, delivery_id: str) -> MessageRef:
        """Send ``card``; every message of it carries ``delivery_id`` and its number as metadata.

        Raises:
            DeliveryFailedError: one of its three kinds.
        """
        place = await self._place(target)
        parts = messages(card)
        sent = ""
        for number, part in enumerate(parts, start=1):
            metadata = _metadata(delivery_id, number, len(parts))
            sent = await self._post_part(place, part, metadata, first=number == 1)
        return MessageRef(place, sent)

    async def update(self, message: MessageRef, card: Card) -> None:
        """Replace a message that was sent earlier.

        Of a card that needs several messages the last is shown here, as it was when it was posted.

        Raises:
            DeliveryFailedError: one of its three kinds.
        """
        with delivery_errors():
            last = messages(card)[-1]
            await self._client.chat_update(channel=message.place.conversation, ts=message.message_id, **last)

    async def find(self, target: Actor | Place, delivery_id: str, since: datetime) -> MessageRef | None:
        """Look for the last message of a delivery that was made after ``since``; ``None`` if it is not there.

        Raises:
            DeliveryFailedError: one of its three kinds.
        """
        place = await self._place(target)
        with delivery_errors():
            pages = await self._client.conversations_history(
                channel=place.conversation,
                oldest=f"{(since - CLOCK_SKEW).timestamp():.6f}",
                include_all_metadata=True,
                limit=PAGE,
            )
            async for page in pages:
                for message in page["messages"]:
                    if _completes(message, delivery_id):
                        return MessageRef(place, message["ts"])
        return None

    async def _place(self, target: Actor | Place) -> Place:
        if isinstance(target, Place):
            return target
        with delivery_errors():
            opened = await self._client.conversations_open(users=target.user_id)
        channel = opened["channel"]["id"]
        return Place(platform=Platform.SLACK, tenant=target.tenant, conversation=channel, private=True)

    async def _post_part(self, place: Place, part: Json, metadata: Json, *, first: bool) -> str:
        """Send one message and return its timestamp.

        Raises:
            DeliveryFailedError: one of its kinds; never that nothing was delivered when an earlier part was.
        """
        try:
            with delivery_errors():
                answer = await self._client.chat_postMessage(
                    channel=place.conversation,
                    metadata=metadata,
                    unfurl_links=False,
                    unfurl_media=False,
                    **part,
                )
        except TemporarilyUnavailableError as error:
            if first:
                raise
            raise UncertainDeliveryError("only a part was delivered") from error
        return str(answer["ts"])


def _metadata(delivery_id: str, number: int, parts: int) -> Json:
    return {"event_type": DELIVERY, "event_payload": {"id": delivery_id, "part": number, "parts": parts}}


def _completes(message: Mapping[str, object], delivery_id: str) -> bool:
    """Whether this is the last message of the delivery: one that broke off before it has to be made again."""
    payload = value_at(message, "metadata", "event_payload")
    is_ours = text_at(message, "metadata", "event_type") == DELIVERY and text_at(payload, "id") == delivery_id
    return is_ours and value_at(payload, "part") == value_at(payload, "parts")
