"""Threads: what became of a message in a thread of a channel. Pure; everything else gives ``None``."""

from typing import Any

from bot.slack.blocks import Json
from bot.slack.identity import Common, common
from bot.slack.spoken import bot_in, mentions, plain, without_mention
from bot.slack.values import text_at, value_at
from handlers.vocabulary.events import MessageDeleted, MessageEdited, MessagePosted, Place, ThreadMessage

WRITTEN = ("", "thread_broadcast", "file_share")
"""The subtypes of what a person writes: nothing special, shown in the channel too, with a file."""


def thread_message(body: Json, event_id: str, place: Place | None) -> ThreadMessage | None:
    """What a ``message`` event of a channel tells about a thread.

    A new message that mentions the bot comes as an ``app_mention`` too, and is told by that alone.
    """
    event = value_at(body, "event")
    match text_at(event, "subtype"):
        case "message_changed":
            message = value_at(event, "message")
            facts = _facts(_told(body, event_id, place, message), message)
            return MessageEdited(**facts, text=_words(body, message)) if facts else None
        case "message_deleted":
            message = value_at(event, "previous_message")
            facts = _facts(_told(body, event_id, place, message), message)
            return MessageDeleted(**facts) if facts else None
        case subtype if subtype in WRITTEN and not mentions(text_at(event, "text"), bot_in(body)):
            return posted(body, _told(body, event_id, place, event))
    return None


def posted(body: Json, told: Common | None) -> MessagePosted | None:
    """The new message that an event is about, if it stands in a thread."""
    message = value_at(body, "event")
    facts = _facts(told, message)
    return MessagePosted(**facts, text=_words(body, message)) if facts else None


def _told(body: Json, event_id: str, place: Place | None, message: object) -> Common | None:
    return common(event_id, text_at(body, "team_id"), text_at(message, "user"), place)


def _facts(told: Common | None, message: object) -> dict[str, Any] | None:
    own, root = text_at(message, "ts"), text_at(message, "thread_ts")
    # What a thread stands under names itself as its thread.
    is_reply = bool(own) and root not in {"", own}
    if told is None or told["place"] is None or not is_reply or value_at(message, "bot_id"):
        return None
    return {**told, "message_id": own, "replies_to": root}


def _words(body: Json, message: object) -> str:
    return plain(without_mention(text_at(message, "text"), bot_in(body)))
