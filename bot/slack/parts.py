"""Puts the Slack adapter together for the composition root."""

from dataclasses import dataclass

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import SlackSettings
from bot.slack.answers import Words
from bot.slack.client import TIMEOUT, web_client
from bot.slack.directory import SlackDirectory
from bot.slack.front_door import SlackFrontDoor
from bot.slack.gateway import SlackGateway
from handlers.ports import Dispatch


@dataclass(frozen=True, slots=True)
class SlackParts:
    """Everything that talks with one Slack workspace, on one HTTP session."""

    gateway: SlackGateway
    directory: SlackDirectory
    settings: SlackSettings
    words: Words
    client: AsyncWebClient
    session: aiohttp.ClientSession

    def front_door(self, dispatch: Dispatch) -> SlackFrontDoor:
        """A front door that hands its events to ``dispatch``."""
        return SlackFrontDoor(self.settings, self.client, dispatch, self.words)

    async def close(self) -> None:
        """Close the connections; stop the front door first."""
        await self.session.close()


async def open_slack(settings: SlackSettings, words: Words) -> SlackParts:
    """The Slack adapter for ``settings``; ``words`` gives its own few words (key, locale)."""
    session = aiohttp.ClientSession(timeout=TIMEOUT)
    client = web_client(settings, session)
    return SlackParts(SlackGateway(client, words), SlackDirectory(client), settings, words, client, session)
