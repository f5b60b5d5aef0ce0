"""Form card: a form as the Adaptive Card inside a dialog, with what is wrong shown at its field. Pure."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bot.teams.drafts import pack
from bot.teams.payloads import form_data, input_id, unsent_data
from bot.teams.plain_text import Block, block, clean, escape, is_plain
from bot.teams.render import AdaptiveCard, adaptive_card
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import (
    ChoiceInput,
    ChoicesInput,
    Form,
    FormElement,
    Input,
    TextInput,
    TickInput,
)

Words = Callable[[str, str], str]
"""Gives the adapter's own words: (key, locale) to text."""
_SHORT_HINT = 35
"""In characters: what a text field shows on a phone."""


def form_card(form: Form, errors: Mapping[str, str], words: Words) -> AdaptiveCard:
    """The form as a card; ``errors`` go by input name, those of no input stand at the top."""
    names = {field.name for field in form.inputs}
    body = [_error(text) for name, text in errors.items() if name not in names]
    # A client that checks for what is missing does so at every button, and a draft may miss anything.
    missing = None if form.draft else words("teams-field-required", form.locale)
    for element in form.elements:
        body.extend(_element(element, errors, missing))
    card = adaptive_card(body, form.title, form.locale)
    packed = pack(form)
    buttons = [_button(form.submit, form_data(form, packed))]
    buttons += [_button(form.draft, unsent_data(form, packed))] if form.draft else []
    return card | {"actions": buttons}


def _button(label: str, data: dict[str, Any]) -> Block:
    return {"type": "Action.Submit", "title": clean(label), "data": data}


def _element(element: FormElement, errors: Mapping[str, str], missing: str | None) -> Iterator[Block]:
    if isinstance(element, Text):
        yield block(element.text, **({"isSubtle": True, "size": "Small"} if element.subtle else {}))
        return
    if element.name in errors:
        yield _error(errors[element.name])
    if isinstance(element, TickInput) and not is_plain(element.text):
        yield block(element.text)
    yield _common(element) | _input(element, missing)
    if isinstance(element, TextInput) and element.hint and not _fits_inside(element):
        yield block(element.hint, isSubtle=True, size="Small") | {"spacing": "Small"}


def _fits_inside(field: TextInput) -> bool:
    """Whether the hint can stand in the empty field: what is filled in hides it, what is long is cut on a phone."""
    return not field.value and len(field.hint or "") <= _SHORT_HINT


def _error(text: str) -> Block:
    return block(text, color="Attention", weight="Bolder")


def _common(field: Input) -> Block:
    return {"id": input_id(field), "label": clean(field.label)}


def _input(field: Input, missing: str | None) -> Block:
    match field:
        case TextInput():
            return _text(field) | _required(missing, needed=field.required)
        case ChoiceInput():
            return _choice(field) | _required(missing, needed=field.required)
        case ChoicesInput():
            return _choices(field) | _required(missing, needed=field.required)
        case TickInput():
            return _tick(field)


def _text(field: TextInput) -> Block:
    return {
        "type": "Input.Text",
        "isMultiline": field.multiline,
        "maxLength": field.max_length,
        **({"placeholder": clean(field.hint)} if field.hint and _fits_inside(field) else {}),
        **({"value": field.value} if field.value else {}),
    }


def _choice(field: ChoiceInput) -> Block:
    hint = {"placeholder": clean(field.hint)} if field.hint else {}
    return _choice_set(field, "compact") | hint


def _choices(field: ChoicesInput) -> Block:
    return _choice_set(field, "expanded") | {"isMultiSelect": True}


def _choice_set(field: ChoiceInput | ChoicesInput, style: str) -> Block:
    return {
        "type": "Input.ChoiceSet",
        "style": style,
        "choices": [{"title": clean(option.label), "value": option.value} for option in field.options],
        **({"value": field.value} if field.value else {}),
    }


def _tick(field: TickInput) -> Block:
    """Some clients read the words beside a box as markdown; words that would change stand above it."""
    return {
        "type": "Input.Toggle",
        "title": clean(field.text) if is_plain(field.text) else escape(field.label),
        "wrap": True,
        "value": "true" if field.value == "true" else "false",
    }


def _required(missing: str | None, *, needed: bool) -> Block:
    return {"isRequired": True, "errorMessage": missing} if needed and missing else {}
