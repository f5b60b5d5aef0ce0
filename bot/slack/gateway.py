"""Sends cards to Slack, finds what was sent, and changes it."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.answers import Words
from bot.slack.blocks import Json
from bot.slack.client import delivery_errors
from bot.slack.render import messages
from bot.slack.uploads import upload
from bot.slack.values import text_at, value_at
from handlers.ports import MessageRef, RejectedError, TemporarilyUnavailableError, UncertainDeliveryError
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.events import Actor, Place, Platform

DELIVERY = "sparring_delivery"
CLOCK_SKEW = timedelta(minutes=1)
PAGE = 200

log = logging.getLogger(__name__)


class SlackGateway:
    """The gateway to one Slack workspace; ``words`` gives its own few words (key, locale)."""

    def __init__(self, client: AsyncWebClient, words: Words) -> None:
        self._client = client
        self._words = words
        # Deliveries whose files are there while the card is not: trying again must not show them again.
        self._uploaded: set[str] = set()

    async def post(self, target: Actor | Place, card: Card, delivery_id: str) -> MessageRef:
        """Send ``card``; every message of it carries ``delivery_id`` and its number as metadata.

        Its files come first, so that the buttons stay last. They carry no mark: when the process dies between files
        and card, or nobody knows whether the files got through, the next attempt shows them again; the card is never
        doubled. Where Slack refuses files for good, the card comes without them and says so.

        Raises:
            DeliveryFailedError: one of its three kinds.
        """
        place = await self._place(target)
        if card.attachments:
            card = await self._with_files(place, card, delivery_id)
        parts = messages(card)
        sent = ""
        for number, part in enumerate(parts, start=1):
            metadata = _metadata(delivery_id, number, len(parts))
            sent = await self._post_part(place, part, metadata, first=number == 1)
        self._uploaded.discard(delivery_id)
        return MessageRef(place, sent)

    async def update(self, message: MessageRef, card: Card) -> None:
        """Replace a message that was sent earlier; its files stay where they are.

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

    async def _with_files(self, place: Place, card: Card, delivery_id: str) -> Card:
        """Upload the files of ``card``; gives what is then to be posted.

        Raises:
            DeliveryFailedError: trying again can help.
        """
        if delivery_id in self._uploaded:
            return card
        try:
            await upload(self._client, place.conversation, card.attachments)
        except RejectedError as error:
            # An app installed before it had files:write, or a workspace that takes no files: the words still count.
            log.warning("files refused", extra={"action": "files_refused", "code": str(error)})
            line = Text(self._words("slack-file-refused", card.locale), subtle=True)
            instead = [element for file in card.files for element in file.instead]
            return replace(card, body=(*card.body, *(instead or (line,))))
        self._uploaded.add(delivery_id)
        return card

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
