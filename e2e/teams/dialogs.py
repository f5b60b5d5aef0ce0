"""Dialogs, which the Playground does not have: a form opens in the card whose button was pressed.

The bot gets the same ``task/fetch`` and ``task/submit`` as from Teams. Pure.
"""

from collections.abc import Callable
from typing import Any

Json = dict[str, Any]

CARD = "application/vnd.microsoft.card.adaptive"
OPEN, SEND, CLOSE = "dialog/open", "dialog/send", "dialog/close"
QUESTIONS = {OPEN: "task/fetch", SEND: "task/submit"}


def openable(card: Json) -> Json:
    """``card`` with its dialog buttons as buttons that the Playground can press, and without what it warns of."""
    return _with_actions({key: value for key, value in card.items() if key != "msteams"}, _opener)


def question(invoke: Json) -> Json | None:
    """What Teams would ask the bot when one of our buttons was pressed; ``None`` for the button that closes."""
    action = invoke["value"]["action"]
    if action["verb"] == CLOSE:
        return None
    name = QUESTIONS[action["verb"]]
    kind = {"msteams": {"type": name}} if action["verb"] == OPEN else {}
    return {
        **invoke,
        "name": name,
        "value": {"data": kind | action["data"], "context": {"theme": "default"}},
    }


def is_ours(invoke: Json) -> bool:
    """Whether the button that was pressed is one we made."""
    value = invoke.get("value")
    return isinstance(value, dict) and value.get("action", {}).get("verb") in {OPEN, SEND, CLOSE}


def shown(answer: Json | None, card: Json) -> Json:
    """The card to show after the bot's ``answer``: the dialog's page, or ``card`` again once that is closed."""
    task = (answer or {}).get("task") or {}
    if task.get("type") == "continue":
        return _page(task["value"])
    if task.get("type") == "message":
        return {**card, "body": [_line(task["value"], color="Good"), *card["body"]]}
    return card


def _page(page: Json) -> Json:
    form = _with_actions(page["card"]["content"], _sender)
    close = {"type": "Action.Execute", "title": "✕", "verb": CLOSE, "associatedInputs": "none", "data": {}}
    title = _line(page.get("title", ""), size="Large", weight="Bolder")
    return {**form, "body": [title, *form["body"]], "actions": [*form.get("actions", []), close]}


def _line(text: str, **style: str) -> Json:
    return {"type": "TextBlock", "text": text, "wrap": True, **style}


def _opener(action: Json) -> Json:
    data = action.get("data")
    if not isinstance(data, dict) or data.get("msteams", {}).get("type") != "task/fetch":
        return action
    rest = {key: value for key, value in data.items() if key != "msteams"}
    return {"type": "Action.Execute", "title": action["title"], "verb": OPEN, "data": rest}


def _sender(action: Json) -> Json:
    if action["type"] != "Action.Submit":
        return action
    return {"type": "Action.Execute", "title": action["title"], "verb": SEND, "data": action.get("data", {})}


def _with_actions(card: Json, change: Callable[[Json], Json]) -> Json:
    changed = {
        key: [change(action) for action in value] if key == "actions" else value
        for key, value in card.items()
    }
    for key in ("body", "items", "columns"):
        if isinstance(changed.get(key), list):
            changed[key] = [_with_actions(child, change) for child in changed[key]]
    return changed
