"""Filling in a Slack dialog, as its client does."""

from collections.abc import Mapping

from tests.fakes.slack_workspace import Json

ACTION = "value"


def filled_in(view: Json, values: Mapping[str, str]) -> Json:
    """The ``state.values`` of a dialog with these values typed over what it starts with."""
    inputs = [block for block in view["blocks"] if block["type"] == "input"]
    unknown = values.keys() - {block["block_id"] for block in inputs}
    if unknown:
        raise LookupError(f"the form has no input {sorted(unknown)}")
    return {
        block["block_id"]: {ACTION: _state(block["element"], values.get(block["block_id"]))}
        for block in inputs
    }


def contents(view: Json) -> dict[str, str]:
    """What a dialog starts with, by input name: text, values of options, ``true`` for a tick."""
    return {name: _content(inputs[ACTION]) for name, inputs in filled_in(view, {}).items()}


def required_but_empty(view: Json, state: Json) -> list[str]:
    """The names of the inputs that Slack wants filled in before it sends the dialog."""
    required = [it["block_id"] for it in view["blocks"] if it["type"] == "input" and not it.get("optional")]
    return [name for name in required if not _is_given(state[name][ACTION])]


def _state(element: Json, typed: str | None) -> Json:
    match element["type"]:
        case "static_select":
            option = element.get("initial_option") if typed is None else _option(element, typed)
            return {"type": element["type"], "selected_option": option}
        case "checkboxes" | "multi_static_select":
            initial = element.get("initial_options", [])
            ticked = initial if typed is None else _ticked(element, typed)
            return {"type": element["type"], "selected_options": ticked}
    text = element.get("initial_value") if typed is None else typed
    if text and len(text) > element.get("max_length", 3000):
        raise ValueError(f"{len(text)} characters typed; the field takes {element['max_length']}")
    return {"type": element["type"], "value": text or None}


def _option(element: Json, typed: str) -> Json | None:
    """The option with this value or label."""
    if not typed:
        return None
    found: Json = next(it for it in element["options"] if typed in {it["value"], it["text"]["text"]})
    return found


def _ticked(element: Json, typed: str) -> list[Json]:
    """The options with these values or labels, given with commas between."""
    found = [_option(element, one) for one in typed.split(",")]
    return [option for option in found if option]


def _is_given(state: Json) -> bool:
    return bool(state.get("value") or state.get("selected_option") or state.get("selected_options"))


def _content(state: Json) -> str:
    if "selected_options" in state:
        return ",".join(option["value"] for option in state["selected_options"])
    return str((state.get("selected_option") or state).get("value") or "")
