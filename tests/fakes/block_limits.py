"""What Slack refuses in messages and views, by the limits it documents."""

from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

Json = dict[str, Any]

MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}
MESSAGE_TEXT = 13_200


def message_faults(message: Json) -> list[str]:
    """Everything Slack would refuse or cut in a message; empty if it is fine."""
    blocks = message.get("blocks") or []
    faults = [*_block_list(blocks, "message")]
    text = message.get("text")
    if not isinstance(text, str) or not text.strip():
        faults.append("no text")
    elif len(text) > 4000:
        faults.append(f"text of {len(text)}")
    size = sum(len(word) for word in texts(blocks))
    if size > MESSAGE_TEXT:
        faults.append(f"{size} characters in blocks")
    return faults


def view_faults(view: Json) -> list[str]:
    """Everything Slack would refuse in a modal or home view; empty if it is fine."""
    kind = view.get("type")
    if kind not in ("modal", "home"):
        return [f"view of type {kind}"]
    return [*_block_list(view.get("blocks"), kind), *_frame(view, kind)]


def texts(node: object) -> Iterator[str]:
    """Every text that a person reads, in order."""
    if isinstance(node, list):
        for item in node:
            yield from texts(item)
    elif isinstance(node, dict):
        if node.get("type") == "mrkdwn":
            yield unescape(node["text"]).replace("```", "").replace("\u200b", "").strip("\n")
        elif node.get("type") == "plain_text":
            yield node["text"]
        else:
            yield from texts(list(node.values()))


def _frame(view: Json, kind: str) -> Iterator[str]:
    for part in ("title", "submit", "close"):
        if kind == "home" and part in view:
            yield f"home with {part}"
        yield from _text(view.get(part), 24, part, plain=True) if part in view else ()
    if kind == "modal" and "title" not in view:
        yield "modal without title"
    if kind == "modal" and not view.get("blocks"):
        yield "modal without blocks"
    if "submit" not in view and any(block["type"] == "input" for block in view.get("blocks", [])):
        yield "inputs without submit"
    yield from _length(view.get("private_metadata", ""), 3000, "private_metadata")
    yield from _length(view.get("callback_id", ""), 255, "callback_id")


def _block_list(blocks: object, place: str) -> Iterator[str]:
    if not isinstance(blocks, list):
        yield "blocks are no list"
        return
    if len(blocks) > MOST_BLOCKS[place]:
        yield f"{len(blocks)} blocks"
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    if len(ids) != len(set(ids)):
        yield "a block_id twice"
    for block in blocks:
        yield from _length(block.get("block_id", "-"), 255, "block_id", least=1)
        check = CHECKS.get(block.get("type"))
        yield from check(block) if check else (f"block of type {block.get('type')}",)


def _section(block: Json) -> Iterator[str]:
    fields = block.get("fields", [])
    if "text" not in block and not fields:
        yield "empty section"
    if "text" in block:
        yield from _text(block["text"], 3000, "section")
    if len(fields) > 10:
        yield f"{len(fields)} fields"
    for field in fields:
        yield from _text(field, 2000, "field")


def _header(block: Json) -> Iterator[str]:
    yield from _text(block.get("text"), 150, "header", plain=True)


def _context(block: Json) -> Iterator[str]:
    if not 1 <= len(block["elements"]) <= 10:
        yield "context elements"
    for element in block["elements"]:
        yield from _text(element, 3000, "context")


def _actions(block: Json) -> Iterator[str]:
    elements = block["elements"]
    if not 1 <= len(elements) <= 25:
        yield f"{len(elements)} actions"
    ids = [element.get("action_id") for element in elements]
    if len(ids) != len(set(ids)):
        yield "an action_id twice"
    for element in elements:
        yield from _length(element.get("action_id"), 255, "action_id", least=1)
        yield from _text(element.get("text"), 75, "button", plain=True)
        yield from _length(element.get("value", ""), 2000, "button value")
        if element.get("style", "primary") not in ("primary", "danger"):
            yield "button style"


def _input(block: Json) -> Iterator[str]:
    yield from _text(block.get("label"), 2000, "label", plain=True)
    if "hint" in block:
        yield from _text(block["hint"], 2000, "hint", plain=True)
    element = block.get("element", {})
    yield from _length(element.get("action_id"), 255, "action_id", least=1)
    check = INPUTS.get(element.get("type"))
    yield from check(element) if check else (f"input of type {element.get('type')}",)


def _text_field(element: Json) -> Iterator[str]:
    longest = element.get("max_length", 3000)
    if not 1 <= longest <= 3000:
        yield "max_length"
    yield from _length(element.get("initial_value", ""), longest, "initial_value")


def _select(element: Json) -> Iterator[str]:
    groups = element.get("option_groups", [{"options": element.get("options", [])}])
    options = [option for group in groups for option in group["options"]]
    for group in groups:
        yield from _options(group["options"], 100)
    if len(groups) > 100 or ("options" in element and "option_groups" in element):
        yield "option groups"
    if "initial_option" in element and element["initial_option"] not in options:
        yield "initial_option"


def _multi_select(element: Json) -> Iterator[str]:
    yield from _select(element)
    options = [it for group in element.get("option_groups", [element]) for it in group["options"]]
    initial = element.get("initial_options", options)
    if not initial or any(option not in options for option in initial):
        yield "initial_options"


def _checkboxes(element: Json) -> Iterator[str]:
    options = element.get("options", [])
    yield from _options(options, 10)
    initial = element.get("initial_options", options)
    if not initial or any(option not in options for option in initial):
        yield "initial_options"


def _options(options: list[Json], most: int) -> Iterator[str]:
    if not 1 <= len(options) <= most:
        yield f"{len(options)} options"
    for option in options:
        yield from _text(option.get("text"), 75, "option")
        yield from _length(option.get("value"), 150, "option value", least=1)


def _text(part: object, most: int, what: str, *, plain: bool = False) -> Iterator[str]:
    if not isinstance(part, dict) or part.get("type") not in ("plain_text", "mrkdwn"):
        yield f"{what} is no text object"
        return
    if plain and part["type"] != "plain_text":
        yield f"{what} is not plain"
    text = part.get("text")
    if isinstance(text, str) and not text.strip():
        yield f"{what} is blank"
    yield from _length(text, most, what)


def _length(text: object, most: int, what: str, least: int = 0) -> Iterator[str]:
    if not isinstance(text, str):
        yield f"{what} is no text"
    elif not least <= len(text) <= most:
        yield f"{what} of {len(text)}"


def _nothing(_block: Json) -> Iterator[str]:
    yield from ()


Check = Callable[[Json], Iterator[str]]
CHECKS: dict[str | None, Check] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "input": _input,
    "divider": _nothing,
}
INPUTS: dict[str | None, Check] = {
    "plain_text_input": _text_field,
    "static_select": _select,
    "multi_static_select": _multi_select,
    "checkboxes": _checkboxes,
}
