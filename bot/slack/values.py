"""What buttons and dialogs carry through Slack and back: small JSON objects, read without trust."""

import json
from collections.abc import Mapping
from typing import cast


def packed_json(limit: int, **values: object) -> str:
    """``values`` as compact JSON.

    Raises:
        ValueError: it is longer than ``limit`` characters; Slack would refuse it and no one may cut it.
    """
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    if len(text) > limit:
        raise ValueError(f"{len(text)} characters of arguments; Slack carries {limit}")
    return text


def unpacked_json(text: str) -> dict[str, object]:
    """The object in ``text``; empty if there is none."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def strings(value: object) -> Mapping[str, str]:
    """The entries of ``value`` that are text."""
    entries = value.items() if isinstance(value, dict) else ()
    return {key: entry for key, entry in entries if isinstance(entry, str)}


def text_at(data: object, *path: str) -> str:
    """The text at ``path`` in nested objects; ``""`` if there is none."""
    value = value_at(data, *path)
    return value if isinstance(value, str) else ""


def value_at(data: object, *path: str) -> object:
    """Whatever is at ``path`` in nested objects, or ``None``."""
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def items_at(data: object, *path: str) -> list[object]:
    """The list at ``path`` in nested objects; empty if there is none."""
    value = value_at(data, *path)
    return value if isinstance(value, list) else []
