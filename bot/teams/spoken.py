"""Spoken words: the text of a message, without the mention that called the bot."""

import html
import re
from collections.abc import Iterator

from botbuilder.schema import Activity

_LINE_END = re.compile(r"<br\b[^<>]*>|</(?:blockquote|div|h\d|li|p|tr)>", re.IGNORECASE)
_PICTURE = re.compile(r"<(?:emoji|img)\b[^<>]*\balt=\"([^\"<>]*)\"[^<>]*>", re.IGNORECASE)
# What a client formats with. All else in angle brackets are words.
_TAG = re.compile(
    r"</?(?:a|at|attachment|b|blockquote|code|codeblock|div|em|emoji|h\d|hr|i|img|li|ol|p|pre|s|span|strong|table|tbody"
    r"|td|th|tr|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[^\S\n]+")


def mentions_bot(activity: Activity) -> bool:
    """Whether the message calls the bot by name."""
    return any(True for _ in _mentions(activity))


def words(activity: Activity) -> str:
    """The text as it was meant: mentions of others become their names, markup goes, entities become characters."""
    text = str(activity.text or "")
    for mention in _mentions(activity):
        text = text.replace(mention, " ")
    text = _TAG.sub("", _PICTURE.sub(r"\1", _LINE_END.sub("\n", text)))
    return _SPACES.sub(" ", html.unescape(text)).strip()


def _mentions(activity: Activity) -> Iterator[str]:
    """The marked-up text of each mention of the bot."""
    bot = activity.recipient.id if activity.recipient else None
    for entity in activity.entities or ():
        details = entity.additional_properties or {}
        mentioned, text = details.get("mentioned"), details.get("text")
        if isinstance(mentioned, dict) and bot and mentioned.get("id") == bot:
            yield text if isinstance(text, str) and text else "<at></at>"
