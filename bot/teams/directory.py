"""Asks Teams who somebody is."""

from dataclasses import replace

from bot.teams.connector import Connector
from bot.teams.roster import email
from handlers.vocabulary.events import Actor, Place


class TeamsDirectory:
    """Teams tells about members of a conversation the bot is in, and lets no bot search.

    People and channels become known from ``PlacesSeen``, when the bot is added to their team.
    """

    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def profile(self, actor: Actor) -> Actor:
        """The same actor with e-mail and name, asked for in the chat or the team they were met in.

        Raises:
            DeliveryFailedError: Teams could not be asked, or the person has left.
        """
        address = actor.address
        conversation = address.get("chat") or address.get("team")
        if not conversation or "service_url" not in address:
            return actor
        member = await self._connector.member(
            address["service_url"], conversation, address.get("account") or actor.user_id
        )
        name = member.get("name")
        return replace(
            actor,
            email=email(member) or actor.email,
            name=name if isinstance(name, str) and name else actor.name,
        )

    async def find_person(self, email: str) -> Actor | None:  # noqa: ARG002 - the port
        """Nobody: Teams cannot be searched."""
        return None

    async def find_channel(self, name_or_id: str) -> Place | None:  # noqa: ARG002 - the port
        """Nothing: Teams cannot be searched."""
        return None
