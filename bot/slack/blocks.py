"""The handful of Block Kit pieces that everything is built from.

People's words only ever stand in ``plain_text`` objects and in the text elements of ``rich_text``. Slack
shows both literally: no mention, no link, no formatting, no fence to break out of.
"""

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from bot.slack.limits import BODY_TEXT
from bot.slack.text import cut, or_dash, split

Json: TypeAlias = dict[str, Any]


def plain(text: str, limit: int) -> Json:
    """A ``plain_text`` object; a dash where there is no text."""
    return {"type": "plain_text", "text": cut(or_dash(text), limit), "emoji": True}


def run(text: str, *, bold: bool = False) -> Json:
    """A stretch of literal text inside rich text."""
    return {"type": "text", "text": text, **({"style": {"bold": True}} if bold else {})}


def rich(kind: str, runs: Sequence[Json]) -> Json:
    """A block of rich text of one kind: ``section``, ``quote`` or ``preformatted``."""
    return {"type": "rich_text", "elements": [{"type": f"rich_text_{kind}", "elements": list(runs)}]}


def paragraphs(text: str) -> list[Json]:
    """Sections that hold ``text`` with its line breaks."""
    return [{"type": "section", "text": plain(piece, BODY_TEXT)} for piece in split(text, BODY_TEXT)]


def small_print(text: str) -> list[Json]:
    """The same in small grey letters."""
    return [{"type": "context", "elements": [plain(piece, BODY_TEXT)]} for piece in split(text, BODY_TEXT)]


def strong(text: str) -> list[Json]:
    """``text`` in bold."""
    return [rich("section", [run(piece, bold=True)]) for piece in split(text, BODY_TEXT)]


def quoted(text: str) -> list[Json]:
    """``text`` with a bar at its side."""
    return [rich("quote", [run(piece)]) for piece in split(text, BODY_TEXT)]


def texts(node: object) -> Iterator[str]:
    """Every text that a block (or any part of one) shows, in order."""
    if isinstance(node, list):
        for item in node:
            yield from texts(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "text" and isinstance(value, str):
                yield value
            else:
                yield from texts(value)


def shown(block: Json) -> str:
    """All the text of one block."""
    return "".join(texts(block))
