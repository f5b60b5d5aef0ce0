"""Spoken words: Slack's markup as the plain text it was typed as."""

import re
from html import unescape

from bot.slack.blocks import Json
from bot.slack.text import ELLIPSIS
from bot.slack.values import items_at, text_at

_MENTION = re.compile(r"<@[UW]\w+(\|[^>]*)?>")
_MARKED = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")


def typed(text: str) -> str:
    """The words as they were typed: Slack sends ``&``, ``<`` and ``>`` as entities."""
    return unescape(text).strip()


def mentions(text: str, user: str) -> bool:
    """Whether somebody is mentioned."""
    return bool(user) and _mention_of(user).search(text) is not None


def without_mention(text: str, bot: str) -> str:
    """The words without the first mention of the bot; of the first one at all if nobody says which is the bot."""
    mention = _mention_of(bot) if bot else _MENTION
    return mention.sub(" ", text, count=1)


def plain(text: str) -> str:
    """``text`` as people read it: links and mentions without their markup.

    Slack tells ids, not names: somebody who is mentioned is an ellipsis.
    """
    return typed(_MARKED.sub(_read, text))


def bot_in(body: Json) -> str:
    """The bot's own user id; ``""`` where the payload does not say."""
    return next((text_at(item, "user_id") for item in items_at(body, "authorizations")), "")


def _mention_of(user: str) -> re.Pattern[str]:
    return re.compile(rf"<@{re.escape(user)}(\|[^>]*)?>")


def _read(marked: re.Match[str]) -> str:
    sign, target, label = marked.groups()
    if not sign:
        address = target.removeprefix("mailto:")
        return f"{label} ({address})" if label and label not in target else address
    if sign == "!":
        return label or f"@{target.partition('^')[0]}"
    return sign + (label or ELLIPSIS).lstrip(sign)
