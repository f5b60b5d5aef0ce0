"""Payloads: what a card's button or a dialog carries to the client and back.

All of it returns from a client, so none of it is trusted: it is read leniently, and roles are checked by the router.
"""

from collections.abc import Mapping
from typing import Any

from bot.teams.untrusted import mapping
from handlers.vocabulary.cards import Button
from handlers.vocabulary.forms import Form, Input, TickInput

ACTION, FORM, ARGS, DRAFT, UNSENT = "action", "form", "args", "draft", "unsent"
# Inputs stand beside the data in what a client sends; a prefix keeps them apart, and tells text from ticks.
_TEXT, _TICK = "text:", "tick:"


def button_data(button: Button) -> dict[str, Any]:
    """What a button carries."""
    return {ACTION: button.action, ARGS: dict(button.args)}


def form_data(form: Form, draft: str) -> dict[str, Any]:
    """What a dialog's button carries: what was asked, and ``draft``, by which the dialog can be drawn again."""
    return {FORM: form.name, ARGS: dict(form.args), DRAFT: draft}


def unsent_data(form: Form, draft: str) -> dict[str, Any]:
    """What the button carries by which a dialog's content is kept and not sent."""
    return {**form_data(form, draft), UNSENT: True}


def input_id(field: Input) -> str:
    """The id of an input in a dialog."""
    return (_TICK if isinstance(field, TickInput) else _TEXT) + field.name


def args(data: Mapping[str, Any]) -> dict[str, str]:
    """The arguments that came back."""
    return _strings(data.get(ARGS))


def values(data: Mapping[str, Any]) -> dict[str, str]:
    """What was filled in, by input name."""
    fields = _strings(data)
    texts = {key.removeprefix(_TEXT): text for key, text in fields.items() if key.startswith(_TEXT)}
    ticks = {key.removeprefix(_TICK): text for key, text in fields.items() if key.startswith(_TICK)}
    return texts | {name: "true" if text == "true" else "" for name, text in ticks.items()}


def _strings(value: object) -> dict[str, str]:
    return {str(key): text for key, text in mapping(value).items() if isinstance(text, str)}
