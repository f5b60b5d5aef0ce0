"""Parts: everything of Teams, put together."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp

from bot.settings import TeamsSettings
from bot.teams.authentication import Authenticator
from bot.teams.cloud import PUBLIC_CLOUD, Cloud
from bot.teams.connector import Connector
from bot.teams.directory import TeamsDirectory
from bot.teams.form_card import Words
from bot.teams.front_door import TeamsFrontDoor
from bot.teams.gateway import TeamsGateway
from bot.teams.tokens import AccessTokens
from handlers.ports import Dispatch


@dataclass(frozen=True, slots=True)
class TeamsParts:
    """The doors to Teams; ``front_door`` makes the one for what comes in, ``close`` gives back connections."""

    gateway: TeamsGateway
    directory: TeamsDirectory
    front_door: Callable[[Dispatch], TeamsFrontDoor]
    close: Callable[[], Awaitable[None]]


async def open_teams(settings: TeamsSettings, words: Words, cloud: Cloud = PUBLIC_CLOUD) -> TeamsParts:
    """Build the Teams adapter on one shared HTTP session.

    ``words`` gives the adapter's own words by (key, locale). ``cloud`` is Microsoft's, except under test.
    """
    session = aiohttp.ClientSession()
    connector = Connector(session, AccessTokens(settings, cloud))
    authenticator = Authenticator(settings, cloud, session)
    gateway = TeamsGateway(connector, words)

    def front_door(dispatch: Dispatch) -> TeamsFrontDoor:
        return TeamsFrontDoor(authenticator, connector, gateway, dispatch, words)

    return TeamsParts(gateway, TeamsDirectory(connector), front_door, session.close)
