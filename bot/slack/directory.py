"""Who and what there is in a Slack workspace."""

import time
from dataclasses import replace

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.client import delivery_errors
from bot.slack.values import text_at
from handlers.ports import RejectedError
from handlers.vocabulary.events import Actor, Place, Platform

CHANNELS_KEPT = 180.0
"""In seconds. Listing all channels takes many calls in a big workspace; imports ask for one after another."""
CHANNELS_KEPT_AFTER_MISS = 10.0
"""In seconds. Shorter, for the bot may just have been invited to the channel that is asked for."""
PAGE = 200


class SlackDirectory:
    """The directory of one Slack workspace."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._team: str | None = None
        self._channels: tuple[Place, ...] = ()
        self._listed_at: float | None = None

    async def profile(self, actor: Actor) -> Actor:
        """The same actor with what Slack tells of them.

        Raises:
            DeliveryFailedError: Slack could not be asked, or does not know this person.
        """
        with delivery_errors():
            answer = await self._client.users_info(user=actor.user_id, include_locale=True)
        return _described(actor, answer["user"])

    async def find_person(self, email: str) -> Actor | None:
        """The account with this e-mail address, or ``None``.

        Raises:
            DeliveryFailedError: Slack could not be asked.
        """
        try:
            with delivery_errors():
                answer = await self._client.users_lookupByEmail(email=email)
        except RejectedError as error:
            if str(error) == "users_not_found":
                return None
            raise
        user = answer["user"]
        account = Actor(platform=Platform.SLACK, tenant=await self._tenant(), user_id=user["id"])
        return _described(account, user)

    async def find_channel(self, name_or_id: str) -> Place | None:
        """The channel with this name or id, if the bot can see it, or ``None``.

        Raises:
            DeliveryFailedError: Slack could not be asked.
        """
        wanted = name_or_id.strip().removeprefix("#")
        for age in (CHANNELS_KEPT, CHANNELS_KEPT_AFTER_MISS):
            for channel in await self._all_channels(age):
                if wanted == channel.conversation or wanted.lower() == channel.name:
                    return channel
        return None

    async def _all_channels(self, age: float) -> tuple[Place, ...]:
        """The channels as they were at most ``age`` seconds ago."""
        if self._listed_at is None or time.monotonic() - self._listed_at > age:
            self._channels = await self._list_channels()
            self._listed_at = time.monotonic()
        return self._channels

    async def _list_channels(self) -> tuple[Place, ...]:
        tenant = await self._tenant()
        with delivery_errors():
            pages = await self._client.conversations_list(
                types="public_channel,private_channel", exclude_archived=True, limit=PAGE
            )
            return tuple([_channel(tenant, it) async for page in pages for it in page["channels"]])

    async def _tenant(self) -> str:
        if self._team is None:
            with delivery_errors():
                self._team = str((await self._client.auth_test())["team_id"])
        return self._team


def _described(actor: Actor, user: object) -> Actor:
    name = text_at(user, "profile", "real_name") or text_at(user, "real_name")
    return replace(
        actor,
        email=text_at(user, "profile", "email") or actor.email,
        name=name or actor.name,
        locale=text_at(user, "locale").partition("-")[0] or actor.locale,
    )


def _channel(tenant: str, channel: object) -> Place:
    return Place(
        platform=Platform.SLACK,
        tenant=tenant,
        conversation=text_at(channel, "id"),
        private=False,
        name=text_at(channel, "name"),
    )
