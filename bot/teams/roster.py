"""The roster: who is in a team and which channels it has. Members come in full, e-mail included, from here alone."""

from collections.abc import Mapping
from typing import Any

from botbuilder.schema import Activity

from bot.teams.connector import Connector
from bot.teams.identity import actor, event_id, service, team, tenant
from bot.teams.untrusted import text
from handlers.vocabulary.events import Actor, Place, PlacesSeen, Platform

# Teams gives the first channel of a team no name, since it is called something else in every language.
GENERAL = "General"


async def look_around(connector: Connector, activity: Activity) -> PlacesSeen:
    """Everyone and every channel in the team that ``activity`` comes from.

    Raises:
        DeliveryFailedError: the team could not be looked at.
    """
    team_id = team(activity) or ""
    members = [member async for member in connector.members(activity.service_url, team_id)]
    channels = await connector.channels(activity.service_url, team_id)
    return places_seen(activity, members, channels)


def places_seen(
    activity: Activity, members: list[dict[str, Any]], channels: list[dict[str, Any]]
) -> PlacesSeen:
    """The event that a team's roster and channel list make."""
    return PlacesSeen(
        id=event_id(activity),
        actor=actor(activity),
        members=tuple(_member(activity, member) for member in members if member.get("id")),
        channels=tuple(_channel(activity, channel) for channel in channels if channel.get("id")),
    )


def email(member: Mapping[str, Any]) -> str | None:
    """A member's e-mail address; the sign-in name stands in for it where the directory has none."""
    return text(member.get("email")) or text(member.get("userPrincipalName")) or None


def _member(activity: Activity, member: Mapping[str, Any]) -> Actor:
    account = str(member["id"])
    return Actor(
        platform=Platform.TEAMS,
        tenant=text(member.get("tenantId")) or tenant(activity),
        user_id=text(member.get("aadObjectId")) or text(member.get("objectId")) or account,
        email=email(member),
        name=text(member.get("name")) or None,
        address={**service(activity), "account": account, "team": team(activity) or ""},
    )


def _channel(activity: Activity, channel: Mapping[str, Any]) -> Place:
    return Place(
        platform=Platform.TEAMS,
        tenant=tenant(activity),
        conversation=str(channel["id"]),
        private=False,
        name=text(channel.get("name")) or GENERAL,
        address=service(activity),
    )
