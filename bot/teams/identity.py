"""Identity: the accounts and conversations that an activity names.

A person is known by the Entra object id: it stands in activities and in rosters alike and is the same for every bot,
while the account id (``29:…``) is this bot's own name for them. The account id is kept in the address, for writing to
them; it also stands in for the object id where Teams gives none.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from botbuilder.schema import Activity

from bot.teams.untrusted import mapping, text
from handlers.vocabulary.events import Actor, Place, Platform

_PERSONAL = "personal"


def is_personal(activity: Activity) -> bool:
    """Whether it happened in the one-to-one chat; what does not say so is treated as public."""
    return bool(activity.conversation.conversation_type == _PERSONAL)


def is_complete(activity: Activity) -> bool:
    """Whether it says who, where and by which service; the adapter has no use for anything less."""
    sender, conversation = activity.from_property, activity.conversation
    known = sender is not None and sender.id and conversation is not None and conversation.id
    return bool(known and activity.service_url)


def actor(activity: Activity) -> Actor:
    """Who did it."""
    sender = activity.from_property
    return Actor(
        platform=Platform.TEAMS,
        tenant=tenant(activity),
        user_id=sender.aad_object_id or sender.id,
        name=sender.name or None,
        locale=language(activity.locale),
        address=_actor_address(activity),
    )


def place(activity: Activity) -> Place:
    """Where it happened; a thread counts as the channel it is in."""
    return Place(
        platform=Platform.TEAMS,
        tenant=tenant(activity),
        conversation=conversation(activity),
        private=is_personal(activity),
        address=service(activity),
    )


def conversation(activity: Activity) -> str:
    """The conversation's id without the thread (``19:…@thread.tacv2;messageid=…``)."""
    return str(activity.conversation.id).partition(";")[0]


def tenant(activity: Activity) -> str:
    """The Entra tenant, from either of the two places where Teams tells it."""
    return str(
        activity.conversation.tenant_id or text(mapping(channel_data(activity).get("tenant")).get("id"))
    )


def team(activity: Activity) -> str | None:
    """The id of the team that a channel belongs to."""
    return text(mapping(channel_data(activity).get("team")).get("id")) or None


def event_id(activity: Activity) -> str:
    """The same for a redelivery and for nothing else: Teams numbers activities within a conversation only."""
    parts = [conversation(activity), activity.id, activity.from_property.id, activity.name, activity.value]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def channel_data(activity: Activity) -> Mapping[str, Any]:
    """What Teams adds to an activity."""
    return mapping(activity.channel_data)


def service(activity: Activity) -> dict[str, str]:
    """How the bot reaches the place an activity came from."""
    bot = activity.recipient.id if activity.recipient else None
    return {"service_url": activity.service_url, **({"bot": bot} if bot else {})}


def language(locale: str | None) -> str | None:
    """``da`` of ``da-DK``."""
    return (locale or "").partition("-")[0].lower() or None


def _actor_address(activity: Activity) -> dict[str, str]:
    """Stable for a person and a team, so that not every event is news: no thread, no channel."""
    meeting_place = "chat" if is_personal(activity) else "team"
    where = conversation(activity) if is_personal(activity) else team(activity) or conversation(activity)
    return {**service(activity), "account": activity.from_property.id, meeting_place: where}
