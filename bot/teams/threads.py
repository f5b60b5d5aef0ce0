"""Threads: what became of a message in a thread of a channel. Pure; everything else gives ``None``."""

import hashlib
from typing import Any

from botbuilder.schema import Activity

from bot.teams.identity import actor, channel_data, event_id, place
from bot.teams.spoken import words
from bot.teams.untrusted import text
from handlers.vocabulary.events import MessageDeleted, MessageEdited, MessagePosted

_THREAD = ";messageid="
_BOTS = "28:"
_READS_ANEW = {"editMessage", "undeleteMessage"}


def posted(activity: Activity) -> MessagePosted | None:
    """The new message, if it stands in a thread."""
    facts = _facts(activity)
    return None if facts is None or _is_by_bot(activity) else MessagePosted(**facts, text=words(activity))


def changed(activity: Activity) -> MessageEdited | MessageDeleted | None:
    """The message in a thread that was edited, deleted, or brought back."""
    facts, what = _facts(activity), text(channel_data(activity).get("eventType"))
    if facts is None or _is_by_bot(activity):
        return None
    if what in _READS_ANEW:
        return MessageEdited(**facts, text=words(activity))
    return MessageDeleted(**facts) if what == "softDeleteMessage" else None


def _facts(activity: Activity) -> dict[str, Any] | None:
    own, root = str(activity.id or ""), str(activity.conversation.id).partition(_THREAD)[2]
    # What a thread stands under is in its own thread.
    if not own or root in {"", own}:
        return None
    return {
        "id": _event_id(activity),
        "actor": actor(activity),
        "place": place(activity),
        "message_id": own,
        "replies_to": root,
    }


def _event_id(activity: Activity) -> str:
    """As for every event, and different for each change of one message."""
    parts = (event_id(activity), activity.type, activity.timestamp, activity.text)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _is_by_bot(activity: Activity) -> bool:
    return str(activity.from_property.id).startswith(_BOTS)
