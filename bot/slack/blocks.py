"""The handful of Block Kit pieces that everything is built from.

People's words stand in ``plain_text`` objects: Slack shows them literally, with no mention, link or formatting.
(``rich_text`` would be literal too, but not every client draws it.) Only tables need markup, see there.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from bot.slack.limits import BODY_TEXT, HEADER
from bot.slack.text import cut, escape, or_dash, split

Json: TypeAlias = dict[str, Any]


def plain(text: str, limit: int) -> Json:
    """A ``plain_text`` object; a dash where there is no text."""
    return {"type": "plain_text", "text": cut(or_dash(text), limit), "emoji": True}


def paragraphs(text: str) -> list[Json]:
    """Sections that hold ``text`` with its line breaks."""
    return [{"type": "section", "text": plain(piece, BODY_TEXT)} for piece in split(text, BODY_TEXT)]


def small_print(text: str) -> list[Json]:
    """The same in small grey letters."""
    return [{"type": "context", "elements": [plain(piece, BODY_TEXT)]} for piece in split(text, BODY_TEXT)]


def heading(text: str) -> list[Json]:
    """``text`` in large letters, unless it is too long for that."""
    if len(text) > HEADER or not text.strip():
        return paragraphs(text)
    return [{"type": "header", "text": plain(text, HEADER)}]


def texts(node: object) -> Iterator[str]:
    """Every text that a block (or any part of one) shows, in order and as markup."""
    if isinstance(node, list):
        for item in node:
            yield from texts(item)
    elif isinstance(node, dict):
        if node.get("type") == "plain_text":
            yield escape(node["text"])
        elif node.get("type") == "mrkdwn":
            yield node["text"]
        else:
            yield from texts(list(node.values()))
