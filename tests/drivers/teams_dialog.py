"""A Teams dialog: reading its card and filling it in, as its client does."""

from collections.abc import Mapping
from typing import cast

from tests.fakes.adaptive_card_rules import visible
from tests.fakes.teams_world import Json

ERROR_COLOUR = "Attention"


def inputs(card: Json) -> list[Json]:
    """The inputs of a card."""
    return [node for node in visible(card) if str(node.get("type")).startswith("Input.")]


def name_of(field: Json) -> str:
    """An input's name, without what the adapter puts before it."""
    return cast("str", field["id"]).partition(":")[2]


def filled_in(card: Json, values: Mapping[str, str]) -> Json:
    """What the client sends of the inputs, with ``values`` typed over what they start with.

    Raises:
        LookupError: the form has no such input or option.
        ValueError: a required input is empty or a text too long; the client does not let it be sent.
    """
    if unknown := values.keys() - {name_of(field) for field in inputs(card)}:
        raise LookupError(f"the form has no input {sorted(unknown)}")
    sent = {field["id"]: _value(field, values.get(name_of(field))) for field in inputs(card)}
    empty = [name_of(field) for field in inputs(card) if field.get("isRequired") and not sent[field["id"]]]
    if empty:
        raise ValueError(f"not filled in: {empty}")
    return sent


def errors(card: Json) -> dict[str, str]:
    """What a dialog says is wrong, by the name of the input that follows."""
    found: dict[str, str] = {}
    said = ""
    for node in card["body"]:
        runs = node.get("inlines", [])
        if runs and runs[0].get("color") == ERROR_COLOUR:
            said = "".join(run["text"] for run in runs)
        elif str(node["type"]).startswith("Input.") and said:
            found[name_of(node)], said = said, ""
    return found


def plain(card: Json) -> str:
    """All text of a card, as it is read."""
    texts: list[str] = []
    for node in visible(card):
        texts += [str(node[key]) for key in ("label", "text", "title", "placeholder", "value") if key in node]
        texts += [choice["title"] for choice in node.get("choices", ())]
    return "\n".join(texts).replace("\u2060", "")


def _value(field: Json, typed: str | None) -> str:
    value = str(field.get("value", "")) if typed is None else typed
    match field["type"]:
        case "Input.Toggle":
            return "true" if value == "true" else "false"
        case "Input.ChoiceSet" if value:
            several = field.get("isMultiSelect", False)
            return ",".join(_chosen(field, one) for one in (value.split(",") if several else [value]))
    if len(value) > field.get("maxLength", len(value)):
        raise ValueError(f"{len(value)} characters typed; the field takes {field['maxLength']}")
    return value


def _chosen(field: Json, typed: str) -> str:
    found = next((it["value"] for it in field["choices"] if typed in {it["value"], it["title"]}), None)
    if found is None:
        raise LookupError(f"{field['label']} has no option {typed!r}")
    return str(found)
