"""Identity: the accounts and conversations that a payload names."""

from typing import TypedDict

from handlers.vocabulary.events import Actor, Place, Platform

DIRECT = "directmessage"
HIDDEN_NAMES = {DIRECT, "privategroup"}


class Common(TypedDict):
    """What every event has."""

    id: str
    actor: Actor
    place: Place | None


def common(event_id: str, tenant: str, user: str, place: Place | None) -> Common | None:
    """What every event has, or ``None`` where the payload does not say who."""
    if not (tenant and user):
        return None
    return {
        "id": event_id,
        "actor": Actor(platform=Platform.SLACK, tenant=tenant, user_id=user),
        "place": place,
    }


def place_of(tenant: str, channel: str, name: str = "") -> Place | None:
    """The conversation with this id, or ``None`` where the payload names none."""
    if not channel:
        return None
    return Place(
        platform=Platform.SLACK,
        tenant=tenant,
        conversation=channel,
        private=channel.startswith("D") or name == DIRECT,
        name=None if name in HIDDEN_NAMES else name or None,
    )
