"""Plain text: people's words inside an Adaptive Card, so that they stay words.

A ``TextBlock`` reads markdown: whoever types ``[read this](https://…)`` would have made a link under the bot's name.
A ``TextRun`` of a ``RichTextBlock`` does not, keeps line breaks, and a mention needs an entity that is never sent. So
people's words go into runs. Only the ``{{DATE(…)}}`` templates work there too; they are broken up unseen.
"""

import re
from collections.abc import Iterator
from typing import Any

Block = dict[str, Any]

_NEWLINES = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Unicode's categories Cc and Cs, but for line breaks and tabs.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TEMPLATE = re.compile(r"\{(?=\{)")
_WORD_JOINER = "\u2060"
_MARKDOWN = re.compile(r"([\\`*_\[\]{}<>~|#&]|^\s*[-+](?=\s)|^\s*\d+(?=[.)]\s))", re.MULTILINE)


def clean(text: str) -> str:
    """``text`` without what JSON, a client or a template would trip over; line breaks are kept."""
    kept = _CONTROLS.sub("", _NEWLINES.sub("\n", text))
    return _TEMPLATE.sub("{" + _WORD_JOINER, kept)


def block(text: str, **style: object) -> Block:
    """A paragraph of plain text; ``style`` is that of its one run."""
    return {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": clean(text), **style}]}


def heading(text: str, size: str) -> Block:
    """A heading that screen readers find, unless it holds signs that a ``TextBlock`` would take for markdown."""
    words = clean(text)
    if not is_plain(words) or "\n" in words:
        return block(text, size=size, weight="Bolder")
    return {
        "type": "TextBlock",
        "text": words,
        "wrap": True,
        "style": "heading",
        "size": size,
        "weight": "Bolder",
    }


def is_plain(text: str) -> bool:
    """Whether ``text`` means the same read as markdown."""
    return escape(text) == clean(text)


def escape(text: str) -> str:
    """``text`` for the places that know markdown only: signs are escaped, words are kept."""
    return _MARKDOWN.sub(r"\\\1", clean(text))


def pieces(text: str, limit: int) -> Iterator[str]:
    """``text`` in pieces of at most ``limit`` characters, broken at a line, else at a space, else anywhere."""
    while len(text) > limit:
        end = text.rfind("\n", 1, limit + 1)
        end = end if end > 0 else text.rfind(" ", 1, limit + 1)
        end = end if end > 0 else limit
        yield text[:end]
        text = text[end:].lstrip(" \n") if text[end : end + 1] in {" ", "\n"} else text[end:]
    if text:
        yield text
