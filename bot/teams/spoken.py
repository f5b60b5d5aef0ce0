"""Spoken words: the text of a message, without the mention that called the bot."""

import html
import re
from collections.abc import Iterator

from botbuilder.schema import Activity

_TAG = re.compile(r"</?at\b[^>]*>", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\n]+")


def mentions_bot(activity: Activity) -> bool:
    """Whether the message calls the bot by name."""
    return any(True for _ in _mentions(activity))


def words(activity: Activity) -> str:
    """The text as it was meant: mentions of others become their names, entities become characters."""
    text = str(activity.text or "")
    for mention in _mentions(activity):
        text = text.replace(mention, " ")
    return _SPACES.sub(" ", html.unescape(_TAG.sub("", text))).strip()


def _mentions(activity: Activity) -> Iterator[str]:
    """The marked-up text of each mention of the bot."""
    bot = activity.recipient.id if activity.recipient else None
    for entity in activity.entities or ():
        details = entity.additional_properties or {}
        mentioned, text = details.get("mentioned"), details.get("text")
        if isinstance(mentioned, dict) and bot and mentioned.get("id") == bot:
            yield text if isinstance(text, str) and text else "<at></at>"
