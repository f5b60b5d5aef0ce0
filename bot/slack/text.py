"""Fitting words into limits: broken between words where it can be, never lost silently."""

from collections.abc import Callable, Iterable, Iterator
from html import escape as _escape
from typing import TypeVar

ELLIPSIS = "…"
T = TypeVar("T")


def split(text: str, limit: int) -> Iterator[str]:
    """``text`` in pieces of at most ``limit`` characters; nothing at all if it is blank."""
    rest = text.strip()
    while len(rest) > limit:
        end = _break(rest, limit)
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()
    if rest:
        yield rest


def _break(text: str, limit: int) -> int:
    """Where to end a piece: after a line, else after a word, else in the middle of one."""
    head = text[: limit + 1]
    return next((end for mark in "\n " if (end := head.rfind(mark)) > limit // 2), limit)


def cut(text: str, limit: int) -> str:
    """``text`` in at most ``limit`` characters; what is left out shows as an ellipsis."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    whole_words = head.rsplit(maxsplit=1)[0]
    kept = whole_words if limit // 2 < len(whole_words) < limit else head[:-1]
    return kept.rstrip() + ELLIPSIS


def or_dash(text: str) -> str:
    """``text``, or a dash where it is blank: Slack refuses an empty text."""
    return text if text.strip() else "–"


def escape(text: str) -> str:
    """``text`` for Slack's markup: it can neither mention anybody nor make a link."""
    return _escape(text, quote=False)


def packed(items: Iterable[T], size: Callable[[T], int], room: int) -> list[list[T]]:
    """The items in order, in groups whose sizes add up to at most ``room``; a bigger one stands alone."""
    groups: list[list[T]] = []
    used = 0
    for item in items:
        used += size(item)
        if not groups or used > room:
            groups.append([])
            used = size(item)
        groups[-1].append(item)
    return groups
