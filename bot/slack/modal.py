"""Forms as Slack dialogs. Pure: the same form always gives the same JSON."""

from bot.slack.blocks import Json, paragraphs, plain, small_print
from bot.slack.limits import (
    BUTTON_LABEL,
    CHECKBOXES,
    IDENTIFIER,
    INPUT_LABEL,
    INPUT_TEXT,
    MODAL_TITLE,
    OPTION_TEXT,
    OPTIONS,
    PRIVATE_METADATA,
    VIEW_BLOCKS,
)
from bot.slack.text import cut
from bot.slack.values import packed_json
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import (
    ChoiceInput,
    ChoicesInput,
    Form,
    FormElement,
    Input,
    TextInput,
    TickInput,
    picked,
)

VALUE = "value"
"""The ``action_id`` of every input: its block's id already says which one it is."""
KEEP_DRAFT = "keep-draft"
"""The ``action_id`` of the button that keeps what was typed; those of other buttons begin with a number."""
TEXT_FIELD = "plain_text_input"
TICKED = "true"


def modal(form: Form, channel: str | None = None) -> Json:
    """``form`` as a view that remembers the ``channel`` it was opened from.

    Raises:
        ValueError: the form has more parts, or carries more arguments, than Slack takes.
    """
    blocks = [block for element in form.elements for block in _element(element)]
    blocks += [_draft_button(form.draft)] if form.draft else []
    if len(blocks) > VIEW_BLOCKS:
        raise ValueError(f"form {form.name} has {len(blocks)} blocks; Slack takes {VIEW_BLOCKS}")
    return {
        "type": "modal",
        "callback_id": form.name[:IDENTIFIER],
        "private_metadata": packed_json(PRIVATE_METADATA, args=dict(form.args), channel=channel),
        "title": plain(form.title, MODAL_TITLE),
        "submit": plain(form.submit, MODAL_TITLE),
        "close": plain(form.cancel, MODAL_TITLE),
        "blocks": blocks,
    }


def _draft_button(label: str) -> Json:
    button = {"type": "button", "action_id": KEEP_DRAFT, "text": plain(label, BUTTON_LABEL)}
    return {"type": "actions", "elements": [button]}


def _element(element: FormElement) -> list[Json]:
    match element:
        case Text(text, subtle):
            return small_print(text) if subtle else paragraphs(text)
        case TextInput():
            return [_input(element, _text_field(element), element.hint, optional=not element.required)]
        case ChoiceInput():
            return [_input(element, _select(element), element.hint, optional=not element.required)]
        case ChoicesInput():
            return [_input(element, _boxes(element), None, optional=not element.required)]
        case TickInput():
            # The words beside the box have little room: where they are cut, they stand in full below it.
            hint = element.text if len(element.text) > OPTION_TEXT else None
            return [_input(element, _checkbox(element), hint, optional=True)]


def _input(source: Input, element: Json, hint: str | None, *, optional: bool) -> Json:
    return {
        "type": "input",
        "block_id": source.name,
        "optional": optional,
        "label": plain(source.label, INPUT_LABEL),
        "element": {"action_id": VALUE, **element},
        **({"hint": plain(hint, INPUT_LABEL)} if hint and hint.strip() else {}),
    }


def _text_field(source: TextInput) -> Json:
    longest = max(1, min(source.max_length, INPUT_TEXT))
    return {
        "type": TEXT_FIELD,
        "multiline": source.multiline,
        "max_length": longest,
        **({"initial_value": cut(source.value, longest)} if source.value else {}),
    }


def _select(source: ChoiceInput) -> Json:
    # An option that stands for "none" is what an optional select gives when it is left alone.
    options = [_option(option.value, option.label) for option in source.options if option.value]
    chosen = next((option for option in options if option["value"] == source.value), None)
    return {
        "type": "static_select",
        **_grouped(options),
        **({"initial_option": chosen} if chosen else {}),
    }


def _grouped(options: list[Json]) -> Json:
    """Slack takes a hundred options, or a hundred groups of as many: then each says from whom to whom it goes."""
    if len(options) <= OPTIONS:
        return {"options": options}
    groups = [options[start : start + OPTIONS] for start in range(0, len(options), OPTIONS)]
    return {
        "option_groups": [
            {"label": plain(_from_to(group[0], group[-1]), OPTION_TEXT), "options": group} for group in groups
        ]
    }


def _from_to(first: Json, last: Json) -> str:
    half = (OPTION_TEXT - len(" – ")) // 2
    return f"{cut(first['text']['text'], half)} – {cut(last['text']['text'], half)}"


def _boxes(source: ChoicesInput) -> Json:
    """A box for each option as long as Slack takes so many, then a list to pick from."""
    options = [_option(option.value, option.label) for option in source.options]
    ticked = [option for option in options if option["value"] in picked(source.value)]
    kind = "checkboxes" if len(options) <= CHECKBOXES else "multi_static_select"
    return {"type": kind, **_grouped(options), **({"initial_options": ticked} if ticked else {})}


def _checkbox(source: TickInput) -> Json:
    option = _option(TICKED, source.text)
    return {
        "type": "checkboxes",
        "options": [option],
        **({"initial_options": [option]} if source.value == TICKED else {}),
    }


def _option(value: str, label: str) -> Json:
    return {"text": plain(label, OPTION_TEXT), "value": value}
