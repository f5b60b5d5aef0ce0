"""What Teams refuses in an Adaptive Card, as far as it can be said without Teams."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from bot.teams.wire import size

Json = dict[str, Any]

MAX_BYTES = 28 * 1024
MAX_ACTIONS = 6
MAX_CHOICES = 100
_VERSIONS = {"1.0", "1.1", "1.2", "1.3", "1.4", "1.5"}
_TYPES: dict[str, set[str]] = {
    "AdaptiveCard": {"$schema", "version", "lang", "fallbackText", "msteams", "body", "actions"},
    "TextBlock": {"text", "wrap", "style", "size", "weight", "color", "isSubtle", "spacing"},
    "Image": {"url", "altText", "size"},
    "RichTextBlock": {"inlines", "spacing"},
    "TextRun": {"text", "size", "weight", "color", "isSubtle", "italic"},
    "Container": {"items", "style", "spacing", "bleed"},
    "ColumnSet": {"columns", "spacing"},
    "Column": {"items", "width"},
    "Table": {"columns", "rows"},
    "TableRow": {"cells"},
    "TableCell": {"items"},
    "ActionSet": {"actions"},
    "Action.Execute": {"title", "verb", "data", "fallback"},
    "Action.Submit": {"title", "data"},
    "Action.OpenUrl": {"title", "url"},
    "Input.Text": {
        *("id", "label", "isMultiline", "maxLength", "placeholder", "value", "isRequired", "errorMessage")
    },
    "Input.ChoiceSet": {
        *("id", "label", "style", "choices", "placeholder", "value", "isRequired", "errorMessage"),
        "isMultiSelect",
    },
    "Input.Toggle": {"id", "label", "title", "value", "wrap", "isRequired", "errorMessage"},
}
_OPAQUE = frozenset({"data", "msteams", "choices"})


def card_faults(card: Json) -> list[str]:
    """Everything wrong with a card; empty for a good one."""
    nodes = list(walk(card))
    faults = [] if card.get("version") in _VERSIONS else [f"version {card.get('version')!r}"]
    for node in nodes:
        faults += [f"{node.get('type')}: {fault}" for fault in _node_faults(node)]
    ids = Counter(node.get("id") for node in nodes if _is_input(node))
    return faults + [f"input id {name!r} is used {times} times" for name, times in ids.items() if times > 1]


def message_faults(activity: Json) -> list[str]:
    """Everything wrong with a message."""
    cards = [item["content"] for item in activity.get("attachments", ())]
    faults = [fault for card in cards for fault in card_faults(card)]
    if not cards and not activity.get("text"):
        faults.append("neither text nor card")
    return faults + ([f"{size(activity)} bytes"] if size(activity) > MAX_BYTES else [])


def walk(node: object, hidden: frozenset[str] = _OPAQUE) -> Iterator[Json]:
    """Every typed node of a card, itself first."""
    if isinstance(node, list):
        for item in node:
            yield from walk(item, hidden)
    elif isinstance(node, dict):
        if "type" in node:
            yield node
        for key, value in node.items():
            if key not in hidden:
                yield from walk(value, hidden)


def visible(card: Json) -> Iterator[Json]:
    """Every node that a client shows: fallbacks are for other clients."""
    return walk(card, _OPAQUE | {"fallback"})


def _node_faults(node: Json) -> Iterator[str]:
    kind = node.get("type")
    if kind not in _TYPES:
        yield "unknown type"
        return
    if unknown := node.keys() - _TYPES[kind] - {"type"}:
        yield f"unknown properties {sorted(unknown)}"
    if "actions" in node and not 1 <= len(node["actions"]) <= MAX_ACTIONS:
        yield f"{len(node['actions'])} actions"
    if not isinstance(node.get("text", ""), str) or not isinstance(node.get("title", ""), str):
        yield "text that is none"
    if _is_input(node):
        yield from _input_faults(node)
    yield from _RULES.get(kind, _nothing)(node)


def _is_input(node: Json) -> bool:
    return str(node.get("type")).startswith("Input.")


def _input_faults(node: Json) -> Iterator[str]:
    if not node.get("id") or not node.get("label"):
        yield "an input needs an id and a label"
    if node.get("isRequired") and not node.get("errorMessage"):
        yield "isRequired without errorMessage"


def _choice_faults(node: Json) -> Iterator[str]:
    values = [choice["value"] for choice in node["choices"]]
    if not 1 <= len(values) <= MAX_CHOICES:
        yield f"{len(values)} choices"
    several = node.get("isMultiSelect", False)
    chosen = node.get("value", "").split(",") if several else [node.get("value", "")]
    if "value" in node and not set(chosen) <= set(values):
        yield "a value that is no choice"
    if several and any("," in value for value in values):
        yield "a comma in a value of which several can be picked"


def _table_faults(node: Json) -> Iterator[str]:
    if any(len(row["cells"]) > len(node["columns"]) for row in node["rows"]):
        yield "a row is wider than the table"


def _execute_faults(node: Json) -> Iterator[str]:
    if not node.get("verb") or node.get("fallback", {}).get("data") != node.get("data"):
        yield "needs a verb, and a fallback that carries the same"


def _link_faults(node: Json) -> Iterator[str]:
    if not str(node.get("url")).startswith(("https://", "http://")):
        yield f"opens {node.get('url')!r}"


def _nothing(_node: Json) -> Iterator[str]:
    yield from ()


_RULES: dict[str, Callable[[Json], Iterator[str]]] = {
    "Input.ChoiceSet": _choice_faults,
    "Table": _table_faults,
    "Action.Execute": _execute_faults,
    "Action.OpenUrl": _link_faults,
}
