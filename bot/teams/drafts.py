"""Drafts: a form written small, carried by its own dialog, so that the dialog can be drawn again with what was typed.

A dialog is answered by sending a whole new one. Asking the handlers for the form a second time could fail or give
another form, and the words would be lost; so the dialog brings its form along. Only its own user can tamper with it.
"""

import base64
import binascii
import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import (
    ChoiceInput,
    ChoicesInput,
    Form,
    FormElement,
    Option,
    TextInput,
    TickInput,
)

_MAX_BYTES = 1_000_000


class UnreadableDraftError(ValueError):
    """The draft did not come back as it was sent."""


def pack(form: Form) -> str:
    """Everything of ``form`` but its name, its arguments and what is filled in."""
    elements = [_packed(element) for element in form.elements]
    content = [form.title, form.locale, form.submit, form.cancel, form.draft, elements]
    return base64.b85encode(zlib.compress(json.dumps(content).encode(), 9)).decode()


def unpack(draft: str, name: str, args: Mapping[str, str]) -> Form:
    """The form that ``pack`` wrote.

    Raises:
        UnreadableDraftError: it is not what ``pack`` wrote.
    """
    try:
        title, locale, submit, cancel, label, elements = json.loads(_inflate(draft))
        return Form(
            name=name,
            args=args,
            title=str(title),
            locale=str(locale),
            submit=str(submit),
            cancel=str(cancel),
            draft=None if label is None else str(label),
            elements=tuple(_unpacked(*element) for element in elements),
        )
    except (ValueError, TypeError, KeyError, zlib.error, binascii.Error, RecursionError) as error:
        raise UnreadableDraftError from error


def _inflate(draft: str) -> bytes:
    inflater = zlib.decompressobj()
    content = inflater.decompress(base64.b85decode(draft), _MAX_BYTES)
    if inflater.unconsumed_tail:
        raise UnreadableDraftError
    return content


def _packed(element: FormElement) -> list[Any]:
    match element:
        case Text(text, subtle):
            return ["p", text, subtle]
        case TickInput(name=name, label=label, text=text):
            return ["b", name, label, text]
        case ChoiceInput(name=name, label=label, hint=hint, required=required):
            return ["c", name, label, hint, required, _pairs(element.options)]
        case ChoicesInput(name=name, label=label, required=required):
            return ["m", name, label, required, _pairs(element.options)]
        case TextInput(name=name, label=label, hint=hint, required=required):
            return ["t", name, label, hint, required, element.multiline, element.max_length]


def _unpacked(kind: str, *parts: Any) -> FormElement:  # noqa: ANN401 - what a client sends is anything
    match kind, parts:
        case "p", [str(text), bool(subtle)]:
            return Text(text, subtle)
        case "b", [str(name), str(label), str(text)]:
            return TickInput(name=name, label=label, text=text)
        case "c", [str(name), str(label), None | str() as hint, bool(required), list(pairs)]:
            return ChoiceInput(name=name, label=label, hint=hint, required=required, options=_options(pairs))
        case "m", [str(name), str(label), bool(required), list(pairs)]:
            return ChoicesInput(name=name, label=label, required=required, options=_options(pairs))
        case "t", [str(name), str(label), None | str() as hint, bool(required), bool(multiline), int(limit)]:
            return TextInput(
                name=name, label=label, hint=hint, required=required, multiline=multiline, max_length=limit
            )
        case _:
            raise UnreadableDraftError


def _pairs(options: Iterable[Option]) -> list[list[str]]:
    return [[option.value, option.label] for option in options]


def _options(pairs: Iterable[Any]) -> tuple[Option, ...]:
    return tuple(Option(str(value), str(text)) for value, text in pairs)
